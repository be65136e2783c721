// Which words of a manuscript run on, so that their sentences have a rhythm.
import { expect, test } from 'vitest';
import { runningTexts } from '../../src/model/leaves.ts';
import { composed } from './composing.ts';

test.each([
  ['a paragraph runs on', '<p>Dig. Then rest.</p>', ['Dig. Then rest.']],
  ['a label in bold does not', '<p><strong>Compost.</strong> What is left, and feeds.</p>', ['What is left, and feeds.']],
  ['words in bold that the sentence goes on from do', '<p><strong>Dig</strong> deep.</p>', ['Dig deep.']],
  ['bold words further on do', '<p>Dig. <strong>Rest.</strong> Dig.</p>', ['Dig. Rest. Dig.']],
  ['entries of a list do not', '<ul><li><p>Dig.</p></li></ul>', []],
])('%s', async (_, body, texts) => {
  const { manuscript } = await composed(`<h1>Dig</h1>${body}`);
  expect(manuscript === undefined ? [] : runningTexts(manuscript).map(({ text }) => text.trim())).toEqual(texts);
});
