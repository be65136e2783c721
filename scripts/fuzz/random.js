// @ts-check
/** Chance that is the same for the same seed. */

/** @typedef {{ next: () => number, below: (most: number) => number, of: <T>(list: readonly T[]) => T, times: (most: number) => number[] }} Chance */

/** Numbers that look drawn by batch (mulberry32). @param {number} seed @returns {Chance} */
export const chanceOf = (seed) => {
  let state = (seed * 2654435761) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (/** @type {number} */ most) => Math.floor(next() * most);
  return {
    next,
    below,
    of: (list) => /** @type {any} */ (list[below(list.length)]),
    times: (most) => Array.from({ length: 1 + below(most) }, (_, at) => at),
  };
};

/** Numbers that have brought programs down. */
export const NUMBERS = [
  '0',
  '-1',
  '1e308',
  '-1e308',
  '1e-300',
  '1e400',
  '4294967296',
  '0.1',
  '1e6',
  '999999',
  '-0',
  'NaN',
  '1e21',
];

/**
 * A text with some of it taken out, said again, swapped or made into something else.
 * @param {string} text @param {Chance} chance @param {readonly string[]} pieces
 */
export const mutate = (text, chance, pieces) => {
  let made = text;
  for (const _ of chance.times(4)) {
    const at = chance.below(made.length + 1);
    const length = chance.below(chance.of([2, 20, 200]));
    const piece = made.slice(at, at + length);
    const numbers = [...made.matchAll(/-?\d+(\.\d+)?/g)];
    const number = numbers.length > 0 ? chance.of(numbers) : undefined;
    made = chance.of([
      () => made.slice(0, at) + made.slice(at + length),
      () => made.slice(0, at) + piece.repeat(chance.of([2, 2, 3, 50, 1000])) + made.slice(at + length),
      () => made.slice(0, at) + chance.of(pieces) + made.slice(at),
      () => made.slice(0, at) + chance.of(pieces) + made.slice(at + length),
      () =>
        made.slice(0, at) +
        String.fromCodePoint(chance.of([0, 9, 13, 0x2028, 0xfeff, 0xe000, 0x1f600, chance.below(0xd7ff)])) +
        made.slice(at),
      () => (number ? made.slice(0, number.index) + chance.of(NUMBERS) + made.slice(number.index + number[0].length) : made),
      () => made.slice(at) + made.slice(0, at),
    ])();
    if (made.length > 600_000) made = made.slice(0, 600_000);
  }
  return made;
};

/** Bytes with some of them changed, taken out or said again. @param {Uint8Array} bytes @param {Chance} chance */
export const mutateBytes = (bytes, chance) => {
  let made = Buffer.from(bytes);
  for (const _ of chance.times(6)) {
    const at = chance.below(made.length);
    const end = at + chance.below(chance.of([2, 8, 64]));
    made = chance.of([
      () => (made.fill(chance.below(256), at, at + 1), made),
      () => (made.fill(chance.of([0, 255, 127]), at, Math.min(end, made.length)), made),
      () => Buffer.concat([made.subarray(0, at), made.subarray(end)]),
      () => Buffer.concat([made.subarray(0, end), made.subarray(at)]),
      () => made.subarray(0, at + 1),
    ])();
  }
  return new Uint8Array(made);
};
