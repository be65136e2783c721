import type { Pt } from './units.ts';

/** How far a curve's handles reach to make a quarter of a circle. */
export const KAPPA = 0.5523;

/** A circle as SVG path data, its numbers written by `short`. */
export const circlePath = (x: Pt, y: Pt, radius: Pt, short: (value: number) => string): string => {
  const k = radius * KAPPA;
  const curve = (...points: readonly number[]): string => `C ${points.map(short).join(' ')}`;
  return [
    `M ${short(x - radius)} ${short(y)}`,
    curve(x - radius, y - k, x - k, y - radius, x, y - radius),
    curve(x + k, y - radius, x + radius, y - k, x + radius, y),
    curve(x + radius, y + k, x + k, y + radius, x, y + radius),
    curve(x - k, y + radius, x - radius, y + k, x - radius, y),
    'Z',
  ].join(' ');
};
