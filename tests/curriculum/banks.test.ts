import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { drawForms } from '../../src/model/bank/draw-forms.ts';
import { type AssessmentItem, VERDICTS } from '../../src/model/bank/assessment.ts';
import { BANK_SCHEMAS, type Bank, type BankName } from '../../src/model/bank/bank.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { readingOf, wordsOf } from '../../src/rules/readability.ts';

/* What every shipped bank has to be, in the eyes of the peer who wrote it and of the trainer who prints it. */

const BANKS = 'curriculum/en/banks';

const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));

const bank = <B extends BankName>(name: B): Bank<B> =>
  BANK_SCHEMAS[name].parse(read(join(BANKS, `${name}.yaml`))) as unknown as Bank<B>;

const names = Object.keys(BANK_SCHEMAS) as readonly BankName[];

const filesIn = (folder: string): readonly unknown[] => readdirSync(folder).map((file) => read(join(folder, file)));

const modules = filesIn('curriculum/en/modules').map((data) => moduleSchema.parse(data));

const rows = filesIn('curriculum/en/frameworks')
  .map((data) => frameworkSchema.parse(data))
  .flatMap((framework) => framework.rows.map((row) => `${framework.id}/${row.id}`));

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const idOf = (entry: unknown): readonly string[] =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? [String(entry.id)] : [];

const { items, ...drawing } = bank('assessment');

const matches = items.filter((item) => item.type === 'match');

const ratings = items.filter((item) => item.type === 'rating');

/** The modules of the full course: all but the two for those who supervise and those who train. */
const course = modules.filter(({ code }) => code.startsWith('M'));

const codeOf = (module: string): string => modules.find(({ id }) => id === module)?.code ?? '';

/** Items that a sheet asks: no form of a workshop with that sheet draws them. */
const onSheets = new Set(
  modules.flatMap(({ worksheets }) =>
    worksheets.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'quiz' ? part.items : []))),
  ),
);

/** Items that the forms of the full course may ask. */
const courseItems = items.filter(
  ({ id, objective }) => !onSheets.has(id) && codeOf(objective.split('/')[0] ?? '').startsWith('M'),
);

const courseKeyed = courseItems.filter((item) => item.type !== 'confidence');

