import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/model/merge/hash.ts';
import { merge, mergeData } from '../../src/model/merge/merge.ts';

type Merged = { readonly data: unknown; readonly unknown: readonly string[]; readonly stale: readonly string[] };

const laid = (over: unknown, under: unknown): Merged => {
  const unknown: string[] = [];
  const stale: string[] = [];
  const { data } = merge(
    { data: over, from: 'over', path: [] },
    { data: under, from: 'under', path: [] },
    {
      lists: 'by-id',
      onUnknown: ({ id, piece }) => unknown.push(`${id} at ${piece.path.join('.')}`),
      onHash: ({ under: { data: below }, claimed }) => {
        if (claimed !== hashOf(below)) stale.push(claimed);
      },
    },
  );
  return { data, unknown, stale };
};

const STEPS = {
  title: 'Old',
  steps: [
    { id: 'a', text: 'A', minutes: 1 },
    { id: 'b', text: 'B' },
    { id: 'c', text: 'C' },
  ],
};
const idsOf = ({ data }: Merged): string => (data as typeof STEPS).steps.map(({ id }) => id).join('');

describe('records join by key', () => {
  test.each<readonly [unknown, unknown, unknown]>([
    [{ a: 1 }, { a: 2, b: 3 }, { a: 1, b: 3 }],
    [{ a: { x: 1 } }, { a: { x: 0, y: 2 } }, { a: { x: 1, y: 2 } }],
    [{ a: null }, { a: 2 }, { a: null }],
    [{ a: { remove: true } }, { a: { x: 1 }, b: 2 }, { b: 2 }],
    ['text', { a: 1 }, 'text'],
    [{ a: [1] }, { a: [2, 3] }, { a: [1] }],
    [{ a: [] }, { a: [{ id: 'x' }] }, { a: [] }],
    [{ a: [{ word: 'x' }] }, { a: [{ id: 'x' }] }, { a: [{ word: 'x' }] }],
  ])('%j over %j is %j', (over, under, expected) => {
    expect(laid(over, under).data).toEqual(expected);
  });
});

describe('lists whose items have ids join by id', () => {
  test.each<readonly [string, readonly object[], string]>([
    ['changed where it stands', [{ id: 'b', text: 'New' }], 'abc'],
    ['added at the end', [{ id: 'd', text: 'D' }], 'abcd'],
    ['added before another', [{ id: 'd', before: 'a' }], 'dabc'],
    ['added after another', [{ id: 'd', after: 'a' }], 'adbc'],
    ['added behind one that was added', [{ id: 'd' }, { id: 'e', before: 'd' }], 'abced'],
    ['moved', [{ id: 'c', before: 'a' }], 'cab'],
    ['moved down', [{ id: 'a', after: 'c' }], 'bca'],
    ['taken away', [{ id: 'b', remove: true }], 'ac'],
    ['several taken away', [{ remove: ['a', 'c'] }], 'b'],
    ['taken away and put anew', [{ remove: ['a'] }, { id: 'a', text: 'Anew' }], 'bca'],
  ])('an item is %s', (_, steps, order) => {
    const merged = laid({ steps }, STEPS);
    expect([idsOf(merged), merged.unknown]).toEqual([order, []]);
  });

  test('an item is changed field by field, and says where it goes to nobody else', () => {
    expect(laid({ steps: [{ id: 'a', text: 'New', after: 'b' }] }, STEPS).data).toEqual({
      title: 'Old',
      steps: [
        { id: 'b', text: 'B' },
        { id: 'a', text: 'New', minutes: 1 },
        { id: 'c', text: 'C' },
      ],
    });
  });

  test.each([
    [{ id: 'a', before: 'z' }, 'z at steps.0.before'],
    [{ id: 'a', before: 'a' }, 'a at steps.0.before'],
    [{ id: 'z', remove: true }, 'z at steps.0.id'],
    [{ remove: ['a', 'z'] }, 'z at steps.0.remove.1'],
  ])('%j names what is not there', (item, expected) => {
    expect(laid({ steps: [item] }, STEPS).unknown).toEqual([expected]);
  });
});

describe('the hash of what lies below', () => {
  const under = { id: 'a', text: 'A', minutes: 1 };

  test('is letters only, whatever the data, and the same in whatever order keys stand', () => {
    const hashes = Array.from({ length: 500 }, (_, number) => hashOf({ number }));
    expect(hashes.filter((hash) => !/^[a-p]{8}$/.test(hash))).toEqual([]);
    expect(new Set(hashes).size).toBe(500);
    expect(hashOf({ minutes: 1, text: 'A', id: 'a' })).toBe(hashOf(under));
  });

  test('is held against what a piece claims, and is no part of it', () => {
    const fresh = laid({ steps: [{ id: 'a', over: hashOf(under), text: 'N' }] }, { steps: [under] });
    expect(fresh).toEqual({ data: { steps: [{ id: 'a', text: 'N', minutes: 1 }] }, unknown: [], stale: [] });
    expect(laid({ steps: [{ id: 'a', over: 'abcdefgh', text: 'N' }] }, { steps: [under] }).stale).toEqual(['abcdefgh']);
    expect(laid({ over: 'abcdefgh', title: 'New' }, STEPS).stale).toEqual(['abcdefgh']);
  });
});

test('what one brand or theme takes from another joins by key, and its lists are its own', () => {
  expect(mergeData({ a: { x: 1 }, list: [{ id: 'new' }] }, { a: { y: 2 }, list: [{ id: 'old' }] })).toEqual({
    a: { x: 1, y: 2 },
    list: [{ id: 'new' }],
  });
});
