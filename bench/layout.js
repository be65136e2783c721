// @ts-check
/**
 * A Definition as other setters of type want it: every block with the space above it. In a Definition, of two spaces that
 * meet the larger counts; most others add them up, so they are settled here, once for all.
 */

/** @typedef {import('../dist/model/definition.js').Block} Block */
/** @typedef {import('../dist/model/definition.js').TextBlock} TextBlock */
/** @typedef {import('../dist/model/definition.js').StackBlock} StackBlock */
/** @typedef {import('../dist/model/definition.js').GridBlock} GridBlock */
/** @typedef {import('../dist/model/definition.js').GridRow} GridRow */
/** @typedef {import('../dist/model/definition.js').Track} Track */
/** What only our press sets: sheets of cards and strips at the edge; of blocks in several settings, others get one. @typedef {Extract<Block, { kind: 'edge' | 'sheet' | 'fit' | 'snug' | 'abreast' }>} Ours */
/** @typedef {import('../dist/geometry/units.js').Insets} Insets */
/** @typedef {{ items: readonly Item[], padding: Insets, span: number, role: string, align: 'top' | 'middle' | 'bottom', width: number }} Cell */
/** @typedef {{ cells: readonly Cell[], row: GridRow }} Row */
/** @typedef {{ above: number, width: number, start: 'page' | 'recto' | undefined, stays: boolean, ids: readonly string[] }} Place */
/** @typedef {Place & { kind: 'box', items: readonly Item[], padding: Insets, block: StackBlock }} BoxItem */
/** @typedef {Place & { kind: 'grid', rows: readonly Row[], widths: readonly number[], block: GridBlock }} GridItem */
/** @typedef {Place & { kind: 'text', block: TextBlock }} TextItem */
/** @typedef {Place & { kind: 'leaf', block: Exclude<Block, StackBlock | GridBlock | TextBlock | Ours> }} LeafItem */
/** @typedef {BoxItem | GridItem | TextItem | LeafItem} Item */

/** How wide each column is. @param {readonly Track[]} tracks @param {number} gap @param {number} width */
const widthsOf = (tracks, gap, width) => {
  const inner = width - gap * (tracks.length - 1);
  const fixed = tracks.reduce((sum, track) => sum + (track.kind === 'fixed' ? track.width : 0), 0);
  const shares = tracks.reduce((sum, track) => sum + (track.kind === 'share' ? track.share : 0), 0);
  return tracks.map((track) => (track.kind === 'fixed' ? track.width : (Math.max(0, inner - fixed) * track.share) / shares));
};

/** @param {readonly Block[]} blocks @param {Insets} padding @param {number} width */
const inside = (blocks, padding, width) => {
  const { items, below } = layoutOf(blocks, width - padding.left - padding.right);
  const [first, ...rest] = items;
  const top = Math.max(padding.top, first?.above ?? 0);
  return {
    items: first ? [{ ...first, above: 0 }, ...rest] : [],
    padding: { ...padding, top, bottom: Math.max(padding.bottom, below) },
  };
};

/** @param {GridBlock} block @param {number} width */
const rowsOf = (block, width) => {
  const widths = widthsOf(block.tracks, block.gap, width);
  const rows = block.rows.map((row) => {
    let at = 0;
    const cells = row.cells.map((cell) => {
      const spanned = widths.slice(at, at + cell.span);
      at += cell.span;
      const room = spanned.reduce((sum, each) => sum + each, 0) + block.gap * (spanned.length - 1);
      const { span, role, align } = cell;
      return { ...inside(cell.children, cell.padding, room), span, role, align, width: room };
    });
    return { cells, row };
  });
  return { widths, rows };
};

/** A stack that draws nothing, keeps nothing together and only holds what is in it. @param {StackBlock} block */
const isOpen = ({ frame, padding, keep, minHeight, fillPage }) =>
  !frame && padding.top + padding.right + padding.bottom + padding.left === 0 && keep === 'loose' && !minHeight && !fillPage;

/** The loosest of several settings, or the smallest of several sizes. @param {Extract<Block, { kind: 'fit' | 'snug' }>} block */
const oneOf = (block) => (block.kind === 'snug' ? block.loosest : (block.settings.at(-1)?.children ?? []));

