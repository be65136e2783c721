// Prints random manuscripts and judges the paper alone: `npm run fuzz:pages` does it 5,000 times.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents, shortDocuments } from './bones.ts';
import { expectedOf } from './expected.ts';
import { flesh, FURNITURE } from './flesh.ts';
import { judge } from './judge.ts';
import { designOf, printed, setOn } from './printing.ts';
import { readPages } from './read.ts';

const RUNS = Number(process.env['ROLEPRESS_RUNS'] ?? 300);
const DOCUMENTS = process.env['ROLEPRESS_RUNS'] === undefined ? shortDocuments : documents;
const SEED = Number(process.env['ROLEPRESS_SEED'] ?? 1871);

/** Long enough for any number of runs on a slow machine, in milliseconds. */
const PATIENCE = 60_000 + RUNS * 2_000;

test(`${String(RUNS)} random manuscripts (seed ${String(SEED)}) are on paper whole`, { timeout: PATIENCE }, async () => {
  const sums = { runs: 0, pages: 0, words: 0 };
  await fc.assert(
    fc.asyncProperty(DOCUMENTS, fc.constantFrom('letter' as const, 'a4' as const), async (bones, paper) => {
      const manuscript = flesh(bones, FURNITURE);
      const definition = setOn(manuscript, paper);
      const pages = await readPages(await printed(definition));
      const expected = expectedOf(manuscript);
      sums.runs++;
      sums.pages += pages.length;
      sums.words += expected.words;
      // The first few say enough: what is wrong once is often wrong all the way down.
      expect(judge(pages, designOf(definition), expected).slice(0, 4)).toEqual([]);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env['ROLEPRESS_SHRINK'] === undefined },
  );
  console.log(`${sums.runs} runs, ${sums.pages} pages, ${sums.words} words`);
});
