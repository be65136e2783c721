import { stack } from '../../elements/build.ts';
import type { Block, GridBlock, StackBlock } from '../../model/definition.ts';
import type { Theme } from '../../model/theme.ts';
import { hung, type Column } from './column.ts';
import { asList } from './table.ts';

/** A track as narrow as this, in parts of an indent, only hangs a number or a mark beside words. */
const NARROW = 1.5;

/** What is left of height that a block has only to look well. */
const LESS_WHITE = 0.4;

const narrowTrack = ({ tracks }: GridBlock, { theme }: Column): number => {
  if (tracks.length !== 2) return -1;
  return tracks.findIndex((track) => track.kind === 'fixed' && track.width <= theme.space.indent * NARROW);
};

const withCells = (grid: GridBlock, column: Column): GridBlock => ({
  ...grid,
  rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, children: column.set(cell.children) })) })),
});

/** A number or a mark stays beside the first of its words; what follows them has the whole width. */
const hanging = (grid: GridBlock, narrow: number, column: Column): Block => {
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

/** Cells that stood side by side, one below the other. */
const stacked = (grid: GridBlock, column: Column): Block => {
  const cells = grid.rows.flatMap((row) => row.cells).filter(({ children }) => children.length > 0);
  const { before, after, keep, leaf } = grid;
  const lines = asLines(cells.map(({ children }) => column.set(children)));
  if (lines) return stack(lines, { before, after, keep: 'together', ...(leaf === undefined ? {} : { leaf }) });
  return stack(
    cells.map(({ children }) => stack(column.set(children), { before: column.theme.space.item })),
    { before, after, keep, ...(leaf === undefined ? {} : { leaf }) },
  );
};

const gridIn = (grid: GridBlock, column: Column): Block => {
  if (grid.role === 'Table') return asList(grid, column);
  const narrow = narrowTrack(grid, column);
  return narrow < 0 ? stacked(grid, column) : hanging(grid, narrow, column);
};

/** Boxed text is hard to follow in large type: what is no room to write in gets a bar at its left instead. */
const stackIn = (block: StackBlock, column: Column): Block => {
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
  { theme, isWritten }: { readonly theme: Theme; readonly isWritten: (leaf: string) => boolean },
): readonly Block[] => {
  const one = (block: Block): Block => {
    if (block.kind === 'text') return { ...block, align: 'left' };
    if (block.kind === 'mark' || block.kind === 'picture') return { ...block, align: 'left' };
    if (block.kind === 'stack') return stackIn(block, column);
    return block.kind === 'grid' ? gridIn(block, column) : block;
  };
  const column: Column = { theme, isWritten, set: (children) => children.map(one) };
  return column.set(blocks);
};
