// What is printed side by side: no lot waits for another, and what tells of all waits for all.
import { describe, expect, test } from 'vitest';
import { planPrint } from '../../src/plan/plan.ts';
import { jobsOf, lotsOf } from '../../src/run/lots.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const planned = (request: Partial<typeof openRequest> & { readonly editions?: readonly string[] }) => {
  const { value } = planPrint(curriculum, { ...openRequest, ...request });
  if (!value) throw new Error('nothing is planned');
  return value;
};

describe.each([
  ['a packet', { workshop: 'half-day' }],
  ['two brands', { workshop: 'half-day', brands: ['plain', 'northwind'] }],
  ['two editions', { workshop: 'ninety-minutes', editions: ['standard', 'large-print'] }],
  ['a guide whose workbook is not printed', { workshop: 'half-day', kinds: ['facilitator-guide'] }],
])('%s', (_, request) => {
  const plan = planned(request);
  const { lots, last } = lotsOf(curriculum, plan);
  const made = [...lots, last];

  test('every job is made once', () => {
    const ids = made.flatMap(({ jobs }) => jobs.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(
      jobsOf(plan)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('what a job needs is made before it in its own lot, or, for the last ones, in any', () => {
    for (const lot of made)
      lot.jobs.forEach((job, at) => {
        const before = new Set([...lot.jobs.slice(0, at), ...(lot === last ? lots.flatMap(({ jobs }) => jobs) : [])]);
        const ids = [...before].map(({ id }) => id);
        for (const id of job.needs) expect(ids, job.id).toContain(id);
      });
  });
});

test('guide and workbook go together, worksheets alone, and the order sheet waits', () => {
  const { lots, last } = lotsOf(curriculum, planned({ workshop: 'half-day' }));
  const kinds = lots.map(({ jobs }) => jobs.map(({ kind }) => kind));
  expect(kinds).toContainEqual(['participant-workbook', 'facilitator-guide']);
  expect(kinds.filter((lot) => lot.includes('worksheet')).every((lot) => lot.length === 1)).toBe(true);
  expect(last.jobs.map(({ kind }) => kind)).toEqual(['print-order']);
});

test('what compares editions waits for all of them', () => {
  const { last } = lotsOf(curriculum, planned({ workshop: 'ninety-minutes', editions: ['standard', 'large-print'] }));
  expect(last.jobs.map(({ kind }) => kind)).toContain('concordance');
});
