import { firstOf } from './first-of.ts';

/**
 * How many single-letter slips lie between two words: a letter too many, too few or wrong, or two neighbours exchanged.
 * Runs in the product of the lengths.
 */
export const editDistance = (from: string, to: string): number => {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const least = Math.min(at(above, column) + 1, at(current, column - 1) + 1, at(above, column - 1) + (same ? 0 : 1));
      current.push(swapped ? Math.min(least, at(twoAbove, column - 2) + 1) : least);
    }
    twoAbove = above;
    above = current;
  }
  return at(above, to.length);
};

const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY;

/** Longer names are never weighed letter by letter: nobody mistypes them, and hostile ones cost time. */
const LONGEST = 100;

/** What two names have in common in whole steps (`bread-and-cake/…`, `….cake`) says nothing about slips in the rest. */
const differing = (from: string, to: string): readonly [string, string] => {
  const [left, right] = [from.split(/[/.]/), to.split(/[/.]/)];
  while (left.length > 1 && right.length > 1 && left[0] === right[0]) [left, right].forEach((steps) => steps.shift());
  while (left.length > 1 && right.length > 1 && left.at(-1) === right.at(-1)) [left, right].forEach((steps) => steps.pop());
  return [left.join('/'), right.join('/')];
};

/** How far a known name may lie from what was written: two slips in five letters. */
const SLIPS_PER_LETTER = 0.4;

const slipsIn = (word: string): number => Math.max(1, Math.round(word.length * SLIPS_PER_LETTER));

/** How many slips lie between what was written and a known name; infinite where it is too far from it. */
const slipsBetween = (name: string, candidate: string): number => {
  const [wanted, offered] = differing(name.toLowerCase(), candidate.toLowerCase());
  const most = slipsIn(wanted);
  if (Math.abs(wanted.length - offered.length) > most) return Number.POSITIVE_INFINITY;
  const distance = editDistance(wanted, offered);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
};

/** The words that a name is made of: `participant-workbook` and `colorSide` have two. */
const partsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');

/** A part shorter than this begins too many names. */
const SHORTEST_PART = 3;
/** One slip in so many letters, where only a part of a name was written. */
const LETTERS_PER_SLIP = 6;

const partSlips = (wanted: string, offered: string): number => {
  if (wanted.length < SHORTEST_PART) return wanted === offered ? 0 : Number.POSITIVE_INFINITY;
  if (offered.startsWith(wanted) || wanted === `${offered}s`) return 0;
  const distance = editDistance(wanted, offered);
  return distance <= Math.floor(wanted.length / LETTERS_PER_SLIP) ? distance : Number.POSITIVE_INFINITY;
};

/** How many slips lie between the parts that were written and those of a known name that has them all, and more. */
const slipsInParts = (name: string, candidate: string): number => {
  const [wanted, offered] = [partsOf(name), partsOf(candidate)];
  if (wanted.length === 0 || wanted.length > offered.length) return Number.POSITIVE_INFINITY;
  const free = [...offered];
  return wanted.reduce((sum, part) => {
    const slips = free.map((other) => partSlips(part, other));
    const least = Math.min(...slips);
    // A part stands for one part of the other name.
    free.splice(slips.indexOf(least), 1);
    return sum + least;
  }, 0);
};

const leastOf = (names: readonly string[], slips: (candidate: string) => number): readonly string[] => {
  const weighed = names.map((candidate) => ({ candidate, slips: slips(candidate) }));
  const least = Math.min(...weighed.map((each) => each.slips));
  return Number.isFinite(least) ? weighed.filter((each) => each.slips === least).map(({ candidate }) => candidate) : [];
};

/** Known names that may have been meant, all equally near: by their spelling, else by the parts they are made of. */
const meantBy = (name: string, names: readonly string[]): readonly string[] => {
  if (name.length > LONGEST) return [];
  const spelled = leastOf(names, (candidate) => slipsBetween(name, candidate)).slice(0, 1);
  return spelled.length > 0 ? spelled : leastOf(names, (candidate) => slipsInParts(name, candidate));
};

/** The known name that was probably meant, if any comes near enough; the first of those that lie equally near. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => meantBy(name, [...new Set(known)])[0];

const MOST_LISTED = 12;
/** As many names as may be offered in one breath. */
const MOST_MEANT = 4;

/** How unlike a name is to what was written, from 0 to 1, by its nearest part. */
const unlikeness = (name: string, candidate: string): number => {
  const wanted = name.toLowerCase();
  return Math.min(
    ...[candidate.toLowerCase(), ...partsOf(candidate)].map(
      (part) => editDistance(wanted, part) / Math.max(wanted.length, part.length, 1),
    ),
  );
};

/** The names to choose from, the nearest ones first where not all of them are listed. */
const listed = (name: string, names: readonly string[]): readonly string[] => {
  if (names.length <= MOST_LISTED || name.length > LONGEST) return names.slice(0, MOST_LISTED);
  return names
    .map((candidate) => ({ candidate, far: unlikeness(name, candidate) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_LISTED)
    .map(({ candidate }) => candidate);
};

/** A hint for an unknown name: the nearest known ones, or what there is to choose from, the nearest first. */
export const suggest = (name: string, known: Iterable<string>): string | undefined => {
  const names = [...new Set(known)];
  const meant = meantBy(name, names);
  if (meant.length > 0 && meant.length <= MOST_MEANT) return `Did you mean ${meant.map((each) => `"${each}"`).join(' or ')}?`;
  if (names.length === 0) return undefined;
  const first =
    meant.length > 0 ? [...meant, ...names.filter((each) => !meant.includes(each))].slice(0, MOST_LISTED) : listed(name, names);
  return `Known here: ${firstOf([...first, ...names.filter((each) => !first.includes(each))], first.length)}.`;
};
