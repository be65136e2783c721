import { cell, grid, share, stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, GridRow, MarkBlock } from '../../model/definition.ts';
import { firstLeaf, wordsIn } from '../words.ts';
import { beside, compactCells, inRuns, isPair } from './compact-cell.ts';
import { hung, inRows, type ReflowColumn } from '../reflow/column.ts';
import { asForm, hangOf, isNumber, partsOf, placeIn, type WriteInCell } from '../reflow/form.ts';
import { namesOf, type Head, type Names } from '../reflow/names.ts';

/** A cell and the column that it begins in. */
type Placed = readonly [cell: GridCell, column: number];

/** What a row needs to know of its table: the names of its columns, and what part of its width each takes. */
type Table = { readonly names: Names; readonly parts: readonly number[] };

/** Each cell with the column that it begins in. */
const placed = (row: GridRow): readonly Placed[] => {
  let at = 0;
  return row.cells.map((cell) => {
    const column = at;
    at += cell.span;
    return [cell, column];
  });
};

const headsOf = ({ rows, headerRows }: GridBlock): ReadonlyMap<number, Head> => {
  const heads = new Map<number, Head>();
  for (const row of rows.slice(0, headerRows))
    for (const [{ role, children, plain = false }, column] of placed(row))
      if (role === 'TH' && wordsIn(children) !== '') heads.set(column, { blocks: children, plain });
  return heads;
};

const marksIn = (blocks: readonly Block[]): readonly MarkBlock[] =>
  blocks.flatMap((block) => (block.kind === 'mark' ? [block] : block.kind === 'stack' ? marksIn(block.children) : []));

/** A mark to choose; a line to place something on is none. */
const isTick = (block: Block): boolean => block.kind === 'mark' && block.ends === undefined;

/** A cell that is a mark and nothing else is an answer to choose: the name of its column stands beside it. */
const isChoice = ({ children }: GridCell): boolean =>
  children.length > 0 && children.every((block) => isTick(block) || (block.kind === 'stack' && isMarks(block.children)));
const isMarks = (blocks: readonly Block[]): boolean => blocks.length > 0 && blocks.every(isTick);

type Headed = readonly (readonly [GridCell, Head | undefined])[];

const choices = (cells: Headed, names: Names, suffix: string, column: ReflowColumn): readonly Block[] => {
  const { space } = column.theme;
  const width = space.checkSize;
  const items = cells.map(([{ children }, head]) => [
    hung(
      marksIn(children).map((mark) => ({ ...mark, size: { width, height: width }, align: 'left' as const })),
      width,
      column.set(head === undefined ? [] : names.say(head, suffix)),
      column,
    ),
  ]);
  return inRows(items, width + space.unit * 2, column);
};

/** A cell with words or room for them, under the name of its column. */
const named = ([{ children }, head]: Headed[number], names: Names, suffix: string, column: ReflowColumn): Block => {
  const gap = column.theme.space.item;
  const name = head === undefined || head.plain ? [] : column.set(names.say(head, suffix));
  const blocks = column.set(children);
  if (isPair(name, blocks)) return stack([beside(name, blocks, column)], { before: gap / 2, keep: 'together' });
  if (name.length > 0) return stack([stack(name, { keepWithNext: true }), ...blocks], { before: gap });
  return stack(blocks.map((block) => ('after' in block ? { ...block, after: 0 } : block)));
};

/** What stands in the cells of a row, each under the name of its column. */
const bodyOf = (cells: readonly Placed[], names: Names, suffix: string, column: ReflowColumn): readonly Block[] => {
  const filled = cells.filter(([{ children }]) => children.length > 0).map(([cell, at]) => [cell, names.at(at)] as const);
  const chosen = filled.filter(([cell]) => isChoice(cell));
  const said = filled.filter(([cell]) => !isChoice(cell));
  const gap = column.theme.space.item;
  return [
    ...(chosen.length === 0 ? [] : [stack(choices(chosen, names, suffix, column), { before: gap, keep: 'together' })]),
    ...inRuns(said).flatMap((run) =>
      run.length > 1
        ? [stack(compactCells(run, names, suffix, column), { before: gap / 2, keep: 'together' })]
        : run.map((each) => named(each, names, suffix, column)),
    ),
  ];
};

