import { describe, expect, test } from 'vitest';
import {
  CALIPER,
  creepOf,
  filledSignature,
  foldedSheets,
  NUP,
  nUp,
  ONE_FOLD,
  SIGNATURE_PAGES,
  signaturesOf,
  type FoldedSheet,
} from '../../src/geometry/imposition.ts';
import { FORMATS } from '../../src/geometry/paper.ts';
import { bookletSides, draftSides } from '../../src/geometry/sides.ts';
import { BLEED, NO_OVERRUN } from '../../src/geometry/boxes.ts';

const LENGTHS = Array.from({ length: 200 }, (_, index) => index + 1);

/** All sheets in each other, however many they are. */
const saddleStitch = (pages: number): readonly FoldedSheet[] => foldedSheets(pages, [filledSignature(pages)]);

/** Whether two lengths are the same but for rounding: each sheet has hundreds, and `expect` takes longer than all they are worked out with. */
const isAt = (length: number, wanted: number): boolean => Math.abs(length - wanted) < 5e-7;

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
      // What is on the right of the front is on the left of the back, and the other way round.
      const apart = saddleStitch(pages).filter(
        ({ front, back }) =>
          (front.right !== null && back.left !== null && back.left !== front.right + 1) ||
          (front.left !== null && back.right !== null && front.left !== back.right + 1),
      );
      expect(apart).toEqual([]);
    },
  );

  test.each(LENGTHS)('the pages of each sheet of %i are moved towards the fold by what lies around it', (pages) => {
    const sides = bookletSides(pages, FORMATS['half-letter'], FORMATS.letter, NO_OVERRUN, [filledSignature(pages)]);
    expect(sides.map(({ label }) => label)).toEqual(
      saddleStitch(pages).flatMap((_, sheet) => [`${sheet + 1}a`, `${sheet + 1}b`]),
    );
    expect(sides.map(({ collation }) => collation)).toEqual(sides.map(() => undefined));
    const astray = sides.flatMap((side, index) => {
      const creep = creepOf(Math.floor(index / 2));
      return side.pages.filter(({ x, y, scale, clip }) => {
        const isLeft = clip.x < 396;
        const isMoved = isAt(x, isLeft ? creep : 396 - creep);
        // Nothing of a page is shown beyond the fold.
        return !isMoved || y !== 0 || scale !== 1 || !(isLeft ? clip.x + clip.width <= 396 : clip.x >= 396);
      });
    });
    expect(astray).toEqual([]);
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

/** What one reads who leafs through signatures that lie one behind the other. */
const leafedThroughAll = (pages: number, signatures: readonly number[]): readonly (number | null)[] => {
  const sheets = foldedSheets(pages, signatures);
  return signatures.flatMap((_, signature) => leafedThrough(sheets.filter((sheet) => sheet.signature === signature)));
};

describe('signatures', () => {
  test.each([
    [1, null, [4]],
    [4, null, [4]],
    [47, null, [48]],
    [48, null, [48]],
    // From here on, a fold would not lie flat.
    [49, null, [28, 24]],
    [52, null, [28, 24]],
    [64, null, [32, 32]],
    [65, null, [24, 24, 20]],
    [100, null, [28, 24, 24, 24]],
    [200, null, [32, 28, 28, 28, 28, 28, 28]],
    [48, 16, [16, 16, 16]],
    [40, 16, [16, 12, 12]],
    [64, 64, [64]],
    [12, 4, [4, 4, 4]],
    [200, 96, [68, 68, 64]],
  ] as const)('%i pages, at most %s in each: %j', (pages, most, expected) => {
    expect(signaturesOf(pages, most)).toEqual(expected);
  });

  const MOSTS = [null, 4, 8, 16, 24, 32, 48, 96] as const;

  test.each(LENGTHS)(
    'of %i pages are whole sheets, about as thick as each other, none thicker than asked, and no more than needed',
    (pages) => {
      for (const most of MOSTS) {
        const signatures = signaturesOf(pages, most);
        const limit = most ?? (pages <= ONE_FOLD ? ONE_FOLD : 32);
        expect(signatures.reduce((sum, length) => sum + length, 0)).toBe(filledSignature(pages));
        expect(signatures.filter((length) => length % 4 !== 0 || length < 4 || length > limit)).toEqual([]);
        expect(Math.max(...signatures) - Math.min(...signatures)).toBeLessThanOrEqual(4);
        expect((signatures.length - 1) * limit).toBeLessThan(filledSignature(pages));
      }
    },
  );

  test.each(LENGTHS)('of %i pages read in order, one behind the other', (pages) => {
    for (const most of MOSTS) {
      const read = leafedThroughAll(pages, signaturesOf(pages, most));
      expect(read).toEqual(Array.from({ length: filledSignature(pages) }, (_, at) => (at < pages ? at + 1 : null)));
    }
  });

  test.each(LENGTHS)('of %i pages begin with no creep each, and recto and verso stay back to back', (pages) => {
    const signatures = signaturesOf(pages, 16);
    const sides = bookletSides(pages, FORMATS['half-letter'], FORMATS.letter, NO_OVERRUN, signatures);
    const depths = signatures.flatMap((length) => Array.from({ length: length / 4 }, (_, depth) => depth));
    expect(sides).toHaveLength(2 * depths.length);
    const wrong = depths.filter((depth, sheet) => {
      const [front, back] = [sides[2 * sheet], sides[2 * sheet + 1]];
      const drawn = [...(front?.pages ?? []), ...(back?.pages ?? [])];
      if (!drawn.every(({ x, clip }) => isAt(x, clip.x < 396 ? creepOf(depth) : 396 - creepOf(depth)))) return true;
      const at = (side: typeof front, isLeft: boolean) => side?.pages.find(({ clip }) => clip.x < 396 === isLeft)?.page;
      const [recto, verso] = [at(front, false), at(back, true)];
      return recto !== undefined && verso !== undefined && verso !== recto + 1;
    });
    expect(wrong).toEqual([]);
  });

  test('are told by their number on every sheet, and by marks on the fold that make a stair', () => {
    const sides = bookletSides(72, FORMATS['half-letter'], FORMATS.letter, NO_OVERRUN, [24, 24, 24]);
    expect(sides.slice(10, 14).map(({ label }) => label)).toEqual(['1.6a', '1.6b', '2.1a', '2.1b']);
    const marked = sides.flatMap(({ label, collation }) => (collation === undefined ? [] : [{ label, ...collation }]));
    expect(marked.map(({ label }) => label)).toEqual(['1.1a', '2.1a', '3.1a']);
    expect(marked.map(({ x, width }) => x + width / 2)).toEqual([396, 396, 396]);
    const [one, two, three] = marked;
    expect((two?.y ?? 0) - (one?.y ?? 0)).toBeGreaterThan(one?.height ?? 0);
    expect((three?.y ?? 0) - (two?.y ?? 0)).toBe((two?.y ?? 0) - (one?.y ?? 0));
  });

  test('however many there are, their marks stay on the sheet', () => {
    const sides = bookletSides(200, FORMATS.a5, FORMATS.a4, NO_OVERRUN, signaturesOf(200, 4));
    const marks = sides.flatMap(({ collation }) => collation ?? []);
    expect(marks).toHaveLength(50);
    for (const { y, height } of marks) {
      expect(y).toBeGreaterThan(36);
      expect(y + height).toBeLessThan(FORMATS.a5.height - 36);
    }
  });

  test('may be as thick as a bindery takes, and no thinner than a sheet', () => {
    expect(SIGNATURE_PAGES).toEqual({ least: 4, most: 96 });
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
