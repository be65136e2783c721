import { stack } from '../../elements/build.ts';
import { scaled } from '../../elements/scaled.ts';
import type { Block, GridBlock, StackBlock, TextBlock } from '../../model/definition.ts';
import { hung, type ReflowColumn } from '../reflow/column.ts';
import { ended } from './ends.ts';
import { asFacts, hangOf, partsOf } from '../reflow/form.ts';
import { asGathered, isGathered } from './gathered.ts';
import { asLines, asOneLine, labelIn } from './lines.ts';
import { asList } from '../reflow/table.ts';

/** The least part of the widest line that a column of text on a wide sheet has. */
const ROOMY = 0.9;

/** What is left of height that a block has only to look well. */
const LESS_WHITE = 0.4;

const withCells = (grid: GridBlock, column: ReflowColumn): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, children: column.set(cell.children) })) })),
});

/** A number or a mark stays beside the first of its words; what follows them has the whole width. Several cells beside it stay there. */
const hanging = (grid: GridBlock, at: number, column: ReflowColumn): Block => {
  const [row, ...others] = grid.rows;
  const mark = row?.cells[at];
  if (!mark || others.length > 0 || mark.role !== 'none') return withCells(grid, column);
  const words = row.cells.filter((each) => each !== mark).map(({ children }) => column.set(children));
  const [head, ...rest] = words.length > 1 ? [asLines(words) ?? words.flat()] : (words[0] ?? []).map((block) => [block]);
  const { before, after, keep } = grid;
  const beside = hung(column.set(mark.children), hangOf(grid, at, column), head ?? [], column);
  if (rest.length === 0) return { ...beside, before, after };
  return stack([stack([beside], { keepWithNext: true }), ...rest.flat()], { before, after, keep });
};

const isPicture = (children: readonly Block[]): boolean => children.every(({ kind }) => kind === 'picture');

/** Cells that stood side by side, one below the other; a logo that stood at the end of a line begins the page. */
const stacked = (grid: GridBlock, column: ReflowColumn): Block => {
  const filled = grid.rows.flatMap((row) => row.cells).filter(({ children }) => children.length > 0);
  const cells = [
    ...filled.filter(({ children }) => isPicture(children)),
    ...filled.filter(({ children }) => !isPicture(children)),
  ];
  const { before, after, keep, leaf } = grid;
  const name = leaf === undefined ? {} : { leaf };
  if (cells.some(({ is }) => is === 'fact')) return stack([asFacts(cells, column)], { before, after, keep, ...name });
  const line = asOneLine(cells, column);
  if (line) return stack([line], { before, after, keep: 'together', ...name });
  const lines = asLines(cells.map(({ children }) => column.set(children)));
  if (lines) return stack(lines, { before, after, keep: 'together', ...name });
  const below = cells.map((each, at) => {
    // The last of several does not stand alone overleaf.
    const keepWithNext = at === cells.length - 2 || (at < cells.length - 1 && each.is === 'label');
    const together = each.is === 'label' ? 'together' : 'loose';
    const children = each.is === 'label' ? labelIn(each, column) : column.set(each.children);
    const { item, unit } = column.theme.space;
    // What a label introduces stands nearer to it than to what stands before both.
    const before = cells[at - 1]?.is === 'label' ? unit : item;
    return stack(children, { before, keep: together, keepWithNext });
  });
  return stack(below, { before, after, keep, ...name });
};

/** Sheets of two papers may differ by less than this and be equally wide, in points. */
const WIDER = 1;

/** Whether a sheet lies wide: it has room for more than the widest line. */
const isWide = ({ theme, width }: ReflowColumn): boolean => width >= theme.measure + WIDER;

/** Text is flush left; on a sheet that lies wide its lines are as long as that: in large type they have no more letters than elsewhere. */
const textIn = ({ measure, ...text }: TextBlock, column: ReflowColumn): TextBlock => ({
  ...text,
  ...(measure === undefined || isWide(column) ? {} : { measure }),
  align: 'left',
});

/** Whether there is room side by side on a sheet that lies wide: for columns as wide as text may be, and for what is no text. */
const staysAbreast = (grid: GridBlock, column: ReflowColumn): boolean => {
  const { theme, width } = column;
  if (!isWide(column)) return false;
  const parts = partsOf(grid, column);
  const isRoomy = (at: number): boolean => (parts[at] ?? 0) * width >= theme.measure * ROOMY;
  return grid.rows.every(({ cells }) =>
    cells.every(({ is, children }, at) => is !== undefined || children.length === 0 || isRoomy(at)),
  );
};

/** Columns of one width whose left and right mean something grow together to the width of the page. */
const sideBySide = (grid: GridBlock, { width }: ReflowColumn): Block => {
  const taken = grid.tracks.reduce((sum, track) => sum + (track.kind === 'fixed' ? track.width : width), 0);
  return taken > width ? grid : (scaled([grid], width / taken)[0] ?? grid);
};

const gridIn = (grid: GridBlock, column: ReflowColumn): Block => {
  if (grid.sides) return sideBySide(grid, column);
  if (grid.role === 'Table' && isWide(column) && isGathered(grid)) return asGathered(grid, column);
  if (grid.role === 'Table') return asList(grid, column);
  if (staysAbreast(grid, column)) return withCells(grid, column);
  const narrow = grid.rows[0]?.cells.findIndex(({ is }) => is === 'hung') ?? -1;
  return narrow < 0 ? stacked(grid, column) : hanging(grid, narrow, column);
};

/** Boxed text is hard to follow in large type: what is no room to write in gets a bar at its left instead. */
const stackIn = (block: StackBlock, column: ReflowColumn): Block => {
  const { frame, write, padding, minHeight } = block;
  const set = column.set(block.children);
  const children = block.role === 'Sect' || block.keep === 'together' ? ended(set) : set;
  if (write !== undefined) return { ...block, children };
  // Height that is only white gives way to type.
  const white = minHeight === undefined ? {} : { minHeight: minHeight * LESS_WHITE };
  if (frame?.edges !== 'all') return { ...block, ...white, children };
  const bar = { ...frame, edges: 'left' as const, stroke: { ...frame.stroke, width: column.theme.strokes.strong } };
  const unit = column.theme.space.unit;
  return { ...block, ...white, children, frame: bar, padding: { ...padding, top: unit, bottom: unit, right: 0 } };
};

/**
 * Sets blocks in one column: what stood side by side stands one below the other, tables become lists of their rows, and
 * everything is flush left. Only a number or a mark stays beside its words.
 */
export const inOneColumn = (
  blocks: readonly Block[],
  { theme, width, isWritten }: Omit<ReflowColumn, 'set'>,
): readonly Block[] => {
  const one = (block: Block): Block => {
    if (block.kind === 'text') return textIn(block, column);
    if (block.kind === 'mark' && block.ends !== undefined) return scaled([block], width / block.size.width)[0] ?? block;
    if (block.kind === 'mark' || block.kind === 'picture') return { ...block, align: 'left' };
    if (block.kind === 'stack') return stackIn(block, column);
    return block.kind === 'grid' ? gridIn(block, column) : block;
  };
  const column: ReflowColumn = { theme, width, isWritten, set: (children) => children.map(one) };
  return column.set(blocks);
};
