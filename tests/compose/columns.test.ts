import { describe, expect, test } from 'vitest';
import { inColumns } from '../../src/compose/helpers/numbers.ts';
import type { HelperCall } from '../../src/compose/template/render.ts';

const call = (...params: readonly unknown[]): unknown => inColumns({ params, named: {}, at: null } as unknown as HelperCall);
const named = (...words: readonly string[]): readonly { readonly text: string }[] => words.map((text) => ({ text }));
const LONG = 'a sentence that fills several lines of a narrow column';

describe('columns', () => {
  test('have as many items each, the left one more', () => {
    expect(call([1, 2, 3, 4, 5], 24)).toEqual([{ left: [1, 2, 3], right: [4, 5] }]);
    expect(call([], 24)).toEqual([]);
  });

  test('are about as long as each other where a field is named, whatever the number of items', () => {
    const items = named(LONG, 'short', 'brief', 'small', 'tiny');
    expect(call(items, 24, 'text')).toEqual([{ left: items.slice(0, 1), right: items.slice(1) }]);
    expect(call([...items].reverse(), 24, 'text')).toEqual([
      { left: [...items].reverse().slice(0, 4), right: [...items].reverse().slice(4) },
    ]);
  });

  test('take a field that an item does not have for empty', () => {
    expect(call([{ text: LONG }, {}, {}], 24, 'text')).toEqual([{ left: [{ text: LONG }], right: [{}, {}] }]);
  });

  test('come in pieces of at most so many', () => {
    expect(call([1, 2, 3, 4], 2)).toEqual([
      { left: [1], right: [2] },
      { left: [3], right: [4] },
    ]);
  });
});
