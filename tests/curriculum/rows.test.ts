// Every row of the charts is a whole exercise: a sheet, a story, a line of the self-check, a debrief and a question for supervision.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { partSchema } from '../../src/model/exercise.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { wordsOf } from '../../src/rules/readability.ts';

const filesIn = (folder: string): readonly unknown[] =>
  readdirSync(folder).map((file) => parse(readFileSync(`${folder}/${file}`, 'utf8')) as unknown);

const modules = filesIn('curriculum/en/modules').map((data) => moduleSchema.parse(data));
const course = modules.filter(({ code }) => code.startsWith('M'));
const rows = filesIn('curriculum/en/frameworks')
  .map((data) => frameworkSchema.parse(data))
  .flatMap((framework) => framework.rows.map(({ id }) => `${framework.id}/${id}`));

/** A module that is about a few rows is their home; those that look back at all of them are not. */
const homeOf = (row: string) => course.find((module) => module.rows.length < 7 && module.rows.includes(row));
const selfCheck = course.find(({ id }) => id === 'steering-back')?.worksheets.find(({ id }) => id === 'private-self-check');

test('there are eighteen rows', () => {
  expect(rows).toHaveLength(18);
});

describe.each(rows)('%s', (row) => {
  const home = homeOf(row);

  test('has a sheet of its home', () => {
    expect(home?.worksheets.filter((sheet) => sheet.rows.includes(row)).length).toBeGreaterThan(0);
  });

  test('has a story of 40 to 90 words that is about it first, with three to five answers, each coded and reasoned', () => {
    const stories = home?.scenarios.filter((story) => story.rows[0] === row) ?? [];
    expect(stories.length).toBeGreaterThan(0);
    for (const { story, options } of stories) {
      expect(wordsOf(story).length).toBeGreaterThanOrEqual(40);
      expect(wordsOf(story).length).toBeLessThanOrEqual(90);
      expect([3, 4, 5]).toContain(options.length);
      expect(options.filter(({ direction }) => direction === 'peer').length).toBeGreaterThan(0);
      expect(options.every(({ reason }) => reason.length > 0)).toBe(true);
    }
  });

  test('has a line of the private self-check', () => {
    const lines = selfCheck?.parts.flatMap((part) => (part.type === 'scale' ? part.items : [])) ?? [];
    expect(lines.filter((line) => line.row === row)).toHaveLength(1);
  });

  test('has a debrief', () => {
    const talks = home?.activities.filter((activity) => activity.rows.includes(row) && activity.debrief.length > 0) ?? [];
    expect(talks.length).toBeGreaterThan(0);
  });

  test('has a question for supervision', () => {
    expect(modules.some(({ supervisor }) => supervisor.some((question) => question.row === row))).toBe(true);
  });
});

test('every kind of exercise stands on two sheets or more', () => {
  const types = partSchema.options.map((option) => option.shape.type.value);
  const sheets = (type: string): number =>
    modules.flatMap(({ worksheets }) => worksheets).filter(({ parts }) => parts.some((part) => part.type === type)).length;
  expect(types.length).toBeGreaterThan(12);
  expect(types.filter((type) => sheets(type) < 2)).toEqual([]);
});
