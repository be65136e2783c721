import type { Block } from '../model/definition.ts';
import type { Spot } from '../source/text.ts';
import { walkBlocks } from './leaves.ts';

/** Where a block comes from: its own place, or that of the first words in it. For messages. */
export const spotOf = (...blocks: readonly Block[]): Spot | undefined => {
  let found: Spot | undefined;
  walkBlocks(blocks, (block) => {
    if (found !== undefined) return;
    if (block.kind === 'text') found = block.runs.flatMap((run) => (run.kind === 'text' && run.at) || [])[0];
    else if ('at' in block) found = block.at;
  });
  return found;
};
