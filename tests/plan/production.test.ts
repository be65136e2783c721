// How paper is made of pages: which kinds are books, what their pages and papers are, and where their files land.
import { describe, expect, test } from 'vitest';
import type { BuildRequest, Production } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { gardenFiles, hostWith } from '../support/second-framework.ts';

const poster = `id: bed-poster
name: bed poster
about: One bed, seen from afar.
next: Hang it up.
order: 90
audience: participant
per: workshop
paper: tabloid
binding: true
copies: room
`;
const curriculum = await curriculumOf(
  hostWith({
    ...gardenFiles(),
    'templates/kinds/bed-poster/kind.yaml': poster,
    'templates/kinds/bed-poster/body.hbs': '<h1>Beds</h1>\n',
  }),
);

const jobsOf = (request: Partial<BuildRequest>) => planPrint(curriculum, { ...openRequest, ...request }).value?.jobs ?? [];
const jobOf = (kind: string, production: Partial<Production>, request: Partial<BuildRequest> = {}) =>
  jobsOf({ ...request, production }).find((job) => job.kind === kind);

test('without a word, pages are printed one by one, on the paper', () => {
  const jobs = jobsOf({}).filter(({ kind }) => (curriculum.kinds.get(kind)?.value.paper ?? null) === null);
  expect(jobs.length).toBeGreaterThan(5);
  for (const job of jobs) {
    expect(job.production).toEqual({ binding: false, bleed: false, booklet: false, nup: null, signature: null });
    expect([job.paper, job.trim]).toEqual(['letter', 'letter']);
    expect(job.file).toContain('/en-letter-standard/');
  }
});

describe('books', () => {
  test.each([
    ['participant-workbook', true],
    ['facilitator-guide', true],
    ['worksheet', false],
    ['role-chart', false],
    ['agenda', false],
    ['bed-poster', false],
  ])('%s: %s', (kind, isBook) => {
    expect(jobOf(kind, { binding: true })?.production.binding).toBe(isBook);
    expect(jobOf(kind, { booklet: true })?.production).toMatchObject({ binding: isBook, booklet: isBook });
  });

  test.each([
    ['letter', 'half-letter'],
    ['a4', 'a5'],
  ] as const)('a booklet on %s has pages of %s', (paper, trim) => {
    const job = jobOf('participant-workbook', { booklet: true }, { paper });
    expect([job?.paper, job?.trim]).toEqual([paper, trim]);
    expect(jobOf('agenda', { booklet: true }, { paper })?.trim).toBe(paper);
  });
});

test('a signature is that of the books that are folded', () => {
  const asked = { booklet: true, signature: 16 };
  expect(jobOf('participant-workbook', asked)?.production.signature).toBe(16);
  expect(jobOf('agenda', asked)?.production.signature).toBeNull();
  expect(jobOf('participant-workbook', { booklet: true })?.production.signature).toBeNull();
  const { value, diagnostics } = planPrint(curriculum, { ...openRequest, production: { signature: 16 } });
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code, hint }) => [code, hint])).toEqual([['command/bad-value', 'Add `--booklet`.']]);
});

test.each([
  ['letter', 'tabloid'],
  ['a4', 'a3'],
] as const)('a kind with a paper of its own, on %s, has %s', (paper, own) => {
  const job = jobOf('bed-poster', { booklet: true, bleed: true, nup: 2 }, { paper });
  expect([job?.paper, job?.trim]).toEqual([own, own]);
  expect(job?.production).toEqual({ binding: false, bleed: true, booklet: false, nup: 2, signature: null });
});

test('cards are cut by lines of their own: their sheets stay as large as the paper', () => {
  const decks = jobsOf({ kinds: ['card-deck'], production: { bleed: true } });
  expect(decks.length).toBeGreaterThan(0);
  expect(decks.map(({ production }) => production.bleed)).toEqual(decks.map(() => false));
});

test.each([
  [{}, 'standard'],
  [{ nup: 4 }, 'standard'],
  [{ binding: true }, 'standard-bound'],
  [{ bleed: true }, 'standard-bleed'],
  [{ binding: true, bleed: true }, 'standard-bound-bleed'],
  [{ booklet: true, binding: true }, 'standard-booklet'],
  [{ booklet: true, bleed: true }, 'standard-booklet-bleed'],
] as const)('what changes pages changes the folder: %o', (production, variant) => {
  for (const job of jobsOf({ production })) expect(job.file).toContain(`/en-letter-${variant}/`);
});

test('large print does not fit on half a page', () => {
  const plan = planPrint(curriculum, {
    ...openRequest,
    editions: ['ink-saver', 'fillable+large-print'],
    production: { booklet: true },
  });
  expect(plan.value).toBeUndefined();
  expect(plan.diagnostics.map(({ code }) => code)).toEqual(['command/bad-value']);
  const fine = planPrint(curriculum, { ...openRequest, editions: ['ink-saver'], production: { booklet: true } });
  expect(fine.diagnostics).toEqual([]);
});
