// Handouts: one page each in every brand and paper, whole, with the agency's help lines; an invitation says when and where.
import { describe, expect, test } from 'vitest';
import { handoutBankSchema } from '../../src/model/bank/handouts.ts';
import { openEvent } from '../../src/index.ts';
import { asPrinted, readPdf, squeezed } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const handouts = curriculum.banks.handouts?.value.items ?? [];

const printed = async (request: Parameters<typeof print>[2]) => {
  const { documents, diagnostics } = await print(shippedHost, curriculum, request);
  expect(diagnostics).toEqual([]);
  return Promise.all(documents.map(async ({ job, bytes }) => ({ job, ...(await readPdf(bytes)) })));
};

const wordsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, held]) => (['id', 'readers'].includes(key) ? [] : wordsOf(held)))
    : typeof value === 'string'
      ? [value]
      : [];

describe.each([...curriculum.brands.keys()])('handouts of %s', (brand) => {
  test.each(['letter', 'a4'] as const)('are one page each on %s, and hold every word and the help lines', async (paper) => {
    const read = await printed({ brands: [brand], paper, kinds: ['handout'] });
    expect(read.map(({ job }) => job.itemName)).toEqual(handouts.map(({ id }) => id));
    const lines = (curriculum.brands.get(brand)?.value.crisis ?? []).map(({ reach }) => reach);
    read.forEach(({ pages, body }, at) => {
      expect(pages).toHaveLength(1);
      const page = asPrinted(body);
      for (const words of wordsOf(handouts[at])) expect(page).toContain(asPrinted(words));
      for (const line of lines) expect(squeezed(body)).toContain(squeezed(line));
    });
  });
});

test('one is printed alone by its name, and none in a packet', async () => {
  const [first, ...others] = await printed({ items: ['a-no-a-name-and-an-offer'], brands: ['northwind'] });
  expect([first?.job.kind, first?.job.itemName, others]).toEqual(['handout', 'a-no-a-name-and-an-offer', []]);
  expect(curriculum.kinds.get('handout')?.value.onRequest).toBe(true);
});

test('an invitation says what, when and where, and leaves lines where nobody knows', async () => {
  const { value: event = null } = await openEvent(shippedHost, 'curriculum/events/harbor-house-half-day.yaml');
  const [known] = await printed({ items: ['invitation'], event });
  const place = event?.value.place?.name ?? '?';
  const said = squeezed(known?.body ?? '');
  expect(said).toContain(squeezed(place));
  expect(said).toContain(squeezed('December 3, 2026'));
  const [open] = await printed({ items: ['invitation'], workshop: 'two-days' });
  expect(squeezed(open?.body ?? '')).toContain(squeezed(curriculum.workshops.get('two-days')?.value.title ?? '?'));
  expect(squeezed(open?.body ?? '')).not.toContain(squeezed(place));
});

test('a handout has one thing to fill in or one to keep, never both and never none', () => {
  const [given] = structuredClone(handouts) as Record<string, unknown>[];
  const isFine = (changes: object): boolean => handoutBankSchema.safeParse({ items: [{ ...given, ...changes }] }).success;
  expect(isFine({})).toBe(true);
  expect(isFine({ fill: null })).toBe(false);
  expect(isFine({ keep: { title: 'Keep this', text: 'Ask first.' } })).toBe(false);
});
