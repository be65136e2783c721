import type { Block, Definition, LeafId, PageOf, Run } from '../model/definition.ts';
import type { Box, Flow } from './flow/items.ts';

/** Calls `visit` for every block, parents before children, in reading order. */
export const walkBlocks = (blocks: readonly Block[], visit: (block: Block) => void): void => {
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'stack') walkBlocks(block.children, visit);
    if (block.kind === 'sheet') for (const { children } of block.cells) walkBlocks(children, visit);
    // Every setting of the same blocks has the same leaves.
    if (block.kind === 'snug') walkBlocks(block.settings[0] ?? [], visit);
    if (block.kind === 'fit') walkBlocks(block.settings[0]?.children ?? [], visit);
    if (block.kind === 'grid') for (const row of block.rows) for (const cell of row.cells) walkBlocks(cell.children, visit);
  }
};

/** Every leaf of a body, in reading order. */
export const leavesOf = (blocks: readonly Block[]): readonly LeafId[] => {
  const leaves: LeafId[] = [];
  walkBlocks(blocks, (block) => {
    if ('leaf' in block && block.leaf !== undefined) leaves.push(block.leaf);
  });
  return leaves;
};

/** What a document points at, from its body or its furniture: by page number or by link. */
export const targetsOf = ({ body, page: { furniture } }: Definition): readonly PageOf[] => {
  const targets = new Map<string, PageOf>();
  const point = (of: PageOf): void => void targets.set(`${of.document ?? ''}#${of.leaf}`, of);
  const look = (run: Run): void => {
    if (run.kind === 'folio' && typeof run.of === 'object') point(run.of);
    if (run.kind === 'folio' && run.link !== undefined) point({ leaf: run.link });
    if (run.kind === 'text' && run.link?.startsWith('#')) point({ leaf: run.link.slice(1) });
  };
  walkBlocks([...body, ...furniture.header, ...furniture.footer], (block) => {
    if (block.kind === 'text') block.runs.forEach(look);
  });
  return [...targets.values()];
};

/** Calls `visit` for every box of a list, those in cells too. */
export const walkBoxes = (items: Flow, visit: (box: Box) => void): void => {
  for (const item of items) {
    if (item.kind === 'box') visit(item);
    else if (item.kind === 'row' || item.kind === 'plate') for (const cell of item.cells) walkBoxes(cell.items, visit);
  }
};
