import { stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, GridRow, MarkBlock } from '../../model/definition.ts';
import { firstLeaf, wordsIn } from '../words.ts';
import { beside, brief, inRuns, isPair, type Head } from './brief.ts';
import { again, hung, inRows, type Column } from './column.ts';

/** Each cell with the column that it begins in. */
const placed = (row: GridRow): readonly (readonly [cell: GridCell, column: number])[] => {
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

/** A cell that is a mark and nothing else is an answer to choose: the name of its column stands beside it. */
const isChoice = ({ children }: GridCell): boolean =>
  children.length > 0 && children.every((block) => block.kind === 'mark' || (block.kind === 'stack' && isMarks(block.children)));
const isMarks = (blocks: readonly Block[]): boolean => blocks.length > 0 && blocks.every(({ kind }) => kind === 'mark');

const choices = (cells: readonly (readonly [GridCell, Head | undefined])[], suffix: string, column: Column): readonly Block[] => {
  const { space } = column.theme;
  const width = space.checkSize;
  const items = cells.map(([{ children }, head]) => [
    hung(
      marksIn(children).map((mark) => ({ ...mark, size: { width, height: width }, align: 'left' as const })),
      width,
      column.set(again(head?.blocks ?? [], suffix)),
      column,
    ),
  ]);
  return inRows(items, width + space.unit * 2, column);
};

/** What stands in the cells of a row, each under the name of its column. */
const bodyOf = (
  cells: readonly (readonly [GridCell, number])[],
  heads: ReadonlyMap<number, Head>,
  suffix: string,
  column: Column,
): readonly Block[] => {
  const filled = cells.filter(([{ children }]) => children.length > 0).map(([cell, at]) => [cell, heads.get(at)] as const);
  const chosen = filled.filter(([cell]) => isChoice(cell));
  const said = filled.filter(([cell]) => !isChoice(cell));
  const gap = column.theme.space.item;
  return [
    ...(chosen.length === 0 ? [] : [stack(choices(chosen, suffix, column), { before: gap, keep: 'together' })]),
    ...inRuns(said).flatMap((run) =>
      run.length > 1
        ? [stack(brief(run, suffix, column), { before: gap / 2, keep: 'together' })]
        : run.map(([cell, head]) => {
            const name = head === undefined || head.plain ? [] : column.set(again(head.blocks, suffix));
            const blocks = column.set(cell.children);
            if (isPair(name, blocks)) return stack([beside(name, blocks, column)], { before: gap / 2, keep: 'together' });
            if (name.length > 0) return stack([...name, ...blocks], { before: gap });
            return stack(blocks.map((block) => ('after' in block ? { ...block, after: 0 } : block)));
          }),
    ),
  ];
};

/** What a row is about: its heading cell, with what stands before it hung beside; its first cell where it has no heading. */
const headOf = (cells: readonly (readonly [GridCell, number])[], column: Column) => {
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

const itemOf = (row: GridRow, at: number, heads: ReadonlyMap<number, Head>, column: Column): Block => {
  const { space } = column.theme;
  const { blocks, rest, isHead } = headOf(placed(row), column);
  const label = isHead && blocks.length > 0 ? [stack(blocks, { role: 'Lbl', keepWithNext: true })] : [];
  const body = stack(bodyOf(rest, heads, `row.${at + 1}`, column), { role: 'LBody' });
  // White space parts the rows: a rule would look like one more line to write on.
  return stack([...label, body], { role: 'LI', keep: 'together', before: space.section, after: space.item });
};

/** The names of a table's columns, once, above its rows. */
const legendOf = (heads: ReadonlyMap<number, Head>, column: Column): readonly Block[] => {
  const named = [...heads.values()].filter(({ blocks }) => {
    const leaf = firstLeaf(blocks);
    return leaf !== undefined && column.isWritten(leaf);
  });
  if (named.length === 0) return [];
  const items = named.map(({ blocks }) => column.set(blocks));
  const mark = column.theme.space.markSize + column.theme.space.unit * 2;
  return [stack(inRows(items, mark, column), { keep: 'together', keepWithNext: true, after: column.theme.space.item })];
};

/** A table as a list: each row is an item, its cells one below the other, each under the name of its column. */
export const asList = (table: GridBlock, column: Column): Block => {
  const heads = headsOf(table);
  const rows = table.rows.slice(table.headerRows);
  return stack(
    [
      ...legendOf(heads, column),
      stack(
        rows.map((row, at) => itemOf(row, at, heads, column)),
        { role: 'L', ...(table.leaf === undefined ? {} : { leaf: table.leaf }) },
      ),
    ],
    { before: table.before, after: table.after, keep: 'loose' },
  );
};
