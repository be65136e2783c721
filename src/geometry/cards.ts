import type { PaperId } from './paper.ts';
import { inches, millimetres, type Pt, type Size } from './units.ts';

/** A rectangle on a sheet, from its top left corner. */
export type Rect = Size & { readonly x: Pt; readonly y: Pt };

/** How a sheet is turned over to print its back: along its long edge like a book, or along its short edge like a pad. */
export type Flip = 'long' | 'short';

/** Every way of turning a sheet over. */
export const FLIPS = ['long', 'short'] as const satisfies readonly Flip[];

/** How far a print is moved to the right and down, against a printer that pulls to one side. */
export type Shift = { readonly dx: Pt; readonly dy: Pt };

/** No shift. */
export const UNMOVED: Shift = { dx: 0, dy: 0 };

type Grid = {
  readonly columns: number;
  readonly rows: number;
  readonly card: Size;
  /** The top left corner of the first card. */
  readonly first: { readonly x: Pt; readonly y: Pt };
  /** From one card's corner to the next one's. */
  readonly pitch: Shift;
  /** Each panel is folded: its upper half prints upside down, so that both faces can be read when it stands. */
  readonly folded?: true;
};

const grid = (
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [x, y]: readonly [number, number],
  [dx, dy]: readonly [number, number],
): Grid => ({
  columns,
  rows,
  card: { width: inches(width), height: inches(height) },
  first: { x: inches(x), y: inches(y) },
  pitch: { dx: inches(dx), dy: inches(dy) },
});

/** Stocks that come cut or scored, by the number that is printed on their box. All of them are letter sheets. */
const SCORED = {
  '5371': grid([2, 5], [3.5, 2], [0.75, 0.5], [3.5, 2]),
  '5388': grid([1, 3], [5, 3], [1.75, 1], [5, 3]),
  '5305': { ...grid([1, 2], [8.5, 2.5], [0, 3], [8.5, 5]), folded: true },
  '5395': grid([2, 4], [3.375, 7 / 3], [0.6875, 7 / 12], [3.75, 2.5]),
  '5163': grid([2, 5], [4, 2], [0.1625, 0.5], [4.1875, 2]),
} as const satisfies Record<string, Grid>;

/** Plain paper that is cut along lines: business cards, index cards for large type, halves of a sheet for stories, and tents by the size of one face. */
const UNCUT = {
  plain: { width: inches(3.5), height: inches(2) },
  'plain-large': { width: inches(5), height: inches(3) },
  'plain-half': { width: inches(7), height: inches(5) },
  'plain-tent': { width: inches(7), height: inches(2.5), folded: true },
} as const satisfies Record<string, Size & Pick<Grid, 'folded'>>;

/** Plain paper, by the size of its cards. */
type UncutId = keyof typeof UNCUT;

/** What cards are printed on: a stock by its number, or plain paper that is cut along lines. */
export type StockId = keyof typeof SCORED | UncutId;

/** Stocks of single cards, which decks can be printed on. */
export const DECK_STOCKS = [
  'plain',
  'plain-large',
  'plain-half',
  '5371',
  '5388',
  '5395',
  '5163',
] as const satisfies readonly StockId[];

/** A stock of single cards. */
export type DeckStock = (typeof DECK_STOCKS)[number];

/** Stocks that are folded and stand on a table, to be read from both sides. */
export const TENT_STOCKS = ['plain-tent', '5305'] as const satisfies readonly StockId[];

/** A stock of tents. */
export type TentStock = (typeof TENT_STOCKS)[number];

/** Every stock: of cards, then of tents. */
export const STOCK_IDS: readonly StockId[] = [...DECK_STOCKS, ...TENT_STOCKS];

/** Whether what is printed on a stock is folded and stands. */
export const isTent = (stock: StockId): stock is TentStock => TENT_STOCKS.some((each) => each === stock);

/** This much of a plain sheet's edge stays free for the printer. */
const PLAIN_EDGE: Pt = inches(0.4);

/** As many cards as the sheet holds, in its middle; of a tent, the lower face is counted and the upper one stands above it. */
const plainGrid = (card: Size & Pick<Grid, 'folded'>, sheet: Size): Grid => {
  const { width, height, folded } = card;
  const panel = folded === true ? 2 * height : height;
  const columns = Math.floor((sheet.width - 2 * PLAIN_EDGE) / width);
  const rows = Math.floor((sheet.height - 2 * PLAIN_EDGE) / panel);
  return {
    columns,
    rows,
    card: { width, height },
    first: { x: (sheet.width - columns * width) / 2, y: (sheet.height - rows * panel) / 2 + panel - height },
    pitch: { dx: width, dy: panel },
    ...(folded === true ? { folded } : {}),
  };
};

const sizeOf = (stock: StockId): Size => (isUncut(stock) ? UNCUT[stock] : SCORED[stock].card);

/** Whether a card of a stock has as much room as one of another. */
export const isAsLarge = (stock: StockId, as: StockId): boolean => {
  const [one, other] = [sizeOf(stock), sizeOf(as)];
  return one.width * one.height >= other.width * other.height;
};

