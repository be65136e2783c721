import type { Block, GridBlock } from '../../model/definition.ts';
import type { ReflowColumn } from '../reflow/column.ts';
import { asList } from './table.ts';

/** A table of more columns than this has none on half a page that a word or a pen fits in. */
const MOST = 3;

/** Squares and circles to mark stand close together anyway. */
const isForMarks = ({ rows }: GridBlock): boolean =>
  rows.some(({ cells }) => cells.filter(({ is }) => is === 'choice').length > 1);

const isTooWide = (grid: GridBlock): boolean => grid.role === 'Table' && grid.tracks.length > MOST && !isForMarks(grid);

/** Sets blocks on half a page: a table with many columns of words becomes a list of its rows, and all else stands as it did. */
export const onHalfPage = (
  blocks: readonly Block[],
  { theme, width, isWritten }: Omit<ReflowColumn, 'set'>,
): readonly Block[] => {
  const within = (grid: GridBlock): GridBlock => ({
    ...grid,
    rows: grid.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, children: column.set(cell.children) })),
    })),
  });
  const one = (block: Block): Block => {
    if (block.kind === 'stack') return { ...block, children: column.set(block.children) };
    if (block.kind !== 'grid') return block;
    return isTooWide(block) ? asList(block, column) : within(block);
  };
  const column: ReflowColumn = { theme, width, isWritten, set: (children) => children.map(one) };
  return column.set(blocks);
};
