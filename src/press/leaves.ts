import type { Block, Definition, LeafId, PageOf, Run } from '../model/definition.ts';
import type { Span } from '../source/text.ts';
import type { Box, Flow } from './flow/items.ts';

/** Calls `visit` for every block, parents before children, in reading order. */
export const walkBlocks = (blocks: readonly Block[], visit: (block: Block) => void): void => {
  for (const block of blocks) {
    visit(block);
    if (block.kind === 'stack') walkBlocks(block.children, visit);
    if (block.kind === 'sheet') for (const { children } of block.cells) walkBlocks(children, visit);
    // Every setting of the same blocks has the same leaves.
    if (block.kind === 'snug') walkBlocks(block.loosest, visit);
    if (block.kind === 'abreast') for (const { children } of block.items) walkBlocks(children, visit);
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

/** What a document points at, and where the words stand that point there, as far as anybody knows. */
export type Target = { readonly of: PageOf; readonly at: Span | undefined };

/** Where a run comes from. Page numbers have no words of their own: that of those beside them, those before them first. */
const spanBeside = (runs: readonly Run[], index: number): Span | undefined => {
  const spanOf = (run: Run | undefined): Span | undefined => (run?.kind === 'text' ? run.at : undefined);
  let at = index;
  while (at >= 0 && !spanOf(runs[at])) at--;
  if (at < 0) at = runs.findIndex((run) => spanOf(run));
  return spanOf(runs[at]);
};

/** What a run points at. */
const pointedAt = (run: Run): readonly PageOf[] => {
  if (run.kind === 'text') return run.link?.startsWith('#') ? [{ leaf: run.link.slice(1) }] : [];
  return [...(typeof run.of === 'object' ? [run.of] : []), ...(run.link === undefined ? [] : [{ leaf: run.link }])];
};

/** What a document points at, from its body or its furniture, by page number or by link: each thing once, where it is first. */
export const targetsOf = ({ body, page: { furniture } }: Definition): readonly Target[] => {
  const targets = new Map<string, Target>();
  let last: Span | undefined;
  walkBlocks([...body, ...furniture.header, ...furniture.footer], (block) => {
    if (block.kind !== 'text') return;
    block.runs.forEach((run, index) => {
      for (const of of pointedAt(run)) {
        const key = `${of.document ?? ''}#${of.leaf}`;
        if (!targets.has(key)) targets.set(key, { of, at: spanBeside(block.runs, index) ?? last });
      }
    });
    last = spanBeside(block.runs, block.runs.length - 1) ?? last;
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
