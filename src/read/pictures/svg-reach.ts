import type { Kept } from './svg-drawing.ts';
import type { Point } from './svg-matrix.ts';
import { ARITY, segmentsOf } from './svg-values.ts';

/** An arc may bulge this much beyond its two ends. */
const bulge = ([rx = 0, ry = 0, , large = 0]: readonly number[], [fromX, fromY]: Point, [x, y]: Point): number => {
  const chord = Math.hypot(x - fromX, y - fromY);
  return large === 1 ? Math.max(2 * Math.max(rx, ry), chord) : chord;
};

const pairs = (numbers: readonly number[], [x, y]: Point): readonly Point[] =>
  Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) => [x + (numbers[2 * at] ?? 0), y + (numbers[2 * at + 1] ?? 0)]);

const around = ([x, y]: Point, by: number): readonly Point[] => [
  [x - by, y - by],
  [x + by, y + by],
];

/** The places that one command names, the last being where it ends. */
const metBy = (command: string, numbers: readonly number[], base: Point, here: Point): readonly Point[] => {
  const [first = 0] = numbers;
  if (command === 'H') return [[base[0] + first, here[1]]];
  if (command === 'V') return [[here[0], base[1] + first]];
  return pairs(command === 'A' ? numbers.slice(5) : numbers, base);
};

/** The places that path data goes through or bends towards. */
const pathPoints = (data: string): readonly Point[] => {
  const points: Point[] = [];
  let at: Point = [0, 0];
  let begin = at;
  for (const { letter, numbers } of segmentsOf(data) ?? []) {
    const command = letter.toUpperCase();
    const arity = ARITY[command] ?? 0;
    if (command === 'Z') at = begin;
    for (let from = 0; arity > 0 && from < numbers.length; from += arity) {
      const own = numbers.slice(from, from + arity);
      const here = at;
      const base: Point = letter === command ? [0, 0] : here;
      const met = metBy(command, own, base, here);
      at = met.at(-1) ?? here;
      points.push(...met, ...(command === 'A' ? around(at, bulge(own, here, at)) : []));
      if (command === 'M' && from === 0) begin = at;
    }
  }
  return points;
};

const listed = (text: string): readonly Point[] => pairs(text.trim() === '' ? [] : text.split(' ').map(Number), [0, 0]);

/** The places that say how far a shape reaches, in its own measure. */
export const reachOf = (local: string, kept: Kept): readonly Point[] => {
  const number = (name: string): number => Number(kept.get(name) ?? 0);
  const pair = (x: string, y: string): Point => [number(x), number(y)];
  switch (local) {
    case 'path':
      return pathPoints(kept.get('d') ?? '');
    case 'polyline':
    case 'polygon':
      return listed(kept.get('points') ?? '');
    case 'line':
      return [pair('x1', 'y1'), pair('x2', 'y2')];
    case 'rect':
      return [pair('x', 'y'), [number('x') + number('width'), number('y') + number('height')]];
    case 'circle':
      return around(pair('cx', 'cy'), number('r'));
    default:
      return around(pair('cx', 'cy'), Math.max(number('rx'), number('ry')));
  }
};
