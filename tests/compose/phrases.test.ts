import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../src/model/language.ts';
import { fillPhrase, phraseNames } from '../../src/model/phrase.ts';
import { composed } from './composing.ts';

const language = languageSchema.parse({
  tag: 'en-US',
  name: 'English',
  phrases: {
    bed: {
      title: 'Bed {number}',
      beds: { one: '{count} bed', other: '{count} beds' },
      pair: '{a}{b}{a}',
      odd: '{not a place} {} {A}',
    },
  },
});

describe('a phrase is filled in', () => {
  test.each([
    ['bed.title', { number: 3 }, 'Bed 3', []],
    ['bed.title', {}, 'Bed {number}', ['number']],
    ['bed.beds', { count: 1 }, '1 bed', []],
    ['bed.beds', { count: 0 }, '0 beds', []],
    ['bed.beds', { count: 2 }, '2 beds', []],
    ['bed.beds', { count: '1' }, '1 bed', []],
    ['bed.pair', { a: 'x', b: 'y' }, 'xyx', []],
    ['bed.pair', { a: '{b}', b: '$&' }, '{b}$&{b}', []],
    ['bed.odd', { A: 'ok' }, '{not a place} {} ok', []],
  ] as const)('%s with %o', (name, values, text, missing) => {
    expect(fillPhrase(language, name, values)).toMatchObject({ text, missing });
  });

  test.each([
    'bed.none',
    'none.title',
    'bed',
    '',
    'bed.title.one',
    'constructor.name',
    'bed.constructor',
    '__proto__.x',
    'bed.__proto__',
  ])('there is no "%s"', (name) => {
    expect(fillPhrase(language, name, {})).toBeUndefined();
  });

  test('its place in the file is told with its form', () => {
    expect(fillPhrase(language, 'bed.beds', { count: 1 })?.path).toEqual(['phrases', 'bed', 'beds', 'one']);
    expect(phraseNames(language)).toEqual(['bed.title', 'bed.beds', 'bed.pair', 'bed.odd']);
  });
});

test('in a template, values are words and stay harmless', async () => {
  const { texts, told } = await composed(
    '<h1>{{t "guide.sheet-key" number="<b>" title=workshop.title}}</h1><p>{{t "count" "minutes" count=1}}</p>',
  );
  expect(told).toEqual([]);
  expect(texts[0]).toContain('<b>');
  expect(texts[0]).toContain('A day for a first bed');
});
