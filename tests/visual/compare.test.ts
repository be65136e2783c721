// What the comparison of pictures must notice, and what it must not.
import { describe, expect, test } from 'vitest';
import { changed } from '../support/second-framework.ts';
import { ALIKE, byInk, byPixels, SAME } from './compare.ts';
import { garden, printKind, type Choice } from './pages.ts';
import { pictureOf, smallPng, type Picture } from './picture.ts';
import { someReference } from './references.ts';
import { withPdfJs } from './renderers.ts';

const PAGE: Choice = { kind: 'facilitator-guide', name: 'activity', at: 'run-' };
const page = someReference(PAGE);

/** The picture with each pixel taken from elsewhere; from beyond the edge, and from nowhere, comes paper. */
const redrawn = (picture: Picture, from: (x: number, y: number) => readonly [number, number] | undefined): Picture => {
  const { width, height } = picture;
  const gray = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = from(x, y) ?? [-1, -1];
      if (fromX >= 0 && fromY >= 0 && fromX < width && fromY < height)
        gray[y * width + x] = picture.gray[fromY * width + fromX] ?? 255;
    }
  return { ...picture, gray };
};

/** Rows of text in the middle of the page. */
const [HEAD, FOOT] = [Math.round(page.height * 0.3), Math.round(page.height * 0.45)];
const inBlock = (y: number): boolean => y >= HEAD && y < FOOT;

const moved = (dx: number, dy: number): Picture => redrawn(page, (x, y) => [x - dx, y - dy]);
const withBlock = (from: (x: number, y: number) => readonly [number, number] | undefined): Picture =>
  redrawn(page, (x, y) => (inBlock(y) ? from(x, y) : [x, y]));

describe('for the same renderer', () => {
  test('a picture is itself, in eight grays too, and with softer strokes', () => {
    const soft = { ...page, gray: page.gray.map((gray) => 255 - (255 - gray) * 0.9) };
    expect(byPixels(page, page).most).toBe(0);
    expect(byPixels(page, pictureOf(smallPng(page))).most).toBeLessThan(SAME / 2);
    expect(byPixels(page, soft).most).toBeLessThan(SAME);
  });

  test.each([
    ['the page moved down by two pixels', moved(0, 2)],
    ['the page moved aside by three', moved(3, 0)],
    ['one block moved by two', withBlock((x, y) => [x, y - 2])],
    ['one block gone', withBlock(() => undefined)],
    ['a page of another size', { ...page, height: page.height - 20, gray: page.gray.slice(0, -20 * page.width) }],
  ])('%s differs', (_, broken) => {
    expect(byPixels(page, broken).most).toBeGreaterThan(SAME);
  });
});

describe('for another renderer', () => {
  test('strokes may be softer', () => {
    expect(byInk(page, { ...page, gray: page.gray.map((gray) => 255 - (255 - gray) * 0.9) }).most).toBeLessThan(ALIKE);
  });

  test.each([
    ['one block gone', withBlock(() => undefined)],
    ['the page upside down', redrawn(page, (x, y) => [page.width - 1 - x, page.height - 1 - y])],
  ])('%s differs', (_, broken) => {
    expect(byInk(page, broken).most).toBeGreaterThan(ALIKE);
  });
});

test.each([
  ['a running head four points lower', 'templates/themes/standard.yaml', 'headerDrop: 30', 'headerDrop: 34'],
  ['a paragraph that is not there', 'templates/partials/guide-activity.hbs', '<p><rich>{{activity.purpose}}</rich></p>', ''],
])('in a printed page, %s is noticed', async (_, file, from, to) => {
  const shown = (await printKind(PAGE.kind, [PAGE], changed(garden, file, from, to))).get(PAGE.name);
  expect(shown && byPixels(await withPdfJs(shown.bytes, shown.page), page).most).toBeGreaterThan(SAME);
});
