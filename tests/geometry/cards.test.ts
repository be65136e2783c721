import { describe, expect, test } from 'vitest';
import {
  behind,
  cardPlaces,
  cutLines,
  cutPieces,
  DECK_STOCKS,
  FLIPS,
  foldLines,
  inset,
  isStockFor,
  isTent,
  moved,
  safeArea,
  sheetsFor,
  STOCK_IDS,
  TENT_STOCKS,
  type StockId,
} from '../../src/geometry/cards.ts';
import { PAPERS } from '../../src/geometry/paper.ts';
import { millimetres } from '../../src/geometry/units.ts';

const { letter, a4 } = PAPERS;
const TENTH: number = millimetres(0.1);

/** First and last card of each stock, in inches: x, y, width, height; and how many there are. */
const TABLE: readonly (readonly [StockId, number, readonly number[], readonly number[]])[] = [
  ['5371', 10, [0.75, 0.5, 3.5, 2], [4.25, 8.5, 3.5, 2]],
  ['5388', 3, [1.75, 1, 5, 3], [1.75, 7, 5, 3]],
  ['5305', 4, [0, 0.5, 8.5, 2.5], [0, 8, 8.5, 2.5]],
  ['5395', 8, [0.6875, 0.5833, 3.375, 2.3333], [4.4375, 8.0833, 3.375, 2.3333]],
  ['5163', 10, [0.1625, 0.5, 4, 2], [4.35, 8.5, 4, 2]],
  ['plain', 10, [0.75, 0.5, 3.5, 2], [4.25, 8.5, 3.5, 2]],
  ['plain-large', 3, [1.75, 1, 5, 3], [1.75, 7, 5, 3]],
  ['plain-half', 2, [0.75, 0.5, 7, 5], [0.75, 5.5, 7, 5]],
  ['plain-tent', 4, [0.75, 0.5, 7, 2.5], [0.75, 8, 7, 2.5]],
];

const inInches = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): readonly number[] =>
  [x, y, width, height].map((value) => Math.round((value / 72) * 10_000) / 10_000);

describe.each(TABLE)('stock %s on letter', (stock, count, first, last) => {
  const places = cardPlaces(stock, letter);

  test('has its cards where its box says', () => {
    expect(places).toHaveLength(count);
    expect(places[0] && inInches(places[0])).toEqual(first);
    const end = places.at(-1);
    expect(end && inInches(end)).toEqual(last);
  });

  test('has no card beside the sheet and none on another', () => {
    for (const { x, y, width, height } of places) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(letter.width + 0.001);
      expect(y + height).toBeLessThanOrEqual(letter.height + 0.001);
    }
    const overlapping = places.flatMap((a, at) =>
      places
        .slice(at + 1)
        .filter(
          (b) =>
            a.x + a.width > b.x + 0.01 &&
            b.x + b.width > a.x + 0.01 &&
            a.y + a.height > b.y + 0.01 &&
            b.y + b.height > a.y + 0.01,
        ),
    );
    expect(overlapping).toEqual([]);
  });

  test.each(FLIPS)('has its backs within 0.1 mm behind its fronts, turned along the %s edge', (flip) => {
    for (const front of places) {
      const back = behind(front, letter, flip);
      // Turning the sheet over brings the back's page onto the front's: mirrored once more, it lies on the front.
      const seen = flip === 'long' ? letter.width - back.x - back.width : letter.height - back.y - back.height;
      expect(Math.abs(seen - (flip === 'long' ? front.x : front.y))).toBeLessThan(TENTH);
      expect(flip === 'long' ? back.y : back.x).toBe(flip === 'long' ? front.y : front.x);
      expect([back.width, back.height]).toEqual([front.width, front.height]);
    }
  });
});

test('every stock is in the table', () => {
  expect(TABLE.map(([stock]) => stock).sort()).toEqual([...STOCK_IDS].sort());
});

test('backs of the first row, in inches: mirrored left to right like a book, top to bottom like a pad', () => {
  const [first, second] = cardPlaces('5163', letter);
  expect(first && inInches(behind(first, letter, 'long'))).toEqual([4.3375, 0.5, 4, 2]);
  expect(second && inInches(behind(second, letter, 'long'))).toEqual([0.15, 0.5, 4, 2]);
  expect(first && inInches(behind(first, letter, 'short'))).toEqual([0.1625, 8.5, 4, 2]);
});

