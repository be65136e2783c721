import { KAPPA } from '../../geometry/circle.ts';
import type { Bounds } from '../structure/part.ts';
import type { InkDocument } from './document.ts';
import { short } from './syntax.ts';

/** A tick as by hand, in parts of the box. */
const tick = (width: number, height: number): string =>
  `0 G ${short(width * 0.12)} w 1 J 1 j ${short(width * 0.2)} ${short(height * 0.52)} m ` +
  `${short(width * 0.42)} ${short(height * 0.24)} l ${short(width * 0.84)} ${short(height * 0.82)} l S`;

/** A dot in the middle of a circle, half as wide. */
const dot = (width: number, height: number): string => {
  const [x, y, radius] = [width / 2, height / 2, Math.min(width, height) / 4];
  const [east, west, north, south] = [x + radius, x - radius, y + radius, y - radius];
  const bend = radius * KAPPA;
  const curve = (...points: readonly number[]): string => `${points.map(short).join(' ')} c`;
  return [
    `0 g ${short(east)} ${short(y)} m`,
    curve(east, y + bend, x + bend, north, x, north),
    curve(x - bend, north, west, y + bend, west, y),
    curve(west, y - bend, x - bend, south, x, south),
    curve(x + bend, south, east, y - bend, east, y),
    'f',
  ].join(' ');
};

/** How a box is checked: what is drawn, and the letter of the dingbats that programs draw where they draw anew. */
export const CHECKED = {
  square: { draw: tick, letter: '4' },
  circle: { draw: dot, letter: 'l' },
} as const;

/** A form's own small pages, by size and content: boxes to check are nearly all alike. */
export const appearances = (document: InkDocument) => {
  const known = new Map<string, number>();
  return (bounds: Bounds, paint: string): number => {
    const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]].map((length) => Math.round(length * 100) / 100);
    const key = `${String(width)} ${String(height)} ${paint}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const stream = document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    // pdfkit writes no stream at all for no content, and what stands for an empty box has to be one.
    stream.end(paint === '' ? '\n' : paint);
    known.set(key, stream.id);
    return stream.id;
  };
};
