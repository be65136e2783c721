import { describe, expect, test } from 'vitest';
import {
  BLEED,
  cropMarks,
  edgeStrip,
  foldMarks,
  NO_OVERRUN,
  pageBoxes,
  sheetAround,
  UNPRINTABLE,
  type PageBox,
} from '../../src/geometry/boxes.ts';
import { bound, holesOn, isRecto, mirrored } from '../../src/geometry/gutter.ts';
import { FORMAT_IDS, FORMATS, halfOf, marginsFor, PAPER_IDS, paperFor, sheetSize } from '../../src/geometry/paper.ts';
import { millimetres } from '../../src/geometry/units.ts';

describe('formats', () => {
  test.each([
    ['letter', 215.9, 279.4],
    ['a4', 210, 297],
    ['legal', 215.9, 355.6],
    ['tabloid', 279.4, 431.8],
    ['a3', 297, 420],
    ['half-letter', 139.7, 215.9],
    ['a5', 148, 210],
  ] as const)('%s is %f by %f mm', (format, width, height) => {
    const size = sheetSize(format, 'portrait');
    expect((size.width / 72) * 25.4).toBeCloseTo(width, 6);
    expect((size.height / 72) * 25.4).toBeCloseTo(height, 6);
    expect(sheetSize(format, 'landscape')).toEqual({ width: size.height, height: size.width });
  });

  test('packets are printed on two of them', () => {
    expect(PAPER_IDS).toEqual(['letter', 'a4']);
    expect(FORMAT_IDS).toHaveLength(7);
  });

  test.each([
    [null, 'letter', 'letter'],
    [null, 'a4', 'a4'],
    ['tabloid', 'letter', 'tabloid'],
    ['tabloid', 'a4', 'a3'],
    ['legal', 'letter', 'legal'],
    ['legal', 'a4', 'a4'],
  ] as const)("a kind's own paper %s, with %s, is %s", (own, paper, format) => {
    expect(paperFor(own, paper)).toBe(format);
  });

  test.each(PAPER_IDS)('two pages of a booklet take no more than %s', (paper) => {
    const half = FORMATS[halfOf(paper)];
    expect(2 * half.width).toBeLessThanOrEqual(FORMATS[paper].height + 1e-9);
    expect(FORMATS[paper].height - 2 * half.width).toBeLessThanOrEqual(millimetres(1) + 1e-9);
    expect(half.height).toBeCloseTo(FORMATS[paper].width, 6);
  });
});

describe('the gutter', () => {
  const block = { width: 486, height: 676 };

  test.each(PAPER_IDS)('on %s, holes stay clear of the text, on either side of the leaf', (paper) => {
    const sheet = FORMATS[paper];
    const recto = bound(marginsFor(sheet, block, 54, 50), 12);
    for (const page of [1, 2, 3, 48]) {
      const { left, right } = mirrored(recto, page);
      expect(sheet.width - left - right).toBeCloseTo(block.width, 6);
      const inner = isRecto(page) ? left : right;
      expect(inner).toBeGreaterThanOrEqual(54);
      expect(Math.min(left, right)).toBeGreaterThanOrEqual(UNPRINTABLE);
      for (const punch of ['three', 'four'] as const)
        for (const { x, y, diameter } of holesOn(sheet, page, punch)) {
          const fromEdge = isRecto(page) ? x : sheet.width - x;
          expect(fromEdge + diameter / 2).toBeLessThan(inner - 3);
          expect(y > 0 && y < sheet.height).toBe(true);
        }
    }
  });

  test('three holes stand half an inch from the edge, four and a quarter inches apart', () => {
    expect(holesOn(FORMATS.letter, 1, 'three').map(({ x, y }) => [x, y])).toEqual([
      [36, 90],
      [36, 396],
      [36, 702],
    ]);
    expect(holesOn(FORMATS.letter, 2, 'three').map(({ x }) => x)).toEqual([576, 576, 576]);
  });

  test('odd pages are right-hand ones, and a verso mirrors a recto', () => {
    const margins = { top: 1, right: 2, bottom: 3, left: 4 };
    expect([1, 2, 3, 4].map(isRecto)).toEqual([true, false, true, false]);
    expect(mirrored(margins, 3)).toEqual(margins);
    expect(mirrored(margins, 4)).toEqual({ top: 1, right: 4, bottom: 3, left: 2 });
  });
});

