import type { Block, GridCell, Run } from '../model/definition.ts';

const textOf = (runs: readonly Run[]): string => runs.map((run) => (run.kind === 'text' ? run.text : '')).join('');

/** The words of some blocks, in reading order, with a space between one block's and the next one's. */
export const wordsIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === 'text') return textOf(block.runs);
      if (block.kind === 'stack') return wordsIn(block.children);
      if (block.kind === 'abreast') return wordsIn(block.items.flatMap(({ children }) => children));
      if (block.kind === 'grid') return block.rows.map(({ cells }) => wordsInCells(cells)).join(' ');
      return '';
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of some cells. */
export const wordsInCells = (cells: readonly GridCell[]): string => wordsIn(cells.flatMap(({ children }) => children));

/** The first leaf among some blocks; undefined where none has a name. */
export const firstLeaf = (blocks: readonly Block[]): string | undefined => {
  for (const block of blocks) {
    if ('leaf' in block && block.leaf !== undefined) return block.leaf;
    const inner =
      block.kind === 'stack'
        ? firstLeaf(block.children)
        : block.kind === 'grid'
          ? firstLeaf(block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children)))
          : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
};
