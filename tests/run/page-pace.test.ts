// Every page of a workbook has its minutes; a workshop that has fewer is told so, where its minutes stand.
import { expect, test } from 'vitest';
import { OPEN_REQUEST, type PrintPlan } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { compositionOf } from '../../src/run/document.ts';
import { pagePace } from '../../src/run/page-pace.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const compositionIn = (kind: string) => {
  const request = { ...OPEN_REQUEST, workshop: 'half-day', brands: ['plain'], kinds: [kind] };
  const plan = planPrint(curriculum, request).value as PrintPlan;
  const [job] = plan.jobs;
  const composition = job && compositionOf(curriculum, plan, job);
  if (composition === undefined) throw new Error('nothing is composed');
  return composition;
};

const workbook = compositionIn('participant-workbook');
const { counted } = workbook.agenda;

test.each([
  ['as many pages as there is time for', Math.floor(counted / 4), 0],
  ['a page more', Math.floor(counted / 4) + 1, 1],
])('%s', (_, pages, told) => {
  const found = pagePace(workbook, pages);
  expect(found.map(({ code, at }) => [code, at?.source.file])).toEqual(
    Array.from({ length: told }, () => ['press/hurried-pages', 'curriculum/en/workshops/half-day.yaml']),
  );
});

test('a kind that asks for no time a page is not judged', () => {
  expect(pagePace(compositionIn('facilitator-guide'), 5000)).toEqual([]);
});
