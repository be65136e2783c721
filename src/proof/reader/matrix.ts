import type { PdfBox } from '../objects/pages.ts';

/** A transformation as PDF writes it: a, b, c, d, e, f. */
export type PdfMatrix = readonly [number, number, number, number, number, number];

/** Leaves everything where it is. */
export const IDENTITY: PdfMatrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combine = (outer: PdfMatrix, inner: PdfMatrix): PdfMatrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a point comes to lie. */
export const placeIn = (matrix: PdfMatrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** The box round a box that was moved, turned or scaled. */
export const boxIn = (matrix: PdfMatrix, [left, bottom, right, top]: PdfBox): PdfBox => {
  const corners = [
    placeIn(matrix, left, bottom),
    placeIn(matrix, right, bottom),
    placeIn(matrix, left, top),
    placeIn(matrix, right, top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Six numbers, whatever list they come in; undefined where they are not six. */
export const matrixOf = (value: unknown): PdfMatrix | undefined => {
  const numbers = Array.from((value ?? []) as ArrayLike<number>);
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
    return undefined;
  return [a, b, c, d, e, f];
};
