/** Reads the value of an attribute: as it is written anew, or `undefined` when it is nothing that is printed here. */
export type ReadValue = (value: string) => string | undefined;

/** Beyond this, coordinates are mistakes, and arithmetic with them goes wrong. */
const LARGEST = 1_000_000;

/** Longest path data, in characters. */
export const LONGEST_PATH = 65_536;

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const FLAG = /[01]/y;
const SEPARATOR = /[\s,]*/y;

/** Nearer to nothing than this is nothing: what is divided by it would be endless. Drawing programs leave such numbers behind. */
const SMALLEST = 1e-9;

const isUsable = (value: number): boolean => Number.isFinite(value) && Math.abs(value) <= LARGEST;

/** All numbers of a text that holds nothing else. In path data of arcs, two of each seven are single-digit flags. */
const numbersOf = (text: string, arcs = false): readonly number[] | undefined => {
  const numbers: number[] = [];
  let offset = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = offset;
    const found = pattern.exec(text)?.[0];
    offset += found?.length ?? 0;
    return found;
  };
  for (take(SEPARATOR); offset < text.length; take(SEPARATOR)) {
    const place = numbers.length % 7;
    const found = take(arcs && (place === 3 || place === 4) ? FLAG : NUMBER);
    if (found === undefined || !isUsable(Number(found))) return undefined;
    const value = Number(found);
    numbers.push(Math.abs(value) < SMALLEST ? 0 : value);
  }
  return numbers;
};

/** One number, which `px` may follow. */
export const number: ReadValue = (value) => {
  const numbers = numbersOf(value.trim().replace(/px$/, ''));
  return numbers?.length === 1 ? String(numbers[0]) : undefined;
};

/** One number that is not below 0. */
export const extent: ReadValue = (value) => {
  const found = number(value);
  return found !== undefined && Number(found) >= 0 ? found : undefined;
};

/** One of a few words. */
export const oneOf =
  (...words: readonly string[]): ReadValue =>
  (value) =>
    words.includes(value.trim()) ? value.trim() : undefined;

/** Pairs of numbers. */
export const points: ReadValue = (value) => {
  const numbers = value.length <= LONGEST_PATH ? numbersOf(value) : undefined;
  return numbers && numbers.length % 2 === 0 ? numbers.join(' ') : undefined;
};

/** Dashes: `none`, or numbers that are not below 0 and not all 0. */
export const dashes: ReadValue = (value) => {
  if (value.trim() === 'none') return 'none';
  const numbers = numbersOf(value);
  const isDrawable =
    numbers && numbers.length > 0 && numbers.length <= 16 && numbers.every((n) => n >= 0) && numbers.some((n) => n > 0);
  return isDrawable ? numbers.join(' ') : undefined;
};

/** The least and the most that a drawing may measure in its own numbers. */
const [LEAST_BOX, MOST_BOX] = [0.001, LARGEST];
/** No drawing is so many times as wide as high, or as high as wide. */
export const SLIMMEST = 1000;

/** `x y width height`, of which the last two are no more and no less than a drawing measures. */
export const viewBox: ReadValue = (value) => {
  const numbers = numbersOf(value);
  const [, , width = 0, height = 0] = numbers ?? [];
  const [least, most] = [Math.min(width, height), Math.max(width, height)];
  const isDrawable = least >= LEAST_BOX && most <= MOST_BOX && most <= least * SLIMMEST;
  return numbers?.length === 4 && isDrawable ? numbers.join(' ') : undefined;
};

/** How many numbers each command of a path takes, once or several times. */
export const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** A command of path data with its numbers. */
export type PathCommand = { readonly letter: string; readonly numbers: readonly number[] };

/** Takes path data apart; undefined where a command has not the numbers it needs. */
export const segmentsOf = (data: string): readonly PathCommand[] | undefined => {
  const segments: PathCommand[] = [];
  for (const text of data.split(/(?=[MLHVCSQTAZmlhvcsqtaz])/)) {
    const letter = text.slice(0, 1);
    const command = letter.toUpperCase();
    const arity = Object.hasOwn(ARITY, command) ? ARITY[command] : undefined;
    const numbers = numbersOf(text.slice(1), command === 'A');
    if (arity === undefined || !numbers) return undefined;
    if (arity === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % arity !== 0) return undefined;
    segments.push({ letter, numbers });
  }
  return segments;
};

/** How numbers begin that are so near to nothing that they may count as nothing. */
const TINY = /[eE]-(?:\d{2,}|[89])|\.0{8}/;

/** Path data whose every command has the numbers it needs. */
export const path: ReadValue = (value) => {
  const data = value.trim().replace(/\s+/g, ' ');
  if (data.length > LONGEST_PATH || !/^[Mm]/.test(data)) return undefined;
  const segments = segmentsOf(data);
  if (segments === undefined || !TINY.test(data)) return segments && data;
  return segments.map(({ letter, numbers }) => `${letter}${numbers.join(' ')}`).join('');
};

const TRANSFORMS: Readonly<Record<string, readonly number[]>> = {
  matrix: [6], translate: [1, 2], scale: [1, 2], rotate: [1, 3], skewX: [1], skewY: [1],
}; // prettier-ignore

/** Moves, turns, scalings. */
export const transform: ReadValue = (value) => {
  const calls = [...value.matchAll(/\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)/g)];
  if (calls.map(([whole]) => whole).join('') !== value.trimEnd()) return undefined;
  const written = calls.map(([, name = '', inside = '']) => {
    const numbers = numbersOf(inside);
    return numbers && TRANSFORMS[name]?.includes(numbers.length) ? `${name}(${numbers.join(' ')})` : undefined;
  });
  return written.every((call) => call !== undefined) ? written.join(' ') : undefined;
};