describe('the banks', () => {
  it('are all there, and fit their schemas', () => {
    expect(names.filter((name) => !BANK_SCHEMAS[name].safeParse(read(join(BANKS, `${name}.yaml`))).success)).toEqual([]);
  });

  it('use each id once in their lists', () => {
    const doubled = (value: unknown): readonly string[] => {
      if (typeof value !== 'object' || value === null) return [];
      const inner: readonly unknown[] = Object.values(value);
      const ids = Array.isArray(value) ? inner.flatMap(idOf) : [];
      return [...ids.filter((id, index) => ids.indexOf(id) < index), ...inner.flatMap(doubled)];
    };
    expect(names.flatMap((name) => doubled(bank(name)))).toEqual([]);
  });

  it('are typeset as a printer would', () => {
    const straight = names.flatMap((name) => textsIn(bank(name))).filter((text) => /["'!]| {2}| -|- |\.\.\./.test(text));
    expect(straight).toEqual([]);
  });

  it('offer forty tasks or more, in all three places and all three directions', () => {
    const tasks = bank('tasks').items;
    expect(tasks.length).toBeGreaterThanOrEqual(40);
    expect([...new Set(tasks.map(({ place }) => place))].sort()).toEqual(['ask-first', 'in-role', 'not-mine']);
    expect([...new Set(tasks.flatMap(({ drift }) => drift ?? []))].sort()).toEqual(['clinical', 'informal', 'task']);
  });

  it('split no phrase at its comma', () => {
    const torn = bank('phrases').items.flatMap(({ instead }) => instead.filter((words) => /^(?:and|or|but)\b/.test(words)));
    expect(torn).toEqual([]);
  });

  it('leave no row out of either list of competencies', () => {
    const left = bank('crosswalk').lists.flatMap(({ id, entries }) =>
      rows.filter((row) => !entries.some((entry) => entry.rows.includes(row))).map((row) => `${id}: ${row}`),
    );
    expect(left).toEqual([]);
  });
});

describe('the assessment bank', () => {
  it('asks about every row four times or more, by itself and with a key', () => {
    expect(rows).toHaveLength(18);
    expect(rows.filter((row) => courseKeyed.filter((item) => item.rows.includes(row)).length < 4)).toEqual([]);
  });

  it('asks about every objective', () => {
    const objectives = modules.flatMap((module) => module.objectives.map(({ id }) => `${module.id}/${id}`));
    expect(objectives.filter((objective) => !items.some((item) => item.objective === objective))).toEqual([]);
  });

  it('has items in pairs, so that two forms can ask the same of a module', () => {
    const homes = (type: AssessmentItem['type']): readonly string[] =>
      items.filter((item) => item.type === type && !onSheets.has(item.id)).map(({ objective }) => objective.split('/')[0] ?? '');
    const odd = (['match', 'statement', 'rating'] as const).flatMap((type) =>
      modules.filter(({ id }) => homes(type).filter((home) => home === id).length % 2 > 0).map(({ id }) => `${type}: ${id}`),
    );
    expect(odd).toEqual([]);
  });

  it('draws two forms for the full course that ask something of every module and share only confidence items', () => {
    const { a, b } = drawForms(drawing, courseItems);
    const homesOf = (form: readonly AssessmentItem[]): number =>
      new Set(form.map(({ objective }) => objective.split('/')[0])).size;
    expect([a.length, b.length]).toEqual([15, 15]);
    expect([homesOf(a), homesOf(b)]).toEqual([course.length, course.length]);
    expect(a.filter((item) => b.includes(item)).map(({ type }) => type)).toEqual(Array(3).fill('confidence'));
  });

  it.each(['S1', 'S2'])('draws two forms for %s alone that differ in all but how sure one is', (code) => {
    const own = items.filter(({ objective }) => codeOf(objective.split('/')[0] ?? '') === code);
    const { a, b } = drawForms(drawing, own);
    const makeUp = (form: readonly AssessmentItem[]): readonly string[] => form.map(({ type }) => type);
    expect(makeUp(a)).toEqual(makeUp(b));
    expect(new Set(makeUp(a))).toEqual(new Set(['match', 'statement', 'rating', 'confidence']));
    expect(a.filter((item) => b.includes(item)).every(({ type }) => type === 'confidence')).toBe(true);
    expect(own.length).toBe(a.length + b.length - makeUp(a).filter((type) => type === 'confidence').length);
  });

  it('keeps its answers in balance', () => {
    const share = (answers: readonly unknown[], answer: unknown): number =>
      answers.filter((given) => given === answer).length / answers.length;
    const verdicts = items.flatMap((item) => (item.type === 'statement' ? item.answer : []));
    const rated = ratings.map(({ answer }) => answer);
    expect(VERDICTS.filter((verdict) => share(verdicts, verdict) < 0.25)).toEqual([]);
    expect([1, 2, 3, 4].filter((rating) => share(rated, rating) < 0.15)).toEqual([]);
  });

  it('does not show the right choice by its length or its place', () => {
    const places = matches.map(({ choices, answer }) => choices.findIndex(({ id }) => id === answer));
    const longest = matches.filter(({ choices, answer }) => {
      const right = choices.find(({ id }) => id === answer)?.text.length ?? 0;
      return choices.every(({ id, text }) => id === answer || text.length < right);
    });
    expect([0, 1, 2, 3].filter((place) => places.filter((given) => given === place).length < 4)).toEqual([]);
    expect(longest.length).toBeLessThanOrEqual(matches.length / 4);
  });

  it('tells a moment in 35 to 60 words', () => {
    const lengths = ratings.map(({ id, text }) => ({ id, words: wordsOf(text).length }));
    expect(lengths.filter(({ words }) => words < 35 || words > 60)).toEqual([]);
  });

  it('reads at grade 7 or below, item by item', () => {
    const hard = items.flatMap(({ id, text }) => {
      const { grade } = readingOf(text);
      return grade > 7 ? [`${id}: ${grade.toFixed(1)}`] : [];
    });
    expect(hard).toEqual([]);
  });
});
