// @ts-check
/** A Definition as pdfmake's own document definition, laid out by pdfmake: text, columns, tables, canvas lines. */
import { createRequire } from 'node:module';
import { families } from './fonts.js';
import { furnitureOf, layoutOf, targetsOf } from './layout.js';

/** @typedef {import('./layout.js').Item} Item */
/** @typedef {import('./layout.js').Cell} Cell */
/** @typedef {import('../dist/model/definition.js').Run} Run */
/** @typedef {import('../dist/model/definition.js').Stroke} Stroke */
/** @typedef {import('../dist/model/definition.js').Definition} Definition */
/** @typedef {Record<string, unknown>} Node */

const { create } = createRequire(import.meta.url)('fontkit');
const { readFileSync } = await import('node:fs');

/** pdfmake counts leading in parts of the font's own line height. */
const lineHeights = new Map(
  families().map(({ family, files }) => {
    const font = create(readFileSync(files.normal));
    return [family, (font.ascent - font.descent + font.lineGap) / font.unitsPerEm];
  }),
);

/** @param {Run['style']} style @returns {Node} */
const look = ({ family, weight, slant, size, color }) => ({
  font: family,
  fontSize: size,
  color: color,
  ...(weight === 'bold' ? { bold: true } : {}),
  ...(slant === 'italic' ? { italics: true } : {}),
});

/** A long address would leave the page and be lost; told so, pdfmake breaks it. @param {string} text @returns {Node} */
const broken = (text) => (/\S{40}/u.test(text) ? { wordBreak: 'break-all' } : {});

/** @param {Run} run @param {boolean} plain @returns {Node} */
const runNode = (run, plain) => {
  const style = plain ? {} : look(run.style);
  if (run.kind === 'folio') {
    const of = typeof run.of === 'object' ? run.of.leaf : '';
    return { pageReference: of, linkToDestination: of, ...style };
  }
  const { link } = run;
  return {
    text: run.text,
    ...style,
    ...broken(run.text),
    ...(run.underline ? { decoration: 'underline' } : {}),
    ...(link === undefined ? {} : link.startsWith('#') ? { linkToDestination: link.slice(1) } : { link }),
  };
};

/** @param {Run['style'] | undefined} a @param {Run['style'] | undefined} b */
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {import('./layout.js').TextItem} item @returns {Node} */
const textNode = ({ block, width, above }) => {
  const { runs, leading, align, measure, leader } = block;
  const [first] = runs;
  if (!first) return { text: '' };
  const plain = runs.every((run) => same(run.style, first.style));
  const [only] = runs;
  const style = {
    ...look(first.style),
    lineHeight: leading / (first.style.size * (lineHeights.get(first.style.family) ?? 1)),
    margin: [0, above, align === 'left' ? Math.max(0, width - (measure ?? width)) : 0, 0],
    ...(align === 'left' ? {} : { alignment: align }),
  };
  if (leader) {
    const words = { text: runs.slice(0, -1).map((run) => runNode(run, plain)), width: '*' };
    const last = runs.slice(-1).map((run) => runNode(run, plain));
    return { ...style, columns: [words, { text: last, width: 'auto' }], columnGap: 14 };
  }
  if (runs.length === 1 && only?.kind === 'text' && only.link === undefined)
    return { text: only.text, ...style, ...broken(only.text) };
  return { text: runs.map((run) => runNode(run, plain)), ...style };
};

/** @param {number} y @param {number} width @param {Stroke} stroke */
const line = (y, width, { width: lineWidth, color, dash: [length, space] = [] }) => ({
  type: 'line',
  x1: 0,
  x2: width,
  y1: y,
  y2: y,
  lineWidth,
  lineColor: color,
  ...(length === undefined ? {} : { dash: { length, space } }),
});

/** Small drawings hold no words; a plain square stands for each. @param {import('./layout.js').LeafItem} item @returns {Node} */
const leafNode = ({ block, width, above }) => {
  const margin = [0, above, 0, 0];
  switch (block.kind) {
    case 'rule':
      return { canvas: [line(0, block.width ?? width, block.stroke)], margin };
    case 'lines':
      return {
        canvas: Array.from({ length: block.count }, (_, index) => line((index + 1) * block.pitch, width, block.stroke)),
        margin,
      };
    case 'mark':
      return {
        canvas: [{ type: 'rect', x: 0, y: 0, w: block.size.width, h: block.size.height, lineWidth: 1 }],
        alignment: block.align,
        margin,
      };
    case 'picture': {
      const { picture, size } = block;
      const place = { ...size, alignment: block.align, margin };
      if (picture.format === 'svg') return { svg: picture.text, ...place };
      return { image: `data:image/png;base64,${Buffer.from(picture.bytes).toString('base64')}`, ...place };
    }
    case 'space':
      return { text: '', margin: [0, block.height, 0, 0] };
  }
};

/** @param {Cell} cell @param {Set<string>} targets @returns {Node} */
const cellNode = ({ items, padding, span }, targets) => {
  const held = nodesOf(items, targets);
  const { left, top, right, bottom } = padding;
  const only = held.length === 1 && left + top + right + bottom === 0 ? held[0] : undefined;
  return {
    ...(only ?? { stack: held, margin: [left, top, right, bottom] }),
    ...(span > 1 ? { colSpan: span } : {}),
  };
};

