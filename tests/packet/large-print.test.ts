// What large print asks of single kinds: a sign-in sheet that a room can use, charts that begin where they should, and
// sheets for the wall on which nothing runs over.
import { describe, expect, test } from 'vitest';
import { openPdf, type OpenedPdf } from '../../src/proof/opened.ts';
import { curriculumOf, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);

const opened = async (bytes: Uint8Array): Promise<OpenedPdf> => {
  const pdf = await openPdf(bytes);
  if (typeof pdf === 'string') throw new Error(pdf);
  return pdf;
};

const printed = async (kind: string, paper: 'letter' | 'a4', edition = 'large-print') => {
  const packet = await print(shippedHost, curriculum, {
    workshop: 'half-day',
    brands: ['northwind'],
    kinds: [kind],
    editions: [edition],
    paper,
    participants: 22,
  });
  expect(packet.diagnostics).toEqual([]);
  return Promise.all(packet.documents.map(async ({ bytes }) => opened(bytes)));
};

/** What is written on a page, as far as it is content. */
const wordsOn = ({ ink }: OpenedPdf, page: number): string =>
  (ink[page]?.texts ?? [])
    .filter(({ isArtifact }) => !isArtifact)
    .map(({ text }) => text)
    .join('');

const countOf = (text: string, words: string): number => text.split(words).length - 1;

describe.each(['letter', 'a4'] as const)('on %s', (paper) => {
  test('24 people sign in on eight pages at most, four to a page, with room to write by hand', async () => {
    const [sheet] = await printed('sign-in', paper);
    if (!sheet) throw new Error('nothing was printed');
    expect(sheet.pages.length).toBeLessThanOrEqual(8);
    const all = sheet.pages.map((_, page) => wordsOn(sheet, page)).join('');
    expect(all).toMatch(/\b24\s+Printed name/);
    expect(countOf(wordsOn(sheet, 1), 'Printed name')).toBe(4);
    const sizes = sheet.ink.flatMap(({ texts }) => texts.map(({ size }) => size));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(17.98);
    const lines = (sheet.ink[1]?.strokes ?? []).filter(
      ({ box: [left, bottom, right, top] }) => top - bottom < 1 && right - left > 50,
    );
    const heights = [...new Set(lines.map(({ box }) => Math.round(box[1])))].sort((a, b) => b - a);
    // From line to line there is the name of the next one, and as much again for a pen.
    const apart = heights.slice(1).map((height, at) => (heights[at] ?? 0) - height);
    expect(Math.min(...apart.filter((gap) => gap > 20))).toBeGreaterThanOrEqual(52);
  });

  test('a role chart begins on its first page, and says the names of its columns once in each row', async () => {
    const [chart] = await printed('role-chart', paper);
    if (!chart) throw new Error('nothing was printed');
    expect(wordsOn(chart, 0)).toContain('Who gives and who receives?');
    const all = chart.pages.map((_, page) => wordsOn(chart, page)).join('');
    expect(countOf(all, 'Clinical perspective')).toBe(7);
  });

  test.each([
    ['wall-charts', 40],
    ['wall-charts-small', 24],
  ])('%s stay within their sheets, in no type below %i points', async (kind, least) => {
    for (const chart of await printed(kind, paper)) {
      // The pages after the rows say how to use them, in large print.
      const last = chart.ink.findIndex((_, page) => wordsOn(chart, page).includes('On the wall:'));
      const rows = chart.ink.slice(0, last);
      expect(rows.length).toBeGreaterThanOrEqual(7);
      for (const { texts } of rows)
        expect(Math.min(...texts.filter(({ isArtifact }) => !isArtifact).map(({ size }) => size))).toBeGreaterThanOrEqual(
          least - 0.02,
        );
    }
  });
});

test('in a fillable sign-in sheet in large print every line says whose it is and what', async () => {
  const [sheet] = await printed('sign-in', 'letter', 'large-print+fillable');
  const labels = (sheet?.pages ?? []).flatMap(({ annotations }) => annotations.map(({ contents }) => contents));
  expect(labels.filter((label) => label.startsWith('Person 7: '))).toHaveLength(8);
  expect(labels).toContain('Person 7: Email (optional) (Sign-in sheet)');
});