/** Whether a stock is made for a paper. */
export const isStockFor = (stock: StockId, paper: PaperId): boolean => isUncut(stock) || paper === 'letter';

/** Whether a stock is one sheet that somebody has to cut. */
export const isUncut = (stock: StockId): stock is UncutId => stock in UNCUT;

/** Where a card stands on its sheet. */
export type CardPlace = Rect & {
  /** Both from 0. */
  readonly row: number;
  readonly column: number;
  /** Prints upside down. */
  readonly turned: boolean;
};

const facesOf = (place: CardPlace, { folded }: Grid): readonly CardPlace[] =>
  folded === true ? [{ ...place, y: place.y - place.height, turned: true }, place] : [place];

/** Every card of a sheet, row by row. A folded one has two faces, its upside-down one first. */
export const cardPlaces = (stock: StockId, sheet: Size): readonly CardPlace[] => {
  const chosen: Grid = isUncut(stock) ? plainGrid(UNCUT[stock], sheet) : SCORED[stock];
  const { columns, rows, card, first, pitch } = chosen;
  return Array.from({ length: rows * columns }, (_, index): CardPlace => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    return { ...card, x: first.x + column * pitch.dx, y: first.y + row * pitch.dy, row, column, turned: false };
  }).flatMap((place) => facesOf(place, chosen));
};

/**
 * Where the back of something is printed, so that it lies behind its front when the sheet has been turned over. A sheet
 * turned along an upright edge is mirrored left to right, one turned along a lying edge top to bottom.
 */
export const behind = <T extends Rect>(front: T, sheet: Size, flip: Flip): T => {
  const isUpright = sheet.height >= sheet.width;
  return isUpright === (flip === 'long')
    ? { ...front, x: sheet.width - front.x - front.width }
    : { ...front, y: sheet.height - front.y - front.height };
};

/** The same rectangle, moved. */
export const moved = <T extends Rect>(rect: T, { dx, dy }: Shift): T => ({ ...rect, x: rect.x + dx, y: rect.y + dy });

/** The same rectangle, smaller by so much on every side. */
export const inset = (rect: Rect, by: Pt): Rect => ({
  x: rect.x + by,
  y: rect.y + by,
  width: rect.width - 2 * by,
  height: rect.height - 2 * by,
});

/** Cutters and printers miss by this much: no text stands nearer to a card's edge. */
export const SAFE: Pt = inches(0.125);

/** Where text may stand on a card. */
export const safeArea = (card: Rect): Rect => inset(card, SAFE);

/** A straight line to cut along. */
export type CutLine = { readonly x1: Pt; readonly y1: Pt; readonly x2: Pt; readonly y2: Pt };

/** How far a cut line reaches out of the cards into the margin, where scissors begin. */
const REACH: Pt = millimetres(2.5);

const edges = (starts: readonly Pt[], length: Pt): readonly Pt[] =>
  [...new Set(starts.flatMap((start) => [start, start + length]).map((at) => Math.round(at * 1000) / 1000))].sort(
    (a, b) => a - b,
  );

/** Every line that cards are cut apart along: each edge once, where two cards share it too. */
export const cutLines = (places: readonly Rect[]): readonly CutLine[] => {
  const [first] = places;
  if (first === undefined) return [];
  const upright = edges(
    places.map(({ x }) => x),
    first.width,
  );
  const lying = edges(
    places.map(({ y }) => y),
    first.height,
  );
  const [left = 0, right = 0] = [upright[0], upright.at(-1)];
  const [top = 0, bottom = 0] = [lying[0], lying.at(-1)];
  return [
    ...upright.map((x) => ({ x1: x, x2: x, y1: top - REACH, y2: bottom + REACH })),
    ...lying.map((y) => ({ x1: left - REACH, x2: right + REACH, y1: y, y2: y })),
  ];
};

/** What is left of a sheet when it is cut, and not yet folded: a tent's two faces are one piece. */
export const cutPieces = (places: readonly CardPlace[]): readonly Rect[] =>
  places.flatMap(({ x, y, width, height, turned }, at) => {
    if (places[at - 1]?.turned === true) return [];
    return [{ x, y, width, height: turned ? 2 * height : height }];
  });

/** A straight line to fold along: at both ends of it, a short stretch that no words stand near. */
const FOLD_MARK: Pt = millimetres(6);

/** Where tents are folded: marked at their two edges only, so that nothing is drawn between their faces. */
export const foldLines = (places: readonly CardPlace[]): readonly CutLine[] =>
  places
    .filter(({ turned }) => turned)
    .flatMap(({ x, y, width, height }) =>
      [x - REACH, x + width + REACH - FOLD_MARK].map((from) => ({
        x1: from,
        x2: from + FOLD_MARK,
        y1: y + height,
        y2: y + height,
      })),
    );

/** A whole number of sheets for so many cards. */
export const sheetsFor = (cards: number, perSheet: number): number => Math.max(1, Math.ceil(cards / Math.max(1, perSheet)));
