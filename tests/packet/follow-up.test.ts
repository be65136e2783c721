// What is asked weeks later: one page each time, in the words of what ran, and with room for who takes it back.
import { expect, test } from 'vitest';
import { fillPhrase } from '../../src/model/phrase.ts';
import { readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost } from '../support/print.ts';
import { reachedObjectives, usedModules } from './expected.ts';

const curriculum = await curriculumOf(shippedHost);
const said = (name: string): string => squeezed(fillPhrase(curriculum.language.value, `follow-up.${name}`)?.text ?? '?');
const BOTH = ['used', 'way', 'help', 'answer', 'name', 'back'];

test.each([
  ['half-day', 'harbor-house', 'letter'],
  ['two-days', 'northwind', 'a4'],
  ['ninety-minutes', 'plain', 'letter'],
] as const)('of %s (%s, %s) is a page after thirty days and one after ninety', async (workshop, brand, paper) => {
  const request = { workshop, brands: [brand], paper, kinds: ['follow-up'] };
  const { documents, diagnostics, plan } = await print(shippedHost, curriculum, request);
  expect(diagnostics).toEqual([]);
  const { pages } = await readPdf(documents[0]?.bytes ?? new Uint8Array());
  expect(pages).toHaveLength(2);
  const [first = '', second = ''] = pages.map(squeezed);
  for (const phrase of [...BOTH, 'thirty', 'planned', 'tried']) expect(first).toContain(said(phrase));
  for (const phrase of [...BOTH, 'ninety', 'still', 'changed']) expect(second).toContain(said(phrase));
  const used = usedModules(curriculum, workshop, plan.agenda);
  const objectives = used.flatMap(({ module, sheets }) => reachedObjectives(plan.agenda, module, sheets)).map(squeezed);
  const titles = used.map(({ module }) => squeezed(module.title));
  for (const page of [first, second])
    expect([objectives, titles].some((asked) => asked.every((each) => page.includes(each)))).toBe(true);
});
