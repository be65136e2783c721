import { describe, expect, test } from 'vitest';
import { CALIPER, creepOf, filledSignature, NUP, nUp, saddleStitch, type FoldedSheet } from '../../src/geometry/imposition.ts';
import { FORMATS } from '../../src/geometry/paper.ts';
import { bookletSides, draftSides } from '../../src/geometry/sides.ts';
import { BLEED, NO_OVERRUN } from '../../src/geometry/boxes.ts';

const LENGTHS = Array.from({ length: 64 }, (_, index) => index + 1);

/** What one reads who leafs through folded sheets that lie in each other: `null` where a page is empty. */
const leafedThrough = (sheets: readonly FoldedSheet[]): readonly (number | null)[] => {
  // The right half of each front, with what is on its back; then, from the middle out, the left halves.
  const down = sheets.flatMap(({ front, back }) => [front.right, back.left]);
  const up = [...sheets].reverse().flatMap(({ front, back }) => [back.right, front.left]);
  return [...down, ...up];
};

describe('saddle stitching', () => {
  test.each([
    [4, '4-1 2-3'],
    [8, '8-1 2-7 6-3 4-5'],
    [12, '12-1 2-11 10-3 4-9 8-5 6-7'],
    [16, '16-1 2-15 14-3 4-13 12-5 6-11 10-7 8-9'],
    [5, '_-1 2-_ _-3 4-5'],
    [1, '_-1 _-_'],
  ])('%i pages are printed in the order %s', (pages, order) => {
    const spreads = saddleStitch(pages).flatMap(({ front, back }) => [front, back]);
    expect(spreads.map(({ left, right }) => `${left ?? '_'}-${right ?? '_'}`).join(' ')).toBe(order);
  });

  test.each(LENGTHS)('%i pages read in order when they are folded', (pages) => {
    const read = leafedThrough(saddleStitch(pages));
    expect(read).toHaveLength(filledSignature(pages));
    expect(read.length % 4).toBe(0);
    expect(read.length - pages).toBeLessThan(4);
    expect(read).toEqual(Array.from({ length: read.length }, (_, at) => (at < pages ? at + 1 : null)));
  });

  test.each(LENGTHS)(
    'of %i pages, recto and verso of a leaf are back to back when the sheet is flipped on its short edge',
    (pages) => {
      for (const { front, back } of saddleStitch(pages)) {
        // What is on the right of the front is on the left of the back, and the other way round.
        if (front.right !== null && back.left !== null) expect(back.left).toBe(front.right + 1);
        if (front.left !== null && back.right !== null) expect(front.left).toBe(back.right + 1);
      }
    },
  );

  test.each(LENGTHS)('the pages of each sheet of %i are moved towards the fold by what lies around it', (pages) => {
    const sides = bookletSides(pages, FORMATS['half-letter'], FORMATS.letter, NO_OVERRUN);
    expect(sides.map(({ label }) => label)).toEqual(
      saddleStitch(pages).flatMap((_, sheet) => [`${sheet + 1}a`, `${sheet + 1}b`]),
    );
    sides.forEach((side, index) => {
      const creep = creepOf(Math.floor(index / 2));
      for (const { x, y, scale, clip } of side.pages) {
        const isLeft = clip.x < 396;
        expect(x).toBeCloseTo(isLeft ? creep : 396 - creep, 6);
        expect([y, scale]).toEqual([0, 1]);
        // Nothing of a page is shown beyond the fold.
        expect(isLeft ? clip.x + clip.width <= 396 : clip.x >= 396).toBe(true);
      }
    });
  });

  test('the innermost of sixteen sheets is moved by a millimeter and a half', () => {
    expect(creepOf(0)).toBe(0);
    expect((creepOf(15) / 72) * 25.4).toBeCloseTo(1.5, 6);
    expect(creepOf(3, 0.5)).toBe(1.5);
    expect((CALIPER / 72) * 25.4).toBeCloseTo(0.1, 6);
  });

  test('two A5 pages stand in the middle of A4, which is a millimeter wider', () => {
    const [front] = bookletSides(4, FORMATS.a5, FORMATS.a4, NO_OVERRUN);
    const [left, right] = front?.pages ?? [];
    expect(front?.sheet).toEqual({ width: FORMATS.a4.height, height: FORMATS.a4.width });
    expect(((left?.x ?? 0) / 72) * 25.4).toBeCloseTo(0.5, 6);
    expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(FORMATS.a5.width, 6);
  });

  test('with a bleed, pages show over the cut on three sides and never over the fold', () => {
    const [front] = bookletSides(8, FORMATS['half-letter'], FORMATS.letter, BLEED);
    const [left, right] = front?.pages ?? [];
    expect(front?.sheet).toEqual({ width: 792, height: 612 });
    expect(left?.clip).toEqual({ x: -9, y: -9, width: 405, height: 630 });
    expect(right?.clip).toEqual({ x: 396, y: -9, width: 405, height: 630 });
    expect(front?.folds.map(({ from }) => from[0])).toEqual([396, 396]);
  });
});

describe('drafts', () => {
  const pages = { letter: FORMATS.letter, a4: FORMATS.a4, wide: { width: 792, height: 612 }, small: FORMATS['half-letter'] };

  test.each(
    NUP.flatMap((count) =>
      (['letter', 'a4'] as const).flatMap((paper) => Object.keys(pages).map((page) => [count, paper, page] as const)),
    ),
  )('%i on %s: pages (%s) stand on the sheet, in order, apart from each other', (count, paper, name) => {
    const page = pages[name as keyof typeof pages];
    const { sheet, cells } = nUp(count, page, FORMATS[paper]);
    expect(cells).toHaveLength(count);
    const boxes = cells.map(({ x, y, scale }) => ({ x, y, right: x + page.width * scale, bottom: y + page.height * scale }));
    for (const { x, y, right, bottom } of boxes) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(18 - 1e-6);
      expect(right).toBeLessThanOrEqual(sheet.width - 18 + 1e-6);
      expect(bottom).toBeLessThanOrEqual(sheet.height - 18 + 1e-6);
    }
    boxes.forEach((box, at) => {
      for (const other of boxes.slice(at + 1)) {
        const apart = other.x >= box.right + 12 - 1e-6 || other.y >= box.bottom + 12 - 1e-6;
        expect(apart).toBe(true);
        // Reading order: to the right of the one before, or below it.
        expect(other.y > box.y || other.x > box.x).toBe(true);
      }
    });
  });

  test.each([
    [2, 7, ['1a', '1b', '2a', '2b'], [2, 2, 2, 1]],
    [4, 9, ['1a', '1b', '2a'], [4, 4, 1]],
    [4, 1, ['1a'], [1]],
  ] as const)('%i on a side, %i pages', (count, length, labels, fills) => {
    const sides = draftSides(length, FORMATS.letter, FORMATS.letter, count);
    expect(sides.map(({ label }) => label)).toEqual(labels);
    expect(sides.map((side) => side.pages.length)).toEqual(fills);
    expect(sides.flatMap((side) => side.pages.map(({ page }) => page))).toEqual(Array.from({ length }, (_, at) => at + 1));
  });
});
