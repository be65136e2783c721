import type { Grey } from './grey.ts';
import { PAPER } from './lightness.ts';

type Point = readonly [x: number, y: number];

/** A pixel's place among the middles of pixels, with a row of paper round the picture. */
type Field = { readonly columns: number; readonly rows: number; readonly at: (column: number, row: number) => number };

const fieldOf = ({ width, height, light }: Grey): Field => ({
  columns: width + 2,
  rows: height + 2,
  at: (column, row) =>
    column < 1 || row < 1 || column > width || row > height ? PAPER : (light[(row - 1) * width + column - 1] ?? PAPER),
});

/** The sides of a square between four middles, clockwise: the corner each begins at, and its name among all sides. */
const sidesOf = (column: number, row: number, { columns }: Field) => {
  const across = (x: number, y: number): number => 2 * (y * columns + x);
  const down = (x: number, y: number): number => across(x, y) + 1;
  return [
    { from: [column, row], side: across(column, row) },
    { from: [column + 1, row], side: down(column + 1, row) },
    { from: [column + 1, row + 1], side: across(column, row + 1) },
    { from: [column, row + 1], side: down(column, row) },
  ] as const;
};

/** The most steps that outlines go: more than the finest lettering has, and fewer than a drawing may have (`reach` of an SVG). */
const MOST_STEPS = 100_000;

/**
 * From each side where black begins, clockwise round a square, to the side where it ends. What ends in one square begins in
 * its neighbor, so that following them goes round a stretch of black. Undefined where they are too many to be followed.
 */
const stepsIn = (field: Field, border: number): Map<number, number> | undefined => {
  const steps = new Map<number, number>();
  const isBlack = (column: number, row: number): boolean => field.at(column, row) <= border;
  for (let row = 0; row < field.rows - 1; row++)
    for (let column = 0; column < field.columns - 1; column++) {
      // Most squares lie in the midst of black or of paper.
      const first = isBlack(column, row);
      if (first === isBlack(column + 1, row) && first === isBlack(column, row + 1) && first === isBlack(column + 1, row + 1))
        continue;
      if (steps.size > MOST_STEPS) return undefined;
      const sides = sidesOf(column, row, field);
      const black = sides.map(({ from: [x, y] }) => isBlack(x, y));
      for (let at = 0; at < 4; at++) {
        if (black[at] || !black[(at + 1) % 4]) continue;
        let end = (at + 1) % 4;
        while (black[(end + 1) % 4]) end = (end + 1) % 4;
        steps.set(sides[at]?.side ?? 0, sides[end]?.side ?? 0);
      }
    }
  return steps;
};

/** Where on a side light turns to black: nearer to the darker of its ends, as soft edges have it. */
const placeOn = (side: number, field: Field, border: number): Point => {
  const [column, row] = [(side >> 1) % field.columns, Math.floor((side >> 1) / field.columns)];
  const [right, below] = side % 2 === 0 ? [1, 0] : [0, 1];
  const [near, far] = [field.at(column, row), field.at(column + right, row + below)];
  const part = far === near ? 0.5 : Math.min(0.98, Math.max(0.02, (border - near) / (far - near)));
  return [column - 0.5 + right * part, row - 0.5 + below * part];
};

/** Points nearer to a straight line than this part of a pixel say nothing. */
const STRAIGHT = 0.03;

const isStraight = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): boolean => {
  const length = Math.hypot(cx - ax, cy - ay);
  return length > 0 && Math.abs((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / length < STRAIGHT;
};

const withoutStraight = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (before !== undefined && last !== undefined && isStraight(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
};

const short = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * The outlines of what is darker than a border, as SVG path data in pixels: to be filled by the even-odd rule. Undefined where
 * there are too many steps to go, as round the dots of a photograph.
 */
export const outlinesOf = (grey: Grey, border: number): string | undefined => {
  const field = fieldOf(grey);
  const steps = stepsIn(field, border);
  if (steps === undefined) return undefined;
  const paths: string[] = [];
  for (const start of steps.keys()) {
    const points: Point[] = [];
    for (let side: number | undefined = start; side !== undefined;) {
      const next: number | undefined = steps.get(side);
      if (next === undefined) break;
      steps.delete(side);
      points.push(placeOn(side, field, border));
      side = next;
    }
    const line = withoutStraight(points).map((point) => point.map(short).join(' '));
    if (line.length > 2) paths.push(`M ${line.join(' L ')} Z`);
  }
  return paths.join(' ');
};
