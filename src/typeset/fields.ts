import type { Block, Field, GridBlock, GridCell, GridRow, LinesBlock, StackBlock } from '../model/definition.ts';
import { firstLeaf, wordsIn, wordsInCells } from './words.ts';

/** What making fields needs: phrases of the language, and the size of what is typed. */
export type FieldSetting = {
  readonly phrase: (name: string, values?: Readonly<Record<string, string>>) => string;
  readonly size: number;
  /** A line to write on, for a cell that is empty. */
  readonly line: (leaf: string, label: string) => LinesBlock;
};

/** What surrounds a place: what it is asked by, and the leaf it is named after. */
type Around = { readonly asked: string; readonly leaf: string };

/** A walk through a document in reading order. */
type Walk = FieldSetting & {
  /** Names that are given, and how often. */
  readonly taken: Map<string, number>;
  /** The heading that what comes next stands under, and the words that were read last. */
  heading: string;
  last: Around;
};

const LONGEST = 280;

const clipped = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 2).trimEnd()} …` : text);

/** Letters that a field's name may have: a period would part it into levels. */
const plainName = (text: string): string => text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');

const fieldOf = (walk: Walk, kind: Field['kind'], { asked, leaf }: Around): Field => {
  const { taken, heading, last, phrase, size } = walk;
  const base = plainName(leaf) || kind;
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  const what = clipped(asked === '' ? last.asked : asked);
  const label = heading === '' || heading === what ? what : phrase('field.under', { what, heading: clipped(heading) });
  return { kind, name: count === 1 ? base : `${base}-${count}`, label, size };
};

const joined = ({ phrase }: Walk, row: string, column: string): string =>
  row === '' || column === '' ? row || column : phrase('field.cell', { row, column });

const cellIn = (walk: Walk, cell: GridCell, around: Around | undefined): GridCell => ({
  ...cell,
  children: cell.children.map((child) => blockIn(walk, child, around)),
});

const leafOf = ({ cells }: GridRow): string | undefined => firstLeaf(cells.flatMap(({ children }) => children));

/** What heads the column that begins so far from the left. */
const headOver = (heads: GridRow | undefined, column: number): string => {
  let at = 0;
  for (const cell of heads?.cells ?? []) {
    if (column < at + cell.span) return wordsIn(cell.children);
    at += cell.span;
  }
  return '';
};

/** A place in a table is asked for by its row and its column. */
const tableIn = (walk: Walk, grid: GridBlock): GridBlock => {
  const heads = grid.rows[grid.headerRows - 1];
  const rowIn = (row: GridRow, at: number): GridRow => {
    if (at < grid.headerRows) return row;
    const until = row.cells.findIndex(({ role }) => role === 'TH');
    const asked = wordsInCells(row.cells.slice(0, until + 1)) || wordsInCells(row.cells);
    const leaf = leafOf(row) ?? grid.leaf ?? 'row';
    const cells = row.cells.map((cell, index) => {
      const isOpen = cell.role === 'TD' && cell.children.length === 0;
      const around = { asked: joined(walk, asked, headOver(heads, index)), leaf: `${leaf}-${index + 1}` };
      return cellIn(walk, isOpen ? { ...cell, children: [walk.line(around.leaf, around.asked)] } : cell, around);
    });
    return { ...row, cells };
  };
  return { ...grid, rows: grid.rows.map(rowIn) };
};

/** A square to check is asked for by the words beside it. */
const arrangementIn = (walk: Walk, grid: GridBlock, around: Around | undefined): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => {
    const holdsMark = row.cells.some(({ children }) => children.some((child) => child.kind === 'mark' && child.mark.empty));
    const words = wordsInCells(row.cells);
    const beside = holdsMark && words !== '' ? { asked: words, leaf: leafOf(row) ?? 'mark' } : around;
    return { ...row, cells: row.cells.map((cell) => cellIn(walk, cell, beside)) };
  }),
});

const stackIn = (walk: Walk, block: StackBlock, around: Around | undefined): StackBlock => {
  const children = block.children.map((child) => blockIn(walk, child, around));
  if (block.write === undefined) return { ...block, children };
  const { label } = block.write;
  return { ...block, children, write: { label, field: fieldOf(walk, 'text', { asked: label, leaf: block.leaf ?? 'box' }) } };
};

/** Several settings of the same blocks, of which one is printed: each begins from the same names. */
const eachFrom = <T>(walk: Walk, settings: readonly T[], set: (setting: T) => T): readonly T[] => {
  const before = new Map(walk.taken);
  return settings.map((setting) => {
    walk.taken.clear();
    for (const [name, count] of before) walk.taken.set(name, count);
    return set(setting);
  });
};

const blockIn = (walk: Walk, block: Block, around?: Around): Block => {
  switch (block.kind) {
    case 'text':
      if (/^H\d$/.test(block.role)) walk.heading = wordsIn([block]);
      walk.last = { asked: wordsIn([block]) || walk.last.asked, leaf: block.leaf };
      return block;
    case 'lines':
      return { ...block, field: fieldOf(walk, 'text', { asked: around?.asked ?? block.label, leaf: block.leaf }) };
    case 'mark':
      return block.mark.empty === true && block.label === undefined
        ? { ...block, field: fieldOf(walk, 'check', around ?? walk.last) }
        : block;
    case 'stack':
      return stackIn(walk, block, around);
    case 'snug':
      return {
        ...block,
        settings: eachFrom(walk, block.settings, (children) => children.map((child) => blockIn(walk, child, around))),
      };
    case 'fit':
      return {
        ...block,
        settings: eachFrom(walk, block.settings, (setting) => ({
          ...setting,
          children: setting.children.map((child) => blockIn(walk, child, around)),
        })),
      };
    case 'grid':
      return block.role === 'Table' ? tableIn(walk, block) : arrangementIn(walk, block, around);
    default:
      return block;
  }
};

/**
 * Makes fields of the places to write and to check in, in reading order. Each says what is asked: its own words, or in a
 * table its row and its column, and the heading that it stands under.
 */
export const withFields = (blocks: readonly Block[], setting: FieldSetting): readonly Block[] => {
  const walk: Walk = { ...setting, taken: new Map(), heading: '', last: { asked: '', leaf: 'field' } };
  return blocks.map((block) => blockIn(walk, block));
};
