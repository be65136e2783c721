import { PAPER_IDS, type PaperId } from '../../src/geometry/paper.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';

/** What one packet is printed with. */
export type Choice = {
  readonly brand: string;
  readonly workshop: string;
  readonly paper: PaperId;
  readonly event: 'event' | 'no event';
};

const NAMES = ['brand', 'workshop', 'paper', 'event'] as const;

const everything = (curriculum: Curriculum): readonly Choice[] =>
  [...curriculum.brands.keys()].flatMap((brand) =>
    [...curriculum.workshops.keys()].flatMap((workshop) =>
      PAPER_IDS.flatMap((paper) => (['event', 'no event'] as const).map((event) => ({ brand, workshop, paper, event }))),
    ),
  );

const pairsOf = (choice: Choice): readonly string[] =>
  NAMES.flatMap((a, at) => NAMES.slice(at + 1).map((b) => `${a}=${choice[a]} ${b}=${choice[b]}`));

/** Choices in which every value of one factor meets every value of every other at least once. */
const pairwise = (all: readonly Choice[]): readonly Choice[] => {
  const open = new Set(all.flatMap(pairsOf));
  const chosen: Choice[] = [];
  const gain = (choice: Choice): number => pairsOf(choice).filter((pair) => open.has(pair)).length;
  while (open.size > 0) {
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const pair of pairsOf(best)) open.delete(pair);
    chosen.push(best);
  }
  return chosen;
};

/**
 * What is printed in a test run: a pairwise choice of brand × workshop × paper × event, or all of it
 * with `ROLEPRESS_MATRIX=all` (`npm run test:matrix`).
 */
export const choicesOf = (curriculum: Curriculum): readonly Choice[] =>
  process.env['ROLEPRESS_MATRIX'] === 'all' ? everything(curriculum) : pairwise(everything(curriculum));
