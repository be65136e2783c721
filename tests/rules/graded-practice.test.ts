// Every exercise counts toward a sheet that goes from an example to a free item.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { partSchema } from '../../src/model/exercise.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakeryWith } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';

/** The first part of the sheet, which has a worked, a half-worked and a free item, is another. */
const codesWith = async (...parts: readonly string[]): Promise<readonly string[]> => {
  const list = parts.map((part) => `      - ${part}\n`).join('');
  const files = bakeryWith(MODULE, /( {4}parts:\n)[^]*?(?= {4}takeaway: Slow)/, `$1${list}`);
  const { value, diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
  if (!value) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return checkCurriculum(value).flatMap(({ code, message }) => (code === 'rules/no-graded-practice' ? [message] : []));
};

const BEGUN =
  '{ type: prompts, id: begun, items: [{ id: one, text: Why?, worked: Because. }, { id: two, text: How?, start: By … }] }';

const FREE: Readonly<Record<string, string>> = {
  path: '{ type: path, id: p, steps: [{ id: a, question: Is it warm? }, { id: b, question: Is it soft? }], end: Bake it. }',
  texts:
    '{ type: texts, id: t, items: [{ id: a, label: A, text: One. }, { id: b, label: B, text: Two. }], task: Write a third. }',
  group:
    '{ type: group, id: g, items: [{ id: a, text: Rye }, { id: b, text: Oats }, { id: c, text: Corn }, { id: d, text: Rice }] }',
  ladder: '{ type: ladder, id: l, rungs: [{ id: a, label: High }, { id: b, label: Low }] }',
  'line-up': '{ type: line-up, id: u, ends: { from: Dry, to: Wet }, items: [{ id: a, text: Rye }, { id: b, text: Oats }] }',
  quiz: '{ type: quiz, id: q, items: [which-air] }',
};

test('a sheet with no more than an example and a beginning has no free item', async () => {
  expect(await codesWith(BEGUN)).toEqual([expect.stringContaining('has no free item')]);
});

test.each(Object.entries(FREE))('what a %s asks for is free', async (type, part) => {
  expect(partSchema.parse(parse(part)).type).toBe(type);
  expect(await codesWith(BEGUN, part)).toEqual([]);
});

test('texts without a task are only read', async () => {
  expect(await codesWith(BEGUN, FREE['texts']?.replace(', task: Write a third.', '') ?? '')).toHaveLength(1);
});

test('a named first group is the example of an open sort', async () => {
  const begun = '{ type: prompts, id: begun, items: [{ id: two, text: How?, start: By … }] }';
  const group = FREE['group'] ?? '';
  expect(await codesWith(begun, group)).toEqual([expect.stringContaining('has no worked item')]);
  expect(await codesWith(begun, group.replace('id: g,', 'id: g, worked: Grains,'))).toEqual([]);
});
