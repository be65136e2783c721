import { stack } from '../../elements/build.ts';
import { scaled } from '../../elements/scaled.ts';
import type { Block, GridBlock, StackBlock } from '../../model/definition.ts';
import { hung, type ReflowColumn } from '../reflow/column.ts';
import { asFacts, partsOf } from '../reflow/form.ts';
import { asList } from '../reflow/table.ts';
import { wordsIn } from '../words.ts';

/** A track as narrow as this, in parts of an indent, only hangs a number or a mark beside words. */
const NARROW = 1.5;

/** The most letters of what stood beside something as its label, and does not stand alone at the foot of a page. */
const LABEL = 30;

/** The least part of the widest line that a column of text on a wide sheet has. */
const ROOMY = 0.9;

/** What is left of height that a block has only to look well. */
const LESS_WHITE = 0.4;

const narrowTrack = ({ tracks }: GridBlock, { theme }: ReflowColumn): number => {
  if (tracks.length !== 2) return -1;
  return tracks.findIndex((track) => track.kind === 'fixed' && track.width <= theme.space.indent * NARROW);
};

const withCells = (grid: GridBlock, column: ReflowColumn): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, children: column.set(cell.children) })) })),
});

/** A number or a mark stays beside the first of its words; what follows them has the whole width. */
const hanging = (grid: GridBlock, narrow: number, column: ReflowColumn): Block => {
  const [row, ...others] = grid.rows;
  const [first, second] = row?.cells ?? [];
  const track = grid.tracks[narrow];
  if (!first || !second || others.length > 0 || first.role !== 'none' || track?.kind !== 'fixed') return withCells(grid, column);
  const [mark, words] = narrow === 0 ? [first, second] : [second, first];
  const [head, ...rest] = column.set(words.children);
  const { before, after, keep } = grid;
  const beside = hung(column.set(mark.children), track.width, head === undefined ? [] : [head], column);
  if (rest.length === 0) return { ...beside, before, after };
  return stack([stack([beside], { keepWithNext: true }), ...rest], { before, after, keep });
};

/** Cells of one paragraph each, which say one thing together: they follow each other like its lines. */
const asLines = (cells: readonly (readonly Block[])[]): readonly Block[] | undefined => {
  const texts = cells.flatMap((children) => (children.length === 1 && children[0]?.kind === 'text' ? [children[0]] : []));
  if (texts.length < cells.length) return undefined;
  return texts.map((text, at) => ({ ...text, before: 0, after: at === texts.length - 1 ? text.after : 0 }));
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
  const facts = asFacts(
    cells.map(({ children }) => children),
    column,
  );
  if (facts) return stack(facts, { before, after, keep, ...name });
  const lines = asLines(cells.map(({ children }) => column.set(children)));
  if (lines) return stack(lines, { before, after, keep: 'together', ...name });
  const below = cells.map(({ children }, at) => {
    const keepWithNext = at < cells.length - 1 && wordsIn(children).length <= LABEL;
    const together = keepWithNext ? 'together' : 'loose';
    return stack(column.set(children), { before: column.theme.space.item, keep: together, keepWithNext });
  });
  return stack(below, { before, after, keep, ...name });
};

/** Sheets of two papers may differ by less than this and be equally wide, in points. */
const WIDER = 1;

/** The most letters that stand beside others on a wide page without becoming a tower of words. */
const FACT = 90;

/** Whether there is room side by side: on a sheet that lies wide, for columns as wide as text may be, and for short facts. */
const staysAbreast = (grid: GridBlock, column: ReflowColumn): boolean => {
  const { theme, width } = column;
  if (width < theme.measure + WIDER) return false;
  const isRoomy = partsOf(grid, column).every((part) => part * width >= theme.measure * ROOMY);
  return isRoomy || grid.rows.every(({ cells }) => cells.every(({ children }) => wordsIn(children).length <= FACT));
};

/** Columns of one width whose left and right mean something grow together to the width of the page. */
const sideBySide = (grid: GridBlock, { width }: ReflowColumn): Block => {
  const taken = grid.tracks.reduce((sum, track) => sum + (track.kind === 'fixed' ? track.width : width), 0);
  return taken > width ? grid : (scaled([grid], width / taken)[0] ?? grid);
};

const gridIn = (grid: GridBlock, column: ReflowColumn): Block => {
  if (grid.sides) return sideBySide(grid, column);
  if (grid.role === 'Table') return asList(grid, column);
  if (staysAbreast(grid, column)) return withCells(grid, column);
  const narrow = narrowTrack(grid, column);
  return narrow < 0 ? stacked(grid, column) : hanging(grid, narrow, column);
};

/** Boxed text is hard to follow in large type: what is no room to write in gets a bar at its left instead. */
const stackIn = (block: StackBlock, column: ReflowColumn): Block => {
  const { frame, write, padding, minHeight } = block;
  const children = column.set(block.children);
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
    if (block.kind === 'text') return { ...block, align: 'left' };
    if (block.kind === 'mark' && block.ends !== undefined) return scaled([block], width / block.size.width)[0] ?? block;
    if (block.kind === 'mark' || block.kind === 'picture') return { ...block, align: 'left' };
    if (block.kind === 'stack') return stackIn(block, column);
    return block.kind === 'grid' ? gridIn(block, column) : block;
  };
  const column: ReflowColumn = { theme, width, isWritten, set: (children) => children.map(one) };
  return column.set(blocks);
};
