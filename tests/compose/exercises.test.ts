// Every exercise there is, on a sheet of the garden's year, and its key in the guide.
import { describe, expect, test } from 'vitest';
import { BANK_NAMES, BANK_SCHEMAS } from '../../src/model/bank/bank.ts';
import { EXERCISES, typeOf } from '../../src/exercises/index.ts';
import { leavesOf, nodesIn } from '../../src/model/leaves.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';
import { composeJob } from './composing.ts';

const curriculum = await curriculumOf(hostWith(gardenYearFiles()));
const request = { ...openRequest, workshop: 'two-days', date: '2026-12-03', start: '08:30', participants: 12 };
const plan = planPrint(curriculum, request).value;
const jobs = (plan?.jobs ?? []).filter(({ audience }) => audience === 'participant' || audience === 'facilitator');
const documents = jobs.map((job) => {
  if (!plan) throw new Error('nothing is planned');
  const { value, diagnostics } = composeJob(curriculum, plan, job);
  return {
    job,
    manuscript: value,
    diagnostics,
    text: value
      ? leavesOf(value)
          .map(({ text }) => text)
          .join('\n')
      : '',
  };
});
const textOf = (kind: string, itemName = ''): string =>
  documents.find(({ job }) => job.kind === kind && (itemName === '' || job.itemName === itemName))?.text ?? '';

test('every document composes without complaint', () => {
  expect(documents.flatMap(({ diagnostics }) => diagnostics.map(({ code, message }) => `${code} ${message}`))).toEqual([]);
  expect(documents.length).toBeGreaterThan(8);
});

/** Every sheet of the garden, as `module-sheet`, and the types of its parts. */
const sheets = [...curriculum.modules.values()].flatMap(({ value: { id, worksheets } }) =>
  worksheets.map((sheet) => ({ item: `${id}/${sheet.id}`, types: sheet.parts.map(({ type }) => type) })),
);

describe('each exercise stands on its sheet', () => {
  test.each(EXERCISES.map((exercise) => [typeOf(exercise), exercise] as const))('%s', (type, { elements }) => {
    const items = sheets.filter(({ types }) => types.includes(type)).map(({ item }) => item);
    const printed = documents.filter(
      ({ job }) =>
        job.kind === 'worksheet' && job.item.per === 'worksheet' && items.includes(`${job.item.module}/${job.item.worksheet}`),
    );
    expect(printed).not.toEqual([]);
    for (const { manuscript } of printed) {
      const names = nodesIn(manuscript?.body ?? []).map((node) => (node.kind === 'element' ? node.name : node.kind));
      // What its partial prints of one written in shared tags is shown in tests/exercises.
      for (const { tags } of elements) expect(names).toContain(tags[0].name);
    }
  });

  test('a worked match shows the letter of its choice, and nothing else does', () => {
    const sheet = documents.find(({ job }) => job.itemName === 'g8-seasons-sheet');
    const items = nodesIn(sheet?.manuscript?.body ?? []).flatMap((node) => (node.kind === 'element' ? node.children : []));
    const letters = items.flatMap((item) =>
      item.kind === 'element' && item.name === 'match-item'
        ? [item.words.find(({ id }) => id === `${item.id}.worked`)?.text ?? '']
        : [],
    );
    expect(letters).toEqual(['c', '', '', '']);
  });

  test('questions are numbered in their order', () => {
    const sheet = documents.find(({ job }) => job.itemName === 'g8-ladder-sheet');
    const items = nodesIn(sheet?.manuscript?.body ?? []).flatMap((node) => (node.kind === 'element' ? node.children : []));
    const numbers = items.flatMap((item) => (item.kind === 'element' && item.name === 'quiz-item' ? item.words : []));
    expect(numbers.map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
  });
});

test("the guide's keys answer each of them", () => {
  const guide = textOf('facilitator-guide');
  for (const words of [
    'After the last frost of May.',
    'Summer or Autumn',
    'Ask what each way lets us see.',
    'Near the left end.',
    'Whatever they can count themselves.',
    'Most quarrels begin here.',
    'The tree is blamed.',
    'names the rung before the ladder',
    'Stop it and change parts.',
    'In the early morning',
    'Ask the person who has the oldest bed.',
  ])
    expect(guide).toContain(words);
});

test('no participant’s page holds an answer, a reason or a note for facilitators', () => {
  const walks = [
    ...[...curriculum.modules.values()].map(({ value }) => wordsOf(moduleSchema, value)),
    ...BANK_NAMES.flatMap((name) => (curriculum.banks[name] ? [wordsOf(BANK_SCHEMAS[name], curriculum.banks[name].value)] : [])),
  ];
  const open = walks.flatMap((walk) => walk.open.map(({ text }) => text)).join('\n');
  const secret = walks
    .flatMap((walk) => walk.secret.map(({ text }) => text))
    .filter((text) => text.length > 12 && !open.includes(text));
  expect(secret.length).toBeGreaterThan(20);
  const pages = documents
    .filter(({ job }) => job.audience === 'participant')
    .map(({ text }) => text.replace(/\s+/g, ' '))
    .join('\n');
  expect(secret.filter((text) => pages.includes(text.replace(/\s+/g, ' ')))).toEqual([]);
});

describe('a workshop of two days', () => {
  const agenda = textOf('agenda').replace(/\u00a0/g, ' ');

  test('shows each day under its heading, with its date and its own clock', () => {
    for (const words of [
      'Day 1: the bed',
      'Day 2: the year',
      'Thursday, December 3, 2026',
      'Friday, December 4, 2026',
      '1.5 contact hours',
    ])
      expect(agenda).toContain(words);
    expect(agenda).toContain('Friday, December 4, 2026 · 10:00 a.m. to 10:50 a.m. · 0.5 contact hours');
  });

  test('opens each day in the guide with a page of its own', () => {
    const guide = documents.find(({ job }) => job.kind === 'facilitator-guide')?.manuscript;
    expect(JSON.stringify(guide?.body)).toContain('"session-second"');
  });
});
