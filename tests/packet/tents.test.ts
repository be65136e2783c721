// Role tents and name tents: printed, read back with pdf.js, and held against the curriculum, the event and the grids.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { cardPlaces, TENT_STOCKS, type CardPlace, type TentStock } from '../../src/geometry/cards.ts';
import { PAPERS, type PaperId } from '../../src/geometry/paper.ts';
import { openEvent } from '../../src/index.ts';
import { squeezed } from '../support/pdf.ts';
import { curriculumOf, print, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const brands = [...curriculum.brands.keys()];

/** Where a stretch of text begins, from the top left corner of the sheet, and whether it stands on its head. */
type Text = { readonly text: string; readonly size: number; readonly x: number; readonly y: number; readonly isTurned: boolean };

type Read = { readonly texts: readonly Text[]; readonly heard: string };

const readBack = async (bytes: Uint8Array): Promise<readonly Read[]> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: Read[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let isArtifact = false;
    let heard = '';
    const texts: Text[] = [];
    for (const item of items) {
      if (!('str' in item)) {
        if (item.type !== 'endMarkedContent') isArtifact = (item as { tag?: string }).tag === 'Artifact';
        continue;
      }
      if (item.str.trim() === '') continue;
      if (!isArtifact) heard += `${item.str} `;
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
      texts.push({ text: item.str, size: Math.hypot(a, b), x, y: height - y, isTurned: a < 0 });
    }
    pages.push({ texts, heard: squeezed(heard) });
  }
  await task.destroy();
  return pages;
};

const isOn = ({ x, y }: Text, face: CardPlace): boolean =>
  x >= face.x && x <= face.x + face.width && y >= face.y && y <= face.y + face.height;

/** The faces of every tent, upper and lower, in order. */
const facesOf = (pages: readonly Read[], stock: TentStock, paper: PaperId) =>
  pages.flatMap(({ texts }) =>
    cardPlaces(stock, PAPERS[paper]).map((face) => ({ face, texts: texts.filter((text) => isOn(text, face)) })),
  );

const said = (texts: readonly Text[]): string => squeezed(texts.map(({ text }) => text).join(''));

const printed = async (kind: string, request: Parameters<typeof print>[2] = {}) => {
  const { documents, diagnostics } = await print(shippedHost, curriculum, { workshop: 'half-day', kinds: [kind], ...request });
  expect(diagnostics).toEqual([]);
  expect(documents).not.toEqual([]);
  return Promise.all(documents.map(async ({ job, bytes }) => ({ job, pages: await readBack(bytes) })));
};

const CASES: readonly (readonly [TentStock, PaperId, string])[] = [
  ...TENT_STOCKS.map((stock) => [stock, 'letter', 'standard'] as const),
  ['plain-tent', 'a4', 'standard'],
  ['plain-tent', 'letter', 'large-print'],
  ['5305', 'letter', 'ink-saver'],
];

describe.each(CASES)('role tents on %s (%s), %s', (stock, paper, edition) => {
  test.each(brands)('of %s: each column of the chart on both faces of a tent, large, and heard once', async (brand) => {
    const agency = squeezed(curriculum.brands.get(brand)?.value.names.short ?? '?');
    const request = { brands: [brand], paper, editions: [edition], cards: { stock } };
    for (const { job, pages } of await printed('role-tents', request)) {
      const columns = curriculum.frameworks.get(job.itemName)?.value.columns ?? [];
      const faces = facesOf(pages, stock, paper);
      expect(columns.length).toBeGreaterThan(1);
      for (const [at, { label }] of columns.entries()) {
        const [upper, lower] = faces.slice(2 * at, 2 * at + 2);
        expect([said(upper?.texts ?? []), said(lower?.texts ?? [])]).toEqual([
          squeezed(label) + agency,
          squeezed(label) + agency,
        ]);
        expect(upper?.texts.every(({ isTurned }) => isTurned)).toBe(true);
        expect(lower?.texts.some(({ isTurned }) => isTurned)).toBe(false);
        expect(Math.max(...(lower?.texts ?? []).map(({ size }) => size))).toBeGreaterThanOrEqual(32);
        expect(
          pages
            .map(({ heard }) => heard)
            .join('')
            .split(squeezed(label)),
        ).toHaveLength(2);
      }
      // What is left of the last sheet is for a heading of the room's own.
      expect(faces).toHaveLength(2 * 2 * Math.ceil(columns.length / 2));
    }
  });
});

describe('name tents', () => {
  test('are two to a sheet with a line for a name, where nobody is known', async () => {
    const [{ pages } = { pages: [] }] = await printed('name-tents');
    expect(pages).toHaveLength(1);
    const agency = curriculum.brands.get('plain')?.value.names.short ?? '?';
    expect(facesOf(pages, 'plain-tent', 'letter').map(({ texts }) => said(texts))).toEqual(
      Array.from({ length: 4 }, () => squeezed(`The name you go by ${agency}`)),
    );
  });

  test('have one for each trainer of an event by name, and one for each person who comes', async () => {
    const { value: event } = await openEvent(shippedHost, 'curriculum/events/harbor-house-half-day.yaml');
    if (event === undefined) throw new Error('no event');
    const { trainers, participants } = event.value;
    expect(trainers.length).toBeGreaterThan(0);
    const [{ pages } = { pages: [] }] = await printed('name-tents', { event });
    const faces = facesOf(pages, 'plain-tent', 'letter');
    expect(faces.length / 2).toBeGreaterThanOrEqual(trainers.length + (participants ?? 0));
    expect(faces.length / 2 - trainers.length - (participants ?? 0)).toBeLessThan(2);
    trainers.forEach(({ name }, at) => {
      for (const { texts } of faces.slice(2 * at, 2 * at + 2)) expect(said(texts).startsWith(squeezed(name ?? '-'))).toBe(true);
    });
    const blank = faces.slice(2 * trainers.length).map(({ texts }) => said(texts));
    expect(blank.every((words) => words.startsWith(squeezed('The name you go by')))).toBe(true);
  });
});

describe('lines in the margins of a sheet', () => {
  const EDITIONS = ['standard', 'large-print'] as const;
  // Each of one with each of another; of the papers every other one, in turn.
  const cases = EDITIONS.flatMap((edition, row) =>
    brands.flatMap((brand, column) =>
      Object.keys(PAPERS).flatMap((paper, at) =>
        (row + column + at) % 2 === 0 ? [[edition, brand, paper as PaperId] as const] : [],
      ),
    ),
  );

  // Words beyond the edge of a page are not read back: a line is whole where its last word is on it.
  const whole = { 'role-tents': [/sheet \d+ of \d+$/, /marks\.$/], 'card-deck': [/(fronts|backs) · 100 percent$/] };

  test.each(cases)('are whole, each on one line: %s, %s, %s', async (edition, brand, paper) => {
    for (const [kind, endings] of Object.entries(whole)) {
      for (const { pages } of await printed(kind, { brands: [brand], paper, editions: [edition] })) {
        const sheets = pages.filter(({ texts }) => texts.some(({ text, y }) => y < 36 && /sheet \d+ of \d+/.test(text)));
        expect(sheets).not.toEqual([]);
        for (const { texts } of sheets)
          for (const ending of endings) expect(texts.filter(({ text }) => ending.test(text))).toHaveLength(1);
      }
    }
  });
});
