import { cell, fixed, grid, share, snug, stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, GridRow, MarkBlock, Track } from '../../model/definition.ts';
import { wordsIn } from '../words.ts';
import { abreast, hung, type ReflowColumn } from '../reflow/column.ts';
import { asForm, hangOf, partsOf, placeIn, type WriteInCell } from '../reflow/form.ts';
import { headsOf, namesOf, placed, type Head, type Names, type PlacedCell } from '../reflow/names.ts';
import { inRuns, isPair, nameOf, pairs, type Headed } from './pairs.ts';

/** What a row needs to know of its table: the names of its columns, and what part of its width each takes. */
type Table = { readonly names: Names; readonly parts: readonly number[]; readonly hang: Track };

const marksIn = (blocks: readonly Block[]): readonly MarkBlock[] =>
  blocks.flatMap((block) => (block.kind === 'mark' ? [block] : block.kind === 'stack' ? marksIn(block.children) : []));

const isChoice = ({ is }: GridCell): boolean => is === 'choice';

/** Answers to choose from: the name of its column stands beside each mark. */
const choices = (cells: Headed, names: Names, suffix: string, column: ReflowColumn): Block => {
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
  return abreast(items, column, { before: space.item });
};

/** A cell with words or room for them, under the name of its column. */
const named = ([{ children }, head]: Headed[number], names: Names, suffix: string, column: ReflowColumn): Block => {
  const gap = column.theme.space.item;
  const name = column.set(nameOf(head, names, suffix));
  const blocks = column.set(children);
  if (name.length > 0) return stack([stack(name, { keepWithNext: true }), ...blocks], { before: gap });
  return stack(blocks.map((block) => ('after' in block ? { ...block, after: 0 } : block)));
};

/** What stands in the cells of a row, each under the name of its column. */
const bodyOf = (cells: readonly PlacedCell[], names: Names, suffix: string, column: ReflowColumn): readonly Block[] => {
  const filled = cells.filter(([{ children }]) => children.length > 0).map(([cell, at]) => [cell, names.at(at)] as const);
  const chosen = filled.filter(([cell]) => isChoice(cell));
  const said = filled.filter(([cell]) => !isChoice(cell));
  const gap = column.theme.space.item;
  return [
    ...(chosen.length === 0 ? [] : [choices(chosen, names, suffix, column)]),
    ...inRuns(said).flatMap((run) =>
      run.every(isPair)
        ? [stack([pairs(run, names, suffix, column)], { before: gap / 2, keep: 'together' })]
        : run.map((each) => named(each, names, suffix, column)),
    ),
  ];
};

/** What a row is about: its heading cell, with what hangs before it; its first cell where it has no heading. */
const headOf = (cells: readonly PlacedCell[], column: ReflowColumn) => {
  const at = cells.findIndex(([{ role }]) => role === 'TH');
  const [head] = cells[Math.max(0, at)] ?? [];
  const before = cells.slice(0, Math.max(0, at)).flatMap(([{ is, children }]) => (is === 'hung' ? children : []));
  // An item without a number keeps an empty place in a table, and has none in a list.
  const narrow = wordsIn(before) === '' ? [] : before;
  const words = column.set(head?.children ?? []);
  return {
    blocks: narrow.length === 0 ? words : [hung(column.set(narrow), column.theme.space.indent, words, column)],
    rest: at < 0 ? cells : cells.slice(at + 1),
    isHead: at >= 0,
    isHung: at === 0 && head?.is === 'hung',
  };
};

/** A row in which there is nothing but short lines to write on: the lines side by side. */
const formOf = (
  rest: readonly PlacedCell[],
  suffix: string,
  { names, parts }: Table,
  column: ReflowColumn,
): Block | undefined => {
  const places = rest.flatMap(([cell, index]): readonly WriteInCell[] => {
    const place = placeIn(cell, names.at(index), parts[index] ?? 0);
    return place === undefined ? [] : [place];
  });
  return places.length < 2 || places.length < rest.length ? undefined : asForm(places, names, suffix, column);
};

const itemOf = (row: GridRow, at: number, table: Table, column: ReflowColumn): Block => {
  const { space } = column.theme;
  const suffix = `row.${at + 1}`;
  const { blocks, rest, isHead, isHung } = headOf(placed(row), column);
  const form = formOf(rest, suffix, table, column);
  const body = form === undefined ? bodyOf(rest, table.names, suffix, column) : [form];
  // What holds more than words beside a time wants the whole width.
  if (isHung && rest.every(([{ children }]) => children.every(({ kind }) => kind === 'text' || kind === 'lines'))) {
    const cells = [cell(blocks, { role: 'Lbl' }), cell(snug(body), { role: 'LBody' })];
    const before = form === undefined ? space.section / 2 : space.item;
    return grid([table.hang, share()], [{ role: 'LI', cells }], { gap: space.unit, keep: 'together', before });
  }
  const label = isHead && blocks.length > 0 ? [stack(blocks, { role: 'Lbl', keep: 'together', keepWithNext: true })] : [];
  // White space parts the rows: a rule would look like one more line to write on.
  return stack([...label, stack(body, { role: 'LBody' })], {
    role: 'LI',
    keep: 'together',
    before: space.section,
  });
};

/** Names of columns that stand over no cell, once, above the rows. */
const legendOf = (heads: readonly Head[], column: ReflowColumn): readonly Block[] => {
  const unsaid = heads.filter(({ isWritten }) => isWritten);
  if (unsaid.length === 0) return [];
  const items = unsaid.map(({ blocks }) => column.set(blocks));
  return [stack([abreast(items, column)], { keep: 'together', keepWithNext: true, after: column.theme.space.item })];
};

/** The last of so few rows to choose in does not stand alone overleaf. */
const FEW = 3;

/** A table as a list: each row is an item, its cells one below the other, each under the name of its column. */
export const asList = (table: GridBlock, column: ReflowColumn): Block => {
  const names = namesOf(headsOf(table, column));
  const rows: Table = { names, parts: partsOf(table, column), hang: fixed(hangOf(table, 0, column)) };
  const items = table.rows.slice(table.headerRows).map((row, at) => itemOf(row, at, rows, column));
  const isShort = items.length <= FEW && table.rows.slice(table.headerRows).every(({ cells }) => cells.some(isChoice));
  const keep = isShort ? 'together' : 'loose';
  const list = stack(items, { role: 'L', keep, ...(table.leaf === undefined ? {} : { leaf: table.leaf }) });
  return stack([...legendOf(names.unsaid(), column), list], { before: table.before, after: table.after, keep: 'loose' });
};
