/** A move, turn and scaling of a plane, as SVG writes it: `x' = a x + c y + e`, `y' = b x + d y + f`. */
export type SvgMatrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

/** What leaves everything where it is. */
export const UNMOVED: SvgMatrix = [1, 0, 0, 1, 0, 0];

/** What is done first by `inner`, then by `outer`. */
export const product = (outer: SvgMatrix, inner: SvgMatrix): SvgMatrix => {
  const [a, b, c, d, e, f] = outer;
  const [A, B, C, D, E, F] = inner;
  return [a * A + c * B, b * A + d * B, a * C + c * D, b * C + d * D, a * E + c * F + e, b * E + d * F + f];
};

/** Where a place comes to lie. */
export const moved = ([a, b, c, d, e, f]: SvgMatrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const turn = (angle: number, x = 0, y = 0): SvgMatrix => {
  const [sin, cos] = [Math.sin(radians(angle)), Math.cos(radians(angle))];
  return product(product([1, 0, 0, 1, x, y], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -x, -y]);
};

const matrixOf = (name: string, [p = 0, q, r = 0, s = 0, t = 0, u = 0]: readonly number[]): SvgMatrix => {
  if (name === 'matrix') return [p, q ?? 0, r, s, t, u];
  if (name === 'translate') return [1, 0, 0, 1, p, q ?? 0];
  if (name === 'scale') return [p, 0, 0, q ?? p, 0, 0];
  if (name === 'rotate') return turn(p, q ?? 0, r);
  const slope = Math.tan(radians(p));
  return name === 'skewX' ? [1, 0, slope, 1, 0, 0] : [1, slope, 0, 1, 0, 0];
};

/** The matrix of a `transform` that was understood and written anew. */
export const transformOf = (written: string): SvgMatrix =>
  [...written.matchAll(/([A-Za-z]+)\(([^)]*)\)/g)]
    .map(([, name = '', numbers = '']) => matrixOf(name, numbers.split(' ').map(Number)))
    .reduce(product, UNMOVED);