test('a sheet that lies wide turns the other way about', () => {
  const wide = { width: letter.height, height: letter.width };
  const card = { x: 10, y: 20, width: 100, height: 50 };
  expect(behind(card, wide, 'long')).toEqual({ ...card, y: letter.width - 70 });
  expect(behind(card, wide, 'short')).toEqual({ ...card, x: letter.height - 110 });
});

test('plain A4 holds the same cards in its middle', () => {
  const places = cardPlaces('plain', a4);
  expect(places).toHaveLength(10);
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) throw new Error('no cards');
  expect([first.width, first.height]).toEqual([252, 144]);
  expect(Math.abs(first.x - (a4.width - last.x - last.width))).toBeLessThan(0.001);
  expect(Math.abs(first.y - (a4.height - last.y - last.height))).toBeLessThan(0.001);
  expect(first.x).toBeGreaterThan(millimetres(10));
});

test('scored stock is letter only', () => {
  expect(STOCK_IDS.filter((stock) => isStockFor(stock, 'a4'))).toEqual(['plain', 'plain-large', 'plain-half', 'plain-tent']);
  expect(STOCK_IDS.every((stock) => isStockFor(stock, 'letter'))).toBe(true);
});

test('a tent has two faces: the upper one upside down, above the fold', () => {
  const faces = cardPlaces('5305', letter).map(({ y, height, turned }) => [y / 72, (y + height) / 72, turned]);
  expect(faces).toEqual([
    [0.5, 3, true],
    [3, 5.5, false],
    [5.5, 8, true],
    [8, 10.5, false],
  ]);
});

test.each(['letter', 'a4'] as const)(
  'two plain tents on %s stand in its middle, and are cut apart and folded between their faces',
  (paper) => {
    const sheet = PAPERS[paper];
    const places = cardPlaces('plain-tent', sheet);
    expect(places.map(({ turned }) => turned)).toEqual([true, false, true, false]);
    const pieces = cutPieces(places);
    expect(pieces.map(({ width, height }) => [width / 72, height / 72])).toEqual([
      [7, 5],
      [7, 5],
    ]);
    expect(pieces[0]?.x).toBeCloseTo((sheet.width - 504) / 2, 6);
    expect(pieces[0]?.y).toBeCloseTo(sheet.height - (pieces[1]?.y ?? 0) - 360, 6);
    expect(cutLines(pieces).filter(({ y1, y2 }) => y1 === y2)).toHaveLength(3);
    // A mark at either end of each fold, clear of the words.
    expect(foldLines(places).map(({ y1, y2 }) => [y1, y2])).toEqual(
      pieces.flatMap(({ y }) =>
        [y + 180, y + 180].map((at) => [expect.closeTo(at, 6) as number, expect.closeTo(at, 6) as number]),
      ),
    );
    for (const { x1, x2 } of foldLines(places)) expect(x2 < 54 + 20 || x1 > sheet.width - 74).toBe(true);
  },
);

test('what stands alone is cut as it is: a deck has as many pieces as cards', () => {
  expect(cutPieces(cardPlaces('plain', letter))).toHaveLength(10);
  expect(foldLines(cardPlaces('plain', letter))).toEqual([]);
});

test('a stock is one of cards or one of tents', () => {
  expect(STOCK_IDS.filter(isTent)).toEqual(['plain-tent', '5305']);
  expect([...DECK_STOCKS, ...TENT_STOCKS].sort()).toEqual([...STOCK_IDS].sort());
});

test('text keeps an eighth of an inch from every edge', () => {
  expect(safeArea({ x: 54, y: 36, width: 252, height: 144 })).toEqual({ x: 63, y: 45, width: 234, height: 126 });
  expect(inset({ x: 0, y: 0, width: 10, height: 10 }, 1)).toEqual({ x: 1, y: 1, width: 8, height: 8 });
});

test('a shift moves everything alike', () => {
  expect(moved({ x: 10, y: 10, width: 5, height: 5 }, { dx: millimetres(1), dy: -2 })).toEqual({
    x: 10 + 72 / 25.4,
    y: 8,
    width: 5,
    height: 5,
  });
});

test('each edge is cut once: two columns and five rows make three and six lines', () => {
  const lines = cutLines(cardPlaces('plain', letter));
  expect(lines.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1)).toEqual([54, 306, 558]);
  expect(lines.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => y1)).toEqual([36, 180, 324, 468, 612, 756]);
  expect(cutLines([])).toEqual([]);
});

test('sheets for cards', () => {
  expect([0, 1, 10, 11, 49].map((cards) => sheetsFor(cards, 10))).toEqual([1, 1, 1, 2, 5]);
});
