// A kind may say within how many pages it should stay, or that it should have one for each day of the workshop. What is
// shipped keeps to it: an agenda on a seat is one page a day, and a glossary one sheet.
import { describe, expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const host = { ...shippedHost, write: () => Promise.resolve(undefined) };

const pagesOf = async (request: Partial<BuildRequest>): Promise<number | undefined> => {
  const plan = planPrint(curriculum, { ...openRequest, start: '08:30', ...request }).value;
  if (!plan) throw new Error('nothing is planned');
  const { files } = await build(host, curriculum, plan, { onFile: () => undefined });
  return files.find(({ kind }) => kind === request.kinds?.[0])?.pages;
};

describe('the agenda', () => {
  test.each(['half-day', 'full-day'])('of %s is one page', async (workshop) => {
    for (const brand of curriculum.brands.keys()) expect(await pagesOf({ workshop, brands: [brand], kinds: ['agenda'] })).toBe(1);
  });

  test('of two days is one page a day', async () => {
    expect(await pagesOf({ workshop: 'two-days', kinds: ['agenda'] })).toBe(2);
  });
});

test('the glossary is one sheet', async () => {
  for (const paper of ['letter', 'a4'] as const) expect(await pagesOf({ kinds: ['glossary'], paper })).toBe(2);
});
