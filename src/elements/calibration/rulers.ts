import { circlePath, KAPPA } from '../../geometry/circle.ts';
import { inches, millimetres, type Pt, type Size } from '../../geometry/units.ts';

/** A number beside a ruler, in the middle of its place. */
export type RulerLabel = { readonly text: string; readonly x: Pt; readonly y: Pt };

/** Lines as SVG path data, and the numbers beside them. */
export type RulerDrawing = { readonly d: string; readonly labels: readonly RulerLabel[] };

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A straight line as path data. */
const line = (x1: Pt, y1: Pt, x2: Pt, y2: Pt): string => `M ${short(x1)} ${short(y1)} L ${short(x2)} ${short(y2)}`;

/** How far from the edge of the paper a ruler stands: nearer to it, many printers print nothing. */
const FROM_EDGE: Pt = millimetres(7);
/** A ruler leaves the corners free. */
const CORNER: Pt = millimetres(14);
/** How far a number's middle stands from its ruler. */
const TO_LABEL: Pt = 20;

/** One division of a ruler: how long its tick is, and the number beside it where it has one. */
type Tick = { readonly at: Pt; readonly length: Pt; readonly text?: string };

const millimetreTicks = (length: Pt, every: number): readonly Tick[] =>
  Array.from({ length: Math.floor(length / millimetres(1)) + 1 }, (_, mm): Tick => {
    const at = millimetres(mm);
    if (mm % 10 === 0) return { at, length: 11, ...(mm % every === 0 ? { text: String(mm) } : {}) };
    return { at, length: mm % 5 === 0 ? 8 : 4.5 };
  });

const EIGHTHS = 8;

const inchTicks = (length: Pt): readonly Tick[] =>
  Array.from({ length: Math.floor(length / inches(1 / EIGHTHS)) + 1 }, (_, eighth): Tick => {
    const at = inches(eighth / EIGHTHS);
    if (eighth % EIGHTHS === 0) return { at, length: 11, text: String(eighth / EIGHTHS) };
    return { at, length: eighth % 4 === 0 ? 8 : 4.5 };
  });

type Edge = 'top' | 'right' | 'bottom' | 'left';

/** From a place along an edge and a distance from it to a place on the sheet. */
const placeAt = (edge: Edge, sheet: Size, at: Pt, away: Pt): readonly [Pt, Pt] => {
  if (edge === 'top') return [at, away];
  if (edge === 'bottom') return [at, sheet.height - away];
  return edge === 'left' ? [away, at] : [sheet.width - away, at];
};

/** A ruler along an edge of the sheet that counts from the sheet's own corner, top or left; a number stands at `every` so many millimetres. */
export const ruler = (edge: Edge, unit: 'mm' | 'in', sheet: Size, every = 10): RulerDrawing => {
  const length = edge === 'top' || edge === 'bottom' ? sheet.width : sheet.height;
  const ticks = (unit === 'mm' ? millimetreTicks(length, every) : inchTicks(length)).filter(
    ({ at }) => at >= CORNER && at <= length - CORNER,
  );
  const from = (at: Pt, away: Pt): readonly [Pt, Pt] => placeAt(edge, sheet, at, FROM_EDGE + away);
  return {
    d: [
      line(...from(CORNER, 0), ...from(length - CORNER, 0)),
      ...ticks.map((tick) => line(...from(tick.at, 0), ...from(tick.at, tick.length))),
    ].join(' '),
    labels: ticks.flatMap(({ at, text }) => {
      const [x, y] = from(at, TO_LABEL);
      return text === undefined ? [] : [{ text, x, y }];
    }),
  };
};

/** How far a scale in the middle reaches to either side, in millimetres, and where it stands. */
const REACH = 10;
const SCALE_FROM_EDGE: Pt = millimetres(7) + 52;

/**
 * A scale across the middle of an edge, with its 0 where the sheet is folded in half. Where the crease crosses it stands
 * how far the print has to be moved.
 */