/** What a row is about: its heading cell, with what stands before it hung beside; its first cell where it has no heading. */
const headOf = (cells: readonly Placed[], column: ReflowColumn) => {
  const at = cells.findIndex(([{ role }]) => role === 'TH');
  const [head] = cells[Math.max(0, at)] ?? [];
  const before = cells.slice(0, Math.max(0, at)).flatMap(([{ children }]) => children);
  const narrow = wordsIn(before) === '' ? [] : before;
  const words = column.set(head?.children ?? []);
  return {
    blocks: narrow.length === 0 ? words : [hung(column.set(narrow), column.theme.space.indent, words, column)],
    rest: at < 0 ? cells : cells.slice(at + 1),
    isHead: at >= 0,
  };
};

/** A row in which there is nothing but short lines to write on: the lines side by side, the row's number before them. */
const formRow = (cells: readonly Placed[], at: number, table: Table, column: ReflowColumn): Block | undefined => {
  const { names, parts } = table;
  const { blocks, rest, isHead } = headOf(cells, column);
  const places = rest.flatMap(([cell, index]): readonly WriteInCell[] => {
    const place = placeIn(cell, names.at(index), parts[index] ?? 0);
    return place === undefined ? [] : [place];
  });
  if (places.length < 2 || places.length < rest.length || !isHead || !isNumber(blocks)) return undefined;
  const { track, gap, taken } = hangOf(column);
  const body = asForm(places, column.width - taken, names, `row.${at + 1}`, column);
  return grid([track, share()], [{ role: 'LI', cells: [cell(blocks, { role: 'Lbl' }), cell(body, { role: 'LBody' })] }], {
    gap,
    keep: 'together',
    before: column.theme.space.item,
  });
};

const itemOf = (row: GridRow, at: number, table: Table, column: ReflowColumn): Block => {
  const { space } = column.theme;
  const cells = placed(row);
  const form = formRow(cells, at, table, column);
  if (form !== undefined) return form;
  const { blocks, rest, isHead } = headOf(cells, column);
  const label = isHead && blocks.length > 0 ? [stack(blocks, { role: 'Lbl', keepWithNext: true })] : [];
  const body = stack(bodyOf(rest, table.names, `row.${at + 1}`, column), { role: 'LBody' });
  // White space parts the rows: a rule would look like one more line to write on.
  return stack([...label, body], { role: 'LI', keep: 'together', before: space.section, after: space.item });
};

/** Names of columns that stand over no cell, once, above the rows. */
const legendOf = (heads: readonly Head[], column: ReflowColumn): readonly Block[] => {
  const unsaid = heads.filter(({ blocks }) => {
    const leaf = firstLeaf(blocks);
    return leaf !== undefined && column.isWritten(leaf);
  });
  if (unsaid.length === 0) return [];
  const items = unsaid.map(({ blocks }) => column.set(blocks));
  const mark = column.theme.space.markSize + column.theme.space.unit * 2;
  return [stack(inRows(items, mark, column), { keep: 'together', keepWithNext: true, after: column.theme.space.item })];
};

/** The last of so few rows to choose in does not stand alone overleaf. */
const FEW = 3;

/** A table as a list: each row is an item, its cells one below the other, each under the name of its column. */
export const asList = (grid: GridBlock, column: ReflowColumn): Block => {
  const names = namesOf(headsOf(grid));
  const table: Table = { names, parts: partsOf(grid, column) };
  const items = grid.rows.slice(grid.headerRows).map((row, at) => itemOf(row, at, table, column));
  const isShort = items.length <= FEW && grid.rows.slice(grid.headerRows).every(({ cells }) => cells.some(isChoice));
  const keep = isShort ? 'together' : 'loose';
  const list = stack(items, { role: 'L', keep, ...(grid.leaf === undefined ? {} : { leaf: grid.leaf }) });
  return stack([...legendOf(names.unsaid(), column), list], { before: grid.before, after: grid.after, keep: 'loose' });
};