/** @param {import('./layout.js').GridItem} item @param {Set<string>} targets @returns {Node} */
const gridNode = ({ block, rows, widths, above }, targets) => {
  const margin = [0, above, 0, 0];
  const [first] = rows;
  if (rows.length === 1 && first && !first.row.ruleAbove && !first.row.ruleBelow) {
    const columns = first.cells.map((cell) => ({ width: cell.width, ...cellNode({ ...cell, span: 1 }, targets) }));
    return { columns, columnGap: block.gap, margin };
  }
  const rules = [...rows.map(({ row }, index) => row.ruleAbove ?? rows[index - 1]?.row.ruleBelow), rows.at(-1)?.row.ruleBelow];
  const body = rows.map(({ cells }) =>
    cells.flatMap((cell) => [cellNode(cell, targets), ...Array.from({ length: cell.span - 1 }, () => ({}))]),
  );
  const layout = {
    hLineWidth: (/** @type {number} */ index) => rules[index]?.width ?? 0,
    hLineColor: (/** @type {number} */ index) => rules[index]?.color ?? '#000000',
    vLineWidth: () => 0,
    paddingLeft: (/** @type {number} */ column) => (column === 0 ? 0 : block.gap),
    paddingRight: () => 0,
    paddingTop: () => 0,
    paddingBottom: () => 0,
  };
  return { table: { headerRows: block.headerRows, widths: [...widths], body }, layout, margin };
};

/** @param {import('./layout.js').BoxItem} item @param {Set<string>} targets @returns {Node} */
const boxNode = ({ block, items, padding, above, width }, targets) => {
  const { frame } = block;
  const { left, top, right, bottom } = padding;
  const stack = nodesOf(items, targets);
  if (!frame) return { stack, margin: [left, above + top, right, bottom] };
  const drawn = { all: [true, true], left: [true, false], top: [false, true], bottom: [false, true] }[frame.edges];
  const layout = {
    hLineWidth: () => (drawn[1] ? frame.stroke.width : 0),
    vLineWidth: (/** @type {number} */ edge) => (drawn[0] && (edge === 0 || frame.edges === 'all') ? frame.stroke.width : 0),
    hLineColor: () => frame.stroke.color,
    vLineColor: () => frame.stroke.color,
    paddingLeft: () => left,
    paddingRight: () => right,
    paddingTop: () => top,
    paddingBottom: () => bottom,
  };
  return { table: { widths: [width - left - right], body: [[{ stack }]] }, layout, margin: [0, above, 0, 0] };
};

const BREAKS = { page: 'before', recto: 'beforeOdd' };

/** @param {readonly Item[]} items @param {Set<string>} targets @returns {Node[]} */
const nodesOf = (items, targets) =>
  items.flatMap((item, index) => {
    const node =
      item.kind === 'text'
        ? textNode(item)
        : item.kind === 'grid'
          ? gridNode(item, targets)
          : item.kind === 'box'
            ? boxNode(item, targets)
            : leafNode(item);
    const opens = item.start !== undefined && index > 0 ? { pageBreak: BREAKS[item.start] } : {};
    // One node has one id; where two leaves begin at the same place, both are there.
    const signposts = item.ids.filter((id) => targets.has(id)).map((id) => ({ text: ' ', fontSize: 0.1, id }));
    return [
      ...signposts.map((each, at) => ({ ...each, ...(at === 0 ? opens : {}) })),
      { ...node, ...(signposts.length > 0 ? {} : opens) },
    ];
  });

/** @param {readonly import('../dist/model/definition.js').Block[]} blocks @param {number[]} margin */
const furniture = (blocks, margin) => (/** @type {number} */ page, /** @type {number} */ pages) => ({
  margin,
  columns: furnitureOf(blocks).map((block) => ({
    text: block.runs
      .map((run) => (run.kind === 'text' ? run.text : run.of === 'here' ? String(page) : run.of === 'last' ? String(pages) : ''))
      .join(''),
    ...(block.runs[0] ? look(block.runs[0].style) : {}),
    alignment: block.align,
  })),
});

/** What pdfmake is asked to print. @param {Definition} definition @returns {Node} */
export const pdfmakeDocument = (definition) => {
  const { sheet, margins, furniture: running } = definition.page;
  const { items } = layoutOf(definition.body, sheet.width - margins.left - margins.right);
  const { left, right, top, bottom } = margins;
  const header = furniture(running.header, [left, running.headerDrop, right, 0]);
  const footer = furniture(running.footer, [left, bottom / 3, right, 0]);
  return {
    pageSize: { ...sheet },
    pageMargins: [left, top, right, bottom],
    info: { title: definition.record.title, author: definition.record.author },
    header: (/** @type {number} */ page, /** @type {number} */ pages) =>
      page === 1 && running.firstPageBare ? undefined : header(page, pages),
    footer,
    content: nodesOf(items, targetsOf(definition)),
    defaultStyle: { font: 'atkinson-hyperlegible' },
  };
};

/** pdfmake as it comes, with our fonts. */
export const openPdfmake = () => {
  const pdfmake = createRequire(import.meta.url)('pdfmake');
  const fonts = Object.fromEntries(families().map(({ family, files }) => [family, files]));
  return (/** @type {Node} */ document) => {
    // One object for the whole process: another user of pdfmake may have told it other fonts.
    pdfmake.setFonts(fonts);
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy(() => true);
    return /** @type {Promise<Uint8Array>} */ (pdfmake.createPdf(document).getBuffer());
  };
};
