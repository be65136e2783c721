// Stories with five options fit the backs of their cards in large print as well.
import { expect, test } from 'vitest';
import { plan } from '../../src/index.ts';
import { makeUpDocument } from '../../src/run/document.ts';
import { pageBook } from '../../src/run/pages.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

test.each(['series', 'two-days'])('of %s', async (workshop) => {
  const curriculum = await curriculumOf(shippedHost);
  const request = { ...openRequest, workshop, brands: ['harbor-house'], kinds: ['scenario-cards'], editions: ['large-print'] };
  const { value: planned } = plan(curriculum, request);
  const [job] = planned?.jobs ?? [];
  if (!planned || !job) throw new Error('no plan');
  const typeCase = await shippedHost.fonts();
  const { value, diagnostics } = makeUpDocument(curriculum, planned, job, {
    typeCase,
    foreignPages: pageBook(planned.jobs).for(job),
  });
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  expect(value).toBeDefined();
});
