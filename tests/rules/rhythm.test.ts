// How many running sentences are short: a drumbeat tires whoever reads.
import { expect, test } from 'vitest';
import { checkRhythm, rhythmOf, shortShare } from '../../src/rules/rhythm.ts';

const EIGHT = 'The dough rests until it has become soft.';

test.each([
  ['a label, and a paragraph of one sentence, have no rhythm', ['Bread', 'Knead it.'], 0, 0],
  ['of two sentences each counts', ['Knead it. Let it rest.'], 2, 2],
  ['eight words are not short', [`${EIGHT} ${EIGHT}`], 2, 0],
  ['seven are', [`${EIGHT} The dough rests until it is soft.`], 2, 1],
  ['a list that is set in lines has none', ['Bread · Cake · Knead it. Let it rest.'], 0, 0],
  ['paragraphs do not run into each other', ['Knead it.', EIGHT], 0, 0],
])('%s', (_, texts, sentences, short) => {
  expect(rhythmOf(texts)).toEqual({ sentences, short });
});

test('the share is in percent, and 0 of nothing', () => {
  expect([shortShare({ sentences: 8, short: 2 }), shortShare({ sentences: 0, short: 0 })]).toEqual([25, 0]);
});

const at = (start: number) => ({ source: { file: 'curriculum/en/modules/first-loaf.yaml', text: 'x' }, start, end: start + 1 });
const SHORT = 'Knead it.';
/** Paragraphs of two sentences; in so many of them one is short. */
const paragraphs = (short: number, count = 50) =>
  Array.from({ length: count }, (_, index) => ({ text: `${index < short ? SHORT : EIGHT} ${EIGHT}`, at: at(index) }));

test.each([
  ['30 of 100 may be short', paragraphs(30), []],
  ['31 are told once, where most are', [...paragraphs(30), { text: `${SHORT} ${SHORT} ${EIGHT}`, at: at(77) }], [77]],
  ['98 sentences have no rhythm yet', paragraphs(49, 49), []],
])('%s', (_, blocks, places) => {
  expect(checkRhythm(blocks).map(({ at: place }) => place?.start)).toEqual(places);
});
