import type { Block, GridRow, MarkBlock } from '../../model/definition.ts';

/** Whether a block is a box or a circle that is left to check. */
export const isOpen = (block: Block): block is MarkBlock =>
  block.kind === 'mark' && block.mark.empty !== undefined && block.label === undefined;

/** The blocks in the cells of some rows. */
export const inCells = (rows: readonly GridRow[]): readonly Block[] =>
  rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.children));

/** Whether there is such a block among some, or within one of them. */
export const holds = (blocks: readonly Block[], is: (block: Block) => boolean): boolean =>
  blocks.some(
    (block) =>
      is(block) ||
      (block.kind === 'stack' && holds(block.children, is)) ||
      (block.kind === 'grid' && holds(inCells(block.rows), is)),
  );

/** A mark that says something was set by somebody: the answer of an example or a key. */
export const isMarked = (block: Block): boolean => block.kind === 'mark' && block.label !== undefined;
