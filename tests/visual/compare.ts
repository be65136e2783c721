import type { Picture } from './picture.ts';

/** How far ink is smeared before pictures are compared: whether a stroke is soft or sharp at its edge does not count. */
const SMEAR = 1;

const inkAt = ({ width, height, gray }: Picture, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 0 : 255 - (gray[y * width + x] ?? 255);

/** Ink, smeared over its neighbors, as a table of the common size. */
const smeared = (picture: Picture, width: number, height: number): Float64Array => {
  const ink = new Float64Array(width * height);
  const side = 2 * SMEAR + 1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = -SMEAR; dy <= SMEAR; dy++) for (let dx = -SMEAR; dx <= SMEAR; dx++) sum += inkAt(picture, x + dx, y + dy);
      ink[y * width + x] = sum / (side * side);
    }
  return ink;
};

/** Where two pictures differ most, and by how much of full ink, from 0 to 1. */
export type Difference = { readonly most: number; readonly x: number; readonly y: number };

/** Papers are rounded to pixels up or down. */
const ROUNDING = 2;

const compared = (
  a: Picture,
  b: Picture,
  cell: number,
  differ: (a: readonly number[], b: readonly number[]) => number,
): Difference => {
  if (Math.abs(a.width - b.width) > ROUNDING || Math.abs(a.height - b.height) > ROUNDING)
    return { most: 1, x: a.width, y: a.height };
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const [one, other] = [smeared(a, width, height), smeared(b, width, height)];
  let worst: Difference = { most: 0, x: 0, y: 0 };
  for (let top = 0; top < height; top += cell)
    for (let left = 0; left < width; left += cell) {
      const [here, there]: [number[], number[]] = [[], []];
      for (let y = top; y < Math.min(top + cell, height); y++)
        for (let x = left; x < Math.min(left + cell, width); x++) {
          here.push(one[y * width + x] ?? 0);
          there.push(other[y * width + x] ?? 0);
        }
      const most = differ(here, there) / 255;
      if (most > worst.most) worst = { most, x: left, y: top };
    }
  return worst;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Compares pixel by pixel, over cells: for two pictures by the same renderer. */
export const byPixels = (a: Picture, b: Picture, cell = 12): Difference =>
  compared(a, b, cell, (one, other) => mean(one.map((ink, at) => Math.abs(ink - (other[at] ?? 0)))));

/** Compares how much ink lies in each cell: for pictures by different renderers. */
export const byInk = (a: Picture, b: Picture, cell = 12): Difference =>
  compared(a, b, cell, (one, other) => Math.abs(mean(one) - mean(other)));

/** Less than this is the same page by the same renderer on another machine; a page moved by two pixels is 0.15 and more. */
export const SAME = 0.06;

/** Less than this is the same page by another renderer, which is 0.03 at most; a paragraph that is gone is 0.09 and more. */
export const ALIKE = 0.05;
