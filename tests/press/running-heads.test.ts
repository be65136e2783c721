// Pages carry the head of the part that begins on them first, else of the one that goes on.
import { describe, expect, test } from 'vitest';
import type { RunningHead } from '../../src/model/definition.ts';
import type { PlacedPage } from '../../src/press/placed.ts';
import { runningHeads } from '../../src/press/running-heads.ts';

const head = (): RunningHead => ({ recto: [], verso: [] });
const [beans, peas] = [head(), head()];

const page = (number: number, ...begun: readonly (RunningHead | undefined)[]): PlacedPage => ({
  number,
  pieces: [],
  anchors: begun.map((running) => ({ leaf: undefined, outline: undefined, x: 0, y: 0, ...(running && { running }) })),
});

describe('the head of a page', () => {
  test.each([
    ['the document’s own before any part begins', [page(1), page(2, beans)], [undefined, beans]],
    ['that of the part that goes on', [page(1, beans), page(2), page(3, undefined)], [beans, beans, beans]],
    ['that of the first of two that begin on it; the second goes on', [page(1, beans, peas), page(2)], [beans, peas]],
  ])('is %s', (_, pages, heads) => {
    const found = runningHeads(pages);
    expect(found.length).toBe(heads.length);
    found.forEach((one, at) => expect(one).toBe(heads[at]));
  });
});
