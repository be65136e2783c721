import { isRecord } from '../../source/record.ts';
import { digestOf } from '../fingerprint.ts';

/** Data with its keys in the order of the alphabet: what order they are written in does not change what is said. */
const inOrder = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(inOrder);
  if (!isRecord(data)) return data;
  return Object.fromEntries(
    Object.entries(data)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, inOrder(value)]),
  );
};

/** As many letters as tell two states of a piece apart. */
const LENGTH = 8;

const FIRST_LETTER = 97;

/** The short hash of a piece of data, in letters only: digits alone would be a number to YAML. */
export const hashOf = (data: unknown): string =>
  [...digestOf(JSON.stringify(inOrder(data))).slice(0, LENGTH)]
    .map((digit) => String.fromCharCode(FIRST_LETTER + Number.parseInt(digit, 16)))
    .join('');
