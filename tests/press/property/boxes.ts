import type { Item } from './read.ts';

/** Where things belong on a page: the text block, and the colors of its lines. All lengths from the lower left corner. */
export type Design = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly lineColors: readonly string[];
};

/** Rounding in the file, in points. */
export const TOLERANCE = 0.6;

/** How far letters reach above and below their baseline, in parts of their size: enough to see that they touch. */
const ABOVE = 0.72;
const BELOW = 0.2;

/** A rectangle on a page, from its lower left corner. */
export type Box = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number };

/** The place that letters take. */
export const boxOf = ({ left, right, baseline, size }: Item): Box => ({
  left,
  right,
  bottom: baseline - BELOW * size,
  top: baseline + ABOVE * size,
});

/** Whether one place lies within another. */
export const isInside = (box: Box, outer: Box): boolean =>
  box.left >= outer.left - TOLERANCE &&
  box.right <= outer.right + TOLERANCE &&
  box.bottom >= outer.bottom - TOLERANCE &&
  box.top <= outer.top + TOLERANCE;

/** Whether two places have more than an edge in common. */
export const touch = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
  Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > TOLERANCE;

/** Whether text stands in the text block, and not in the margins above and below. */
export const isIn = (design: Design, { baseline }: Item): boolean => baseline < design.top && baseline > design.bottom;

/** Words in a complaint. */
export const shown = (text: string): string => `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`;

/** Takes what is wrong, in words. */
export type Complain = (what: string) => void;
