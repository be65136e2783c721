// No sign stands behind another one: words that end in a question or an exclamation need no comma and no full stop.
import { expect, test } from 'vitest';
import { endsItself } from '../../src/model/ends-itself.ts';
import { fillPhrase } from '../../src/model/phrase.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const shipped = await curriculumOf(shippedHost);

test.each([
  ['Even or uneven?', 'Sheet 2.1, “Even or uneven?” is on workbook page'],
  ['Stop!', 'Sheet 2.1, “Stop!” is on workbook page'],
  ['One need', 'Sheet 2.1, “One need,” is on workbook page'],
])('a phrase around “%s”', (title, said) => {
  expect(fillPhrase(shipped.language.value, 'guide.sheet-at', { number: '2.1', title })?.text).toBe(said);
});

test.each([
  ['treatment?', false],
  ['Stop! ', false],
  ['recovery', true],
  ['a.m', true],
])('a full stop behind "%s": %s', async (words, stops) => {
  const { manuscript } = await composed(`<h1>x</h1><p>${words}{{#unless (ends "${words}")}}.{{/unless}}</p>`);
  expect(JSON.stringify(manuscript).includes(`${words}.`)).toBe(stops);
});

test('every title of a source that asks stands without a full stop', () => {
  const asking = [...shipped.sources.values()].filter(({ value }) => endsItself(value.title));
  expect(asking.length).toBeGreaterThan(0);
  for (const name of ['sources', 'chart-source']) expect(shipped.partials.get(name)?.source.text).toContain('{{> source-line}}');
});
