// What is printed side by side: no batch waits for another, and what tells of all waits for all.
import { describe, expect, test } from 'vitest';
import { planPrint } from '../../src/plan/plan.ts';
import { jobsOf, batchesOf } from '../../src/run/batches.ts';
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
  const { batches, last } = batchesOf(curriculum, plan);
  const made = [...batches, last];

  test('every job is made once', () => {
    const ids = made.flatMap(({ jobs }) => jobs.map(({ id }) => id));
    expect(ids.toSorted()).toEqual(
      jobsOf(plan)
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('what a job needs is made before it in its own batch, or, for the last ones, in any', () => {
    for (const batch of made)
      batch.jobs.forEach((job, at) => {
        const before = new Set([...batch.jobs.slice(0, at), ...(batch === last ? batches.flatMap(({ jobs }) => jobs) : [])]);
        const ids = [...before].map(({ id }) => id);
        for (const id of job.needs) expect(ids, job.id).toContain(id);
      });
  });
});

test('guide, workbook and run sheet go together, worksheets alone, and the order sheet waits', () => {
  const { batches, last } = batchesOf(curriculum, planned({ workshop: 'half-day' }));
  const kinds = batches.map(({ jobs }) => jobs.map(({ kind }) => kind));
  expect(kinds).toContainEqual(['participant-workbook', 'facilitator-guide', 'run-sheet']);
  expect(kinds.filter((batch) => batch.includes('worksheet')).every((batch) => batch.length === 1)).toBe(true);
  expect(last.jobs.map(({ kind }) => kind)).toEqual(['print-order']);
});

test('what compares editions waits for all of them', () => {
  const { last } = batchesOf(curriculum, planned({ workshop: 'ninety-minutes', editions: ['standard', 'large-print'] }));
  expect(last.jobs.map(({ kind }) => kind)).toContain('concordance');
});
