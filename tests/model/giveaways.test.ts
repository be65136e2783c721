// What blind choice scores, what simple guessers score, and what is too much to be chance: as tables.
import { describe, expect, test } from 'vitest';
import { likelihoodOfHits, likelihoodOfMarked, mean } from '../../src/model/giveaways/chance.ts';
import { guesserScores } from '../../src/model/giveaways/guess.ts';
import { chanceOf, type GuessedQuestion, type QuestionBank } from '../../src/model/giveaways/question.ts';
import { nameTies } from '../../src/model/giveaways/ties.ts';
import { wordingSchema } from '../../src/model/wording/wording.ts';

const wording = wordingSchema.parse({ asks: ['ask[s]'], questionMarks: ['?'], permits: ['may'], demands: ['must', 'only'] });

const nowhere = { value: null, file: 'x.yaml', spanAt: () => ({ source: { file: 'x.yaml', text: '' }, start: 0, end: 0 }) };

/** A question whose right options begin with a star. */
const question = (text: string, ...options: readonly string[]): GuessedQuestion => ({
  name: text,
  text,
  options: options.map((option) => ({ text: option.replace('*', ''), isRight: option.startsWith('*') })),
  file: nowhere,
  path: [],
});

const bank = (id: QuestionBank['id'], isFixed: boolean, ...questions: readonly GuessedQuestion[]): QuestionBank => ({
  id,
  isFixed,
  questions,
});

const scores = (of: QuestionBank): Readonly<Record<string, number>> =>
  Object.fromEntries(guesserScores(of, wording).map(({ guesser, score }) => [guesser, Math.round(score * 1000) / 1000]));

describe('chance', () => {
  test.each([
    [[], 0],
    [[1], 1],
    [[1, 2, 6], 3],
  ])('the mean of %j is %d', (numbers, expected) => {
    expect(mean(numbers)).toBe(expected);
  });

  test.each([
    { tries: [0.5, 0.5], hits: 0, likely: 1 },
    { tries: [0.5, 0.5], hits: 1, likely: 0.75 },
    { tries: [0.5, 0.5], hits: 2, likely: 0.25 },
    { tries: [0.5, 0.5], hits: 3, likely: 0 },
    { tries: [0.5, 0.2], hits: 2, likely: 0.1 },
    { tries: [1, 0], hits: 1, likely: 1 },
    // Eleven of twenty at one in three: the binomial tail.
    { tries: Array.from({ length: 20 }, () => 1 / 3), hits: 11, likely: 0.0376 },
    { tries: Array.from({ length: 20 }, () => 1 / 3), hits: 10, likely: 0.0919 },
  ])('at least $hits hits of $tries: $likely', ({ tries, hits, likely }) => {
    expect(likelihoodOfHits(tries, hits)).toBeCloseTo(likely, 4);
  });

  test.each([
    { total: 4, marked: 2, drawn: 2, hits: 0, likely: 1 },
    { total: 4, marked: 2, drawn: 2, hits: 1, likely: 5 / 6 },
    { total: 4, marked: 2, drawn: 2, hits: 2, likely: 1 / 6 },
    { total: 4, marked: 4, drawn: 2, hits: 2, likely: 1 },
    { total: 4, marked: 1, drawn: 2, hits: 2, likely: 0 },
    { total: 100, marked: 10, drawn: 3, hits: 2, likely: 0.0258 },
  ])('at least $hits of $marked marked among $total, drawing $drawn: $likely', ({ hits, likely, ...draw }) => {
    expect(likelihoodOfMarked(draw, hits)).toBeCloseTo(likely, 3);
  });

  test.each([
    [question('one of four', '*a', 'b', 'c', 'd'), 0.25],
    [question('two of five', '*a', 'b', '*c', 'd', 'e'), 0.4],
  ])('$name', (asked, expected) => {
    expect(chanceOf(asked)).toBe(expected);
  });
});

describe('guessers', () => {
  test('take the one that asks, the longest and the second', () => {
    const stories = bank(
      'scenario',
      false,
      question('asks, and is longest', 'Go.', '*Would you like to go?', 'Stay.'),
      question('asks by the word', 'Stay where you are.', 'Go.', '*Ask her.'),
      question('is neither', '*Go.', 'Must I go away from here?', 'Stay.'),
    );
    expect(scores(stories)).toEqual({ asks: 0.667, longest: 0.333, second: 0.333 });
  });

  test('take the longest of several that ask, and not every word with those letters', () => {
    const stories = bank(
      'match',
      false,
      question('two ask', '*Go now?', 'Go?', 'Stay here for the whole day.'),
      question('a task, a mask', '*Wear a mask.', 'Do the task of the day.', 'Stay.'),
    );
    // Nothing asks in the second: chance, one in three.
    expect(scores(stories)['asks']).toBe(0.667);
  });

  test('score what chance scores where their sign is missing', () => {
    const stories = bank('scenario', false, question('none asks', '*Go.', 'Stay.', '*Run.', 'Sit.'));
    expect(scores(stories)['asks']).toBe(0.5);
  });

  test('take what allows for true and what leaves no choice for false', () => {
    const statements = bank(
      'statement',
      true,
      question('It may rain.', '*true', 'false', 'depends'),
      question('It must rain.', 'true', '*false', 'depends'),
      question('It may only rain.', '*true', 'false', 'depends'),
      question('It rains.', 'true', 'false', '*depends'),
    );
    expect(scores(statements)).toEqual({
      'may is true, must is false': 0.583,
      'always true': 0.5,
      'always false': 0.25,
      'always depends': 0.25,
    });
  });

  test('have nothing to say of an empty bank', () => {
    expect(guesserScores(bank('rating', true), wording)).toEqual([]);
  });
});

describe('names and themes', () => {
  const lists = wordingSchema.parse({
    origins: [
      { id: 'north', names: '(Olaf|Inga)' },
      { id: 'south', names: 'Rosa' },
    ],
    themes: [
      { id: 'boats', term: 'boat[s]' },
      { id: 'ice', term: 'ice', stock: ['north'] },
    ],
  });
  const filler = (count: number): readonly string[] => Array.from({ length: count }, () => 'Somebody bakes.');
  const tied = (...texts: readonly string[]) => nameTies(texts, lists).map(({ origin, theme }) => `${origin} ${theme}`);

  test.each([
    ['two boats, and none for others', ['Olaf has a boat.', 'Inga has boats.', ...filler(30)], ['north boats']],
    ['boats for everybody', ['Olaf has a boat.', 'Inga has boats.', ...filler(2).map((text) => `${text} A boat.`)], []],
    ['one boat is a story, not a habit', ['Olaf has a boat.', ...filler(30)], []],
    ['what has been told too often, once', ['Olaf sells ice.', ...filler(30)], ['north ice']],
    ['the same of somebody else', ['Rosa sells ice.', ...filler(30)], []],
  ])('%s', (_, texts, expected) => {
    expect(tied(...texts)).toEqual(expected);
  });
});