const within = (inner: PageBox, outer: PageBox): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

describe('page boxes', () => {
  test.each(FORMAT_IDS)('of %s lie within each other, and what is cut is the page', (format) => {
    for (const overrun of [NO_OVERRUN, BLEED]) {
      const { media, crop, bleed, trim } = pageBoxes(FORMATS[format], overrun);
      expect([within(trim, bleed), within(bleed, crop), within(crop, media)]).toEqual([true, true, true]);
      expect(trim[2] - trim[0]).toBeCloseTo(FORMATS[format].width, 6);
      expect(trim[3] - trim[1]).toBeCloseTo(FORMATS[format].height, 6);
      expect([media[0], media[1]]).toEqual([0, 0]);
      const sheet = sheetAround(FORMATS[format], overrun);
      expect([media[2], media[3]]).toEqual([expect.closeTo(sheet.width, 6), expect.closeTo(sheet.height, 6)]);
    }
  });

  test('art runs an eighth of an inch over the cut of Letter', () => {
    expect(pageBoxes(FORMATS.letter, BLEED)).toEqual({
      media: [0, 0, 666, 846],
      crop: [0, 0, 666, 846],
      bleed: [18, 18, 648, 828],
      trim: [27, 27, 639, 819],
    });
  });
});

describe('marks', () => {
  test.each(FORMAT_IDS)(
    'of %s stand outside of the bleed and on the sheet, two at each corner, in line with the cut',
    (format) => {
      const size = FORMATS[format];
      const marks = cropMarks(size, BLEED);
      expect(marks).toHaveLength(8);
      for (const { from, to } of marks) {
        const upright = from[0] === to[0];
        expect(upright ? [0, size.width] : [0, size.height]).toContain(upright ? from[0] : from[1]);
        const [length, a, b] = upright ? [size.height, from[1], to[1]] : [size.width, from[0], to[0]];
        for (const end of [a, b]) {
          expect(end <= -BLEED.bleed || end >= length + BLEED.bleed).toBe(true);
          expect(end).toBeGreaterThan(-BLEED.slug);
          expect(end).toBeLessThan(length + BLEED.slug);
        }
        expect(Math.abs(a - b)).toBeGreaterThanOrEqual(9);
      }
    },
  );

  test('there are none where there is no room for them', () => {
    expect(cropMarks(FORMATS.letter, NO_OVERRUN)).toEqual([]);
    expect(foldMarks(FORMATS.letter, NO_OVERRUN)).toEqual([]);
  });

  test('a fold is marked at its head and its foot', () => {
    const folds = foldMarks({ width: 792, height: 612 }, BLEED);
    expect(folds.map(({ from, to }) => [from, to])).toEqual([
      [
        [396, -12],
        [396, -24],
      ],
      [
        [396, 624],
        [396, 636],
      ],
    ]);
  });
});

describe('a strip along the fore edge', () => {
  test('runs over the cut on three sides where there is a bleed', () => {
    expect(edgeStrip(FORMATS.letter, 27, true, BLEED)).toEqual({ x: 585, y: -9, width: 36, height: 810 });
    expect(edgeStrip(FORMATS.letter, 27, false, BLEED)).toEqual({ x: -9, y: -9, width: 36, height: 810 });
  });

  test('stays within what a desktop printer prints where there is none', () => {
    expect(edgeStrip(FORMATS.letter, 27, true, NO_OVERRUN)).toEqual({ x: 585, y: 18, width: 9, height: 756 });
    expect(edgeStrip(FORMATS.letter, 27, false, NO_OVERRUN)).toEqual({ x: 18, y: 18, width: 9, height: 756 });
  });
});
