import type { Block } from '../model/definition.ts';
import type { Span } from '../source/text.ts';
import { walkBlocks } from './leaves.ts';

/** Where a block comes from: its own place, or that of the first words in it. For messages. */
export const spanOf = (...blocks: readonly Block[]): Span | undefined => {
  let found: Span | undefined;
  walkBlocks(blocks, (block) => {
    if (found !== undefined) return;
    if (block.kind === 'text') found = block.runs.flatMap((run) => (run.kind === 'text' && run.at) || [])[0];
    else if ('at' in block) found = block.at;
  });
  return found;
};

/** Words of a file of data can be shortened by who wrote them; those of a template stand there for all. */
const isData = ({ source }: Span): boolean => !source.file.endsWith('.hbs');

/** Where the longest words of some blocks stand, those of data first: for messages about too little room. */
export const spanOfLongest = (...blocks: readonly Block[]): Span | undefined => {
  let longest: { readonly at: Span; readonly length: number } | undefined;
  walkBlocks(blocks, (block) => {
    if (block.kind !== 'text') return;
    for (const run of block.runs)
      if (run.kind === 'text' && run.at !== undefined && isData(run.at) && run.text.length > (longest?.length ?? 0))
        longest = { at: run.at, length: run.text.length };
  });
  return longest?.at ?? spanOf(...blocks);
};
