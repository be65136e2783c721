// How many running sentences are short: a drumbeat tires whoever reads.
import { expect, test } from 'vitest';
import { rhythmOf, shortShare } from '../../src/rules/rhythm.ts';

const EIGHT = 'The dough rests until it has become soft.';

test.each([
  ['a label, and a paragraph of one sentence, have no rhythm', ['Bread', 'Knead it.'], 0, 0],
  ['of two sentences each counts', ['Knead it. Let it rest.'], 2, 2],
  ['eight words are not short', [`${EIGHT} ${EIGHT}`], 2, 0],
  ['seven are', [`${EIGHT} The dough rests until it is soft.`], 2, 1],
  ['paragraphs do not run into each other', ['Knead it.', EIGHT], 0, 0],
])('%s', (_, texts, sentences, short) => {
  expect(rhythmOf(texts)).toEqual({ sentences, short });
});

test('the share is in percent, and 0 of nothing', () => {
  expect([shortShare({ sentences: 8, short: 2 }), shortShare({ sentences: 0, short: 0 })]).toEqual([25, 0]);
});
