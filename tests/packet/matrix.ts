import { PAPER_IDS, type PaperId } from '../../src/geometry/paper.ts';
import { modulesOf } from '../../src/model/agenda.ts';
import { presetsIn, presetsOf } from '../../src/model/edition.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';

/** What one packet is printed with. */
export type Choice = {
  readonly brand: string;
  readonly workshop: string;
  readonly paper: PaperId;
  readonly edition: string;
  readonly event: 'event' | 'no event';
};

/** What is asked for: `all`, or one part of all as in `2/13`; nothing in an ordinary run. */
const ASKED = process.env['ROLEPRESS_MATRIX'] ?? '';

/** Whether everything is printed, at once or in parts, and not a choice of it. */
export const isWhole = ASKED !== '';

const NAMES = ['brand', 'workshop', 'paper', 'edition', 'event'] as const;

/** Every preset, and editions that are made of several: one in an ordinary run. */
const editionsOf = ({ themes }: Curriculum): readonly string[] => [
  ...presetsIn(themes).map(({ id }) => id),
  'large-print+fillable',
  ...(isWhole ? ['ink-saver+fillable'] : []),
];

/** Workshops that no event is of are printed without one only: with one would be the same again. */
const everything = (curriculum: Curriculum, withEvent: ReadonlySet<string>): readonly Choice[] =>
  [...curriculum.brands.keys()].flatMap((brand) =>
    [...curriculum.workshops.keys()].flatMap((workshop) =>
      PAPER_IDS.flatMap((paper) =>
        editionsOf(curriculum).flatMap((edition) =>
          (['event', 'no event'] as const)
            .filter((event) => event === 'no event' || withEvent.has(workshop))
            .map((event) => ({ brand, workshop, paper, edition, event })),
        ),
      ),
    ),
  );

type Factor = (typeof NAMES)[number];

/** Choices in which every value of a factor is there, and meets every value of every other at least once, but for those that are told apart. */
const pairwise = (all: readonly Choice[], isApart: (a: Factor, b: Factor, choice: Choice) => boolean): readonly Choice[] => {
  const pairsOf = (choice: Choice): readonly string[] => [
    ...NAMES.map((name) => `${name}=${choice[name]}`),
    ...NAMES.flatMap((a, at) =>
      NAMES.slice(at + 1).flatMap((b) => (isApart(a, b, choice) ? [] : [`${a}=${choice[a]} ${b}=${choice[b]}`])),
    ),
  ];
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

/** A workshop with more modules than this takes as long as all the others: every test run prints it, not large, and for one brand. */
const LONG_MODULES = 6;

/** Whether a workshop is a long one. */
export const isLong = (curriculum: Curriculum, { workshop }: Pick<Choice, 'workshop'>): boolean => {
  const found = curriculum.workshops.get(workshop)?.value;
  return found !== undefined && modulesOf(found).length > LONG_MODULES;
};

const isTooLong = (curriculum: Curriculum, choice: Choice): boolean =>
  presetsOf(choice.edition).includes('large-print') && isLong(curriculum, choice);

/**
 * An edition changes looks and a workshop words: that each of one meets each of the other is left to the whole matrix; and so
 * are the brands and papers of long workshops, of which every test run prints each once.
 */
const apartIn =
  (curriculum: Curriculum) =>
  (a: Factor, b: Factor, choice: Choice): boolean => {
    if (a === 'workshop' && b === 'edition') return true;
    return isLong(curriculum, choice) && (a === 'workshop' || (a === 'brand' && b === 'workshop'));
  };

/** One part of several: every so-and-so-many-th, so that short and long packets come to each. */
const partOf = (choices: readonly Choice[]): readonly Choice[] => {
  const [, part = '1', parts = '1'] = /^(\d+)\/(\d+)$/.exec(ASKED) ?? [];
  return choices.filter((_, at) => at % Number(parts) === Number(part) - 1);
};

/**
 * What is printed in a test run: a pairwise choice of brand × workshop × paper × edition × event, or all of it, in parts,
 * with `ROLEPRESS_MATRIX` (`npm run test:matrix`).
 *
 * @param withEvent - the workshops that an event is of
 */
export const choicesOf = (curriculum: Curriculum, withEvent: ReadonlySet<string>): readonly Choice[] => {
  const all = everything(curriculum, withEvent);
  if (isWhole) return partOf(all);
  return pairwise(
    all.filter((choice) => !isTooLong(curriculum, choice)),
    apartIn(curriculum),
  );
};