export const foldScale = (edge: 'top' | 'left', sheet: Size, numbers: readonly number[] = [-REACH, 0, REACH]): RulerDrawing => {
  const middle = (edge === 'top' ? sheet.width : sheet.height) / 2;
  const from = (at: Pt, away: Pt): readonly [Pt, Pt] => placeAt(edge, sheet, at, SCALE_FROM_EDGE + away);
  const steps = Array.from({ length: 4 * REACH + 1 }, (_, half) => half / 2 - REACH);
  const lengthOf = (mm: number): Pt => (mm % 5 === 0 ? 13 : Number.isInteger(mm) ? 8.5 : 4);
  return {
    d: [
      line(...from(middle - millimetres(REACH), 0), ...from(middle + millimetres(REACH), 0)),
      ...steps.map((mm) => line(...from(middle + millimetres(mm), 0), ...from(middle + millimetres(mm), lengthOf(mm)))),
    ].join(' '),
    labels: numbers.map((mm) => {
      const [x, y] = from(middle + millimetres(mm), edge === 'top' ? 22 : 25);
      return { text: `${mm < 0 ? '\u2212' : ''}${Math.abs(mm)}`, x, y };
    }),
  };
};

const ring = (x: Pt, y: Pt, radius: Pt): string => circlePath(x, y, radius, short);

/** Where crosshairs stand: as far from each corner. They lie behind each other whichever way a sheet is turned. */
const CROSS_FROM_CORNER: Pt = millimetres(29);

/** Crosses in the corners; those of the back have rings, each 1 mm further out, to read how far the two sides are apart. */
export const crosshairs = (side: 'front' | 'back', { width, height }: Size): string => {
  const arm = millimetres(6);
  const rings = side === 'front' ? [] : [1, 2, 3];
  return [CROSS_FROM_CORNER, width - CROSS_FROM_CORNER]
    .flatMap((x) =>
      [CROSS_FROM_CORNER, height - CROSS_FROM_CORNER].flatMap((y) => [
        line(x - arm, y, x + arm, y),
        line(x, y - arm, x, y + arm),
        ...rings.map((mm) => ring(x, y, millimetres(mm))),
      ]),
    )
    .join(' ');
};

/** A bank card, which everybody has at hand (ISO/IEC 7810, ID-1). */
export const BANK_CARD: Size = { width: millimetres(85.6), height: millimetres(53.98) };

/** The outline of a rectangle with rounded corners. */
const outline = (x: Pt, y: Pt, { width, height }: Size, radius: Pt): string => {
  const [right, bottom, k] = [x + width, y + height, radius * (1 - KAPPA)];
  const curve = (...points: readonly number[]): string => `C ${points.map(short).join(' ')}`;
  const to = (toX: Pt, toY: Pt): string => `L ${short(toX)} ${short(toY)}`;
  return [
    `M ${short(x + radius)} ${short(y)}`,
    to(right - radius, y),
    curve(right - k, y, right, y + k, right, y + radius),
    to(right, bottom - radius),
    curve(right, bottom - k, right - k, bottom, right - radius, bottom),
    to(x + radius, bottom),
    curve(x + k, bottom, x, bottom - k, x, bottom - radius),
    to(x, y + radius),
    curve(x, y + k, x + k, y, x + radius, y),
    'Z',
  ].join(' ');
};

/** How far the outline of a bank card stands above the lower edge of the sheet. */
const CARD_FROM_FOOT: Pt = millimetres(19);
const CARD_RADIUS: Pt = millimetres(3.2);

/** What the size of a print is tested by: a bank card to lay down, and above it a line of 100 mm to measure. */
export type SizeTests = { readonly d: string; readonly card: { readonly y: Pt }; readonly bar: { readonly y: Pt } };

/** Both tests in the middle of the foot of a sheet. */
export const sizeTests = ({ width, height }: Size): SizeTests => {
  const card = { x: (width - BANK_CARD.width) / 2, y: height - CARD_FROM_FOOT - BANK_CARD.height };
  const bar = { length: millimetres(100), y: card.y - millimetres(9) };
  const [left, right] = [(width - bar.length) / 2, (width + bar.length) / 2];
  return {
    d: [
      outline(card.x, card.y, BANK_CARD, CARD_RADIUS),
      line(left, bar.y, right, bar.y),
      line(left, bar.y - 6, left, bar.y + 6),
      line(right, bar.y - 6, right, bar.y + 6),
    ].join(' '),
    card,
    bar,
  };
};