/**
 * Blocks in order, each with the space above it; `below` is what the last one asks for.
 * @param {readonly Block[]} blocks
 * @param {number} width
 * @returns {{ items: Item[], below: number }}
 */
export const layoutOf = (blocks, width) => {
  /** @type {Item[]} */
  const items = [];
  let gap = 0;
  /** @type {'page' | 'recto' | undefined} */
  let start;
  /** @type {string[]} */
  let ids = [];
  /** @param {boolean} stays @returns {Place} */
  const arrive = (stays) => {
    const place = { above: gap, width, start, stays, ids };
    gap = 0;
    start = undefined;
    ids = [];
    return place;
  };
  /** @param {StackBlock} block */
  const putStack = (block) => {
    if (isOpen(block)) {
      block.children.forEach(put);
      return;
    }
    const held = inside(block.children, block.padding, width);
    items.push({ ...arrive(block.keepWithNext ?? false), kind: 'box', block, ...held });
  };
  /** @param {Block} block */
  const put = (block) => {
    // Things abreast stand on pages of large print, which nobody else sets here.
    if (block.kind === 'edge' || block.kind === 'sheet' || block.kind === 'abreast') return;
    if (block.kind === 'snug' || block.kind === 'fit') {
      oneOf(block).forEach(put);
      return;
    }
    if (block.kind === 'space') {
      items.push({ ...arrive(false), kind: 'leaf', block });
      return;
    }
    gap = Math.max(gap, block.before);
    if ('leaf' in block && block.leaf !== undefined) ids.push(block.leaf);
    if (block.kind === 'stack') {
      start = block.start === 'spread' ? 'page' : (block.start ?? start);
      putStack(block);
      if (block.fillPage) start = 'page';
    } else if (block.kind === 'grid') items.push({ ...arrive(false), kind: 'grid', block, ...rowsOf(block, width) });
    else if (block.kind === 'text') items.push({ ...arrive(block.keepWithNext), kind: 'text', block });
    else items.push({ ...arrive(false), kind: 'leaf', block });
    gap = Math.max(gap, block.after);
  };
  blocks.forEach(put);
  return { items, below: gap };
};

/** The words of furniture, column by column; `here` and `last` stand for page numbers. @param {readonly Block[]} blocks */
export const furnitureOf = (blocks) =>
  blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children.filter((child) => child.kind === 'text')))
      : [],
  );

/** Every leaf that a page number or a link of the document points at. @param {import('../dist/model/definition.js').Definition} definition */
export const targetsOf = (definition) => {
  const json = JSON.stringify(definition.body, (key, value) => (key === 'at' ? undefined : value));
  const folios = [...json.matchAll(/"of":\{"leaf":"([^"]+)"\}/g)].flatMap(([, id]) => id ?? []);
  const links = [...json.matchAll(/"link":"#([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  return new Set([...folios, ...links]);
};

/** Every word that a reader must find, in reading order; page numbers are not words. @param {readonly Block[]} blocks @returns {string[]} */
export const wordsOf = (blocks) =>
  blocks.flatMap((block) => {
    if (block.kind === 'text') {
      const text = block.runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
      return text.split(/\s+/u).filter((word) => word !== '');
    }
    if (block.kind === 'stack') return wordsOf(block.children);
    if (block.kind === 'snug' || block.kind === 'fit') return wordsOf(oneOf(block));
    if (block.kind === 'grid') return block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => wordsOf(children)));
    return [];
  });

/** @param {readonly Block[]} blocks @returns {readonly Block[]} */
const tightest = (blocks) =>
  blocks.flatMap((block) => {
    if (block.kind === 'snug') return tightest(block.tighter.at(-1) ?? block.loosest);
    if (block.kind === 'stack') return [{ ...block, children: tightest(block.children) }];
    if (block.kind !== 'grid') return [block];
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: tightest(cell.children) })),
    }));
    return [{ ...block, rows }];
  });

/** Parts that give up white space to save a page, with the least of it: others save no fewer pages than our press does. @param {import('../dist/model/definition.js').Definition} definition */
export const tightly = (definition) => ({ ...definition, body: tightest(definition.body) });
