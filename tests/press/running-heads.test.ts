// Pages carry the head of the part at their top.
import { describe, expect, test } from 'vitest';
import type { RunningHead } from '../../src/model/definition.ts';
import type { PlacedPage, PlacedText } from '../../src/press/placed.ts';
import { runningHeads } from '../../src/press/running-heads.ts';
import { document, para, stack, words } from './blocks.ts';
import { madeUp, textOn } from './reading.ts';

const head = (): RunningHead => ({ recto: [], verso: [] });
const [beans, peas] = [head(), head()];

const page = (number: number, ...begun: readonly (RunningHead | undefined)[]): PlacedPage => ({
  number,
  pieces: [],
  anchors: begun.map((running) => ({ leaf: undefined, outline: undefined, x: 0, y: 0, ...(running && { running }) })),
});

const LINE: PlacedText = {
  kind: 'text',
  leaf: 'beans',
  part: undefined,
  artifact: false,
  x: 0,
  baseline: 80,
  measure: 100,
  align: 'left',
  leader: false,
  line: { segments: [], width: 0, ending: undefined },
};

/** The same page with a line of words at its top, so that what begins on it begins below. */
const under = (placed: PlacedPage): PlacedPage => ({
  ...placed,
  pieces: [LINE],
  anchors: placed.anchors.map((anchor) => ({ ...anchor, y: 300 })),
});

describe('the head of a page', () => {
  test.each([
    ['the document’s own before any part begins', [page(1), page(2, beans)], [undefined, beans]],
    ['that of the part that goes on', [page(1, beans), page(2), page(3, undefined)], [beans, beans, beans]],
    ['that of the first of two that begin on it; the second goes on', [page(1, beans, peas), page(2)], [beans, peas]],
    ['that of the part that goes on at its top', [page(1, beans), under(page(2, peas)), page(3)], [beans, beans, peas]],
    ['that of the first part, wherever it begins', [under(page(1, beans)), page(2)], [beans, beans]],
  ])('is %s', (_, pages, heads) => {
    const found = runningHeads(pages);
    expect(found.length).toBe(heads.length);
    found.forEach((one, at) => expect(one).toBe(heads[at]));
  });
});

test('a part whose words are too many for the head has the document’s own', () => {
  const tall = [para(words(40), { leaf: 'tall' })];
  const part = stack([para('Beans')], { start: 'page', running: { recto: tall, verso: tall } });
  const { pages, diagnostics } = madeUp(document([para('One'), part], { header: [para('Own head', { leaf: 'own' })] }));
  expect(diagnostics).toEqual([]);
  expect(textOn(pages[1])).toContain('Beans');
  expect(pages[1]?.pieces.filter(({ furniture }) => furniture === 'Header').map(({ leaf }) => leaf)).toEqual(['own']);
});

test.each([
  ['is kept where it leaves some white above the text', 2, 'part'],
  ['gives way where it would touch the text', 8, 'own'],
])('a head of two lines %s', (_, more, expected) => {
  // There are 42 points for it.
  const lines = [
    para('One', { after: 0, leaf: 'part' }),
    para('Two', { after: 0, leaf: 'part' }),
    { kind: 'space', height: more } as const,
  ];
  const part = stack([para('Beans')], { start: 'page', running: { recto: lines, verso: lines } });
  const { pages } = madeUp(document([para('First'), part], { header: [para('Own head', { leaf: 'own' })] }));
  const leaves = pages[1]?.pieces.filter(({ furniture }) => furniture === 'Header').flatMap(({ leaf }) => leaf ?? []);
  expect(new Set(leaves)).toEqual(new Set([expected]));
});
