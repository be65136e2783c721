import { diagnose } from '../../diagnostics/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import { Stop } from '../template/meter.ts';
import type { Helper, HelperCall } from '../template/render.ts';
import { textOf } from '../words.ts';

/** A value as a whole number or a part of one; the run ends at what is none. */
export const numberOf = (value: unknown, at: HelperCall['at']): number => {
  const text = textOf(value);
  const number = text.trim() === '' ? NaN : Number(text);
  if (Number.isFinite(number)) return number;
  throw new Stop(diagnose('compose/not-printable', { message: 'A number is needed here, and this is none.', at }));
};

const countOf = (value: unknown, at: HelperCall['at']): number => {
  const count = numberOf(value, at);
  if (count <= LIMITS.counted) return Math.max(0, Math.floor(count));
  const message = `A loop counts to ${LIMITS.counted} at the most, and here to ${count}.`;
  throw new Stop(diagnose('compose/too-much', { message, at }));
};

/** Things to count on, for loops that look outside themselves: Handlebars cannot do that from a number. */
export const times: Helper = ({ params: [count], at }) => Array.from({ length: countOf(count, at) }, () => ({}));

/** The numbers from 1. */
export const range: Helper = ({ params: [count], at }) => Array.from({ length: countOf(count, at) }, (_, index) => index + 1);

/** Numbers added up. */
export const sum: Helper = ({ params, at }) => params.reduce<number>((total, value) => total + numberOf(value, at), 0);

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/** The letter at a place of the alphabet, from 0; past its end two letters, as columns are counted. */
export const letter: Helper = ({ params: [index], at }) => {
  const place = Math.floor(numberOf(index, at));
  const most = ALPHABET.length * (ALPHABET.length + 1);
  if (place < 0 || place >= most)
    throw new Stop(diagnose('compose/not-printable', { message: `No letter has the number ${String(place)}.`, at }));
  const [before, last] = [Math.floor(place / ALPHABET.length) - 1, place % ALPHABET.length];
  return `${ALPHABET[before] ?? ''}${ALPHABET[last] ?? ''}`;
};

/** Where a list of so long items is cut, so that the longer of its halves is as short as can be: of two such cuts the later. */
const middleOf = (lengths: readonly number[]): number => {
  const total = lengths.reduce((all, length) => all + length, 0);
  const longer = lengths.map((_, index) => {
    const left = lengths.slice(0, index + 1).reduce((all, length) => all + length, 0);
    return Math.max(left, total - left);
  });
  return longer.lastIndexOf(Math.min(...longer)) + 1;
};

/** How long the words of a field are, or 1 where none is named: items are then alike. */
const lengthIn = (item: unknown, field: string): number => {
  if (field === '' || typeof item !== 'object' || item === null) return 1;
  return Math.max(1, textOf((item as Readonly<Record<string, unknown>>)[field]).length);
};

/**
 * A list in pieces of at most so many items, each in a left and a right half: for columns that are read down, and turned page by
 * page. The halves have as many items each or, where fields are named after the number, about as many letters of those fields.
 */
export const inColumns: Helper = ({ params: [list, most, ...fields], at }) => {
  const items = Array.isArray(list) ? (list as readonly unknown[]) : [];
  const pieces = Math.ceil(items.length / Math.max(1, Math.floor(numberOf(most, at))));
  const size = Math.ceil(items.length / pieces);
  return Array.from({ length: pieces }, (_, index) => {
    const piece = items.slice(index * size, index * size + size);
    const named = fields.length === 0 ? [''] : fields.map(textOf);
    const middle = middleOf(piece.map((item) => named.reduce((length, field) => length + lengthIn(item, field), 0)));
    return { left: piece.slice(0, middle), right: piece.slice(middle) };
  });
};
