import { circlePath } from '../../geometry/circle.ts';
import { inset, SAFE, type Rect } from '../../geometry/cards.ts';
import type { Pt } from '../../geometry/units.ts';

/** How far apart circles of the pattern stand, and how large they are: neighbors cross, as the frames of a chart do. */
const PITCH: Pt = 12;
const RADIUS: Pt = 8;

/** The part of the middle that stays white, for a number and a name. */
const CLEAR = { width: 0.62, height: 0.36 } as const;

const short = (value: number): string => String(Math.round(value * 10) / 10);

const circle = (x: Pt, y: Pt, radius: Pt): string => circlePath(x, y, radius, short);

/** Places from one edge to the other, evenly about the middle, so far apart. */
const evenly = (from: Pt, length: Pt): readonly Pt[] => {
  const count = Math.max(1, Math.floor((length - 2 * RADIUS) / PITCH) + 1);
  const first = from + (length - (count - 1) * PITCH) / 2;
  return Array.from({ length: count }, (_, at) => first + at * PITCH);
};

/**
 * Crossing circles over the back of a card, as SVG path data. It keeps away from the edge, so that a sheet that was fed
 * a little crooked shows no half circles, and from the middle.
 */
export const cardPattern = (card: Rect): string => {
  const { x, y, width, height } = inset(card, SAFE);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const isClear = (at: Pt, top: Pt): boolean =>
    Math.abs(at - middleX) >= (CLEAR.width * width) / 2 + RADIUS ||
    Math.abs(top - middleY) >= (CLEAR.height * height) / 2 + RADIUS;
  return evenly(y, height)
    .flatMap((top) => evenly(x, width).flatMap((at) => (isClear(at, top) ? [circle(at, top, RADIUS)] : [])))
    .join(' ');
};
