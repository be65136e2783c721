import { circlePath } from '../geometry/circle.ts';
import type { Size } from '../geometry/units.ts';
import type { Color, Mark, Stroke } from '../model/definition.ts';

/** A line between two ends to place something on, with a cross where an example is placed; as long and high as it is drawn. */
export const placeLine = (
  size: { readonly width: number; readonly height: number },
  color: Color,
  cross: number | null,
): Mark => {
  const { width, height } = size;
  const [middle, tick, arm] = [height / 2, height / 4, height / 4.5];
  const x = 6 + (width - 12) * (cross ?? 0);
  return {
    view: size,
    paths: [
      {
        d: `M 1 ${middle - tick} L 1 ${middle + tick} M 1 ${middle} L ${width - 1} ${middle} M ${width - 1} ${middle - tick} L ${width - 1} ${middle + tick}`,
        stroke: { width: 1, color },
      },
      ...(cross === null
        ? []
        : [
            {
              d: `M ${x - arm} ${middle - arm} L ${x + arm} ${middle + arm} M ${x - arm} ${middle + arm} L ${x + arm} ${middle - arm}`,
              stroke: { width: 1.8, color },
            },
          ]),
    ],
  };
};

/** The radius of a point on the line, in parts of its height. */
const POINT = 0.27;

/** One of so many pieces of such a line, with a circle to mark on it; the first and the last bear its ends. Side by side they are the line. */
export const linePoint = (size: Size, stroke: Stroke, at: number, of: number): Mark => {
  const [width, height] = [size.width / of, size.height];
  const [x, middle, tick, radius] = [width / 2, height / 2, height / 4, height * POINT];
  const [first, last] = [at === 0, at === of - 1];
  const end = (place: number): string => ` M ${place} ${middle - tick} L ${place} ${middle + tick}`;
  const line = `M ${first ? 1 : 0} ${middle} L ${x - radius} ${middle} M ${x + radius} ${middle} L ${last ? width - 1 : width} ${middle}`;
  const ends = `${first ? end(1) : ''}${last ? end(width - 1) : ''}`;
  return {
    view: { width, height },
    paths: [
      { d: line + ends, stroke },
      { d: circlePath(x, middle, radius, String), stroke },
    ],
    empty: 'circle',
  };
};
