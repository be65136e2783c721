import type { Kept } from './svg-drawing.ts';
import { moved, product, transformOf, UNMOVED, type SvgMatrix } from './svg-matrix.ts';
import { reachOf } from './svg-reach.ts';

/** A shape reaches no further than this many times the size of the drawing. */
const FURTHEST = 1000;
/** No number of a matrix is larger, once the drawing counts as one unit across. */
const LARGEST = 1_000_000;
/** Dashes shorter than this part of the drawing are as many as no printer draws. */
const SHORTEST_DASH = 1 / 20_000;

/** Follows where shapes come to lie on paper: what counts is the product of all that moves and scales them. */
export type Placing = {
  /** Takes an element at a depth (from 1, the root); what is wrong with where it comes to lie, if anything. */
  readonly open: (depth: number, local: string, kept: Kept) => string | undefined;
};

/** The drawing as one unit across. */
const rootMatrix = (kept: Kept): SvgMatrix => {
  const [x = 0, y = 0, width = 0, height = 0] = kept.get('viewBox')?.split(' ').map(Number) ?? [];
  const across =
    Math.max(width, height) || Math.max(parseFloat(kept.get('width') ?? ''), parseFloat(kept.get('height') ?? '')) || 1;
  return product([1 / across, 0, 0, 1 / across, 0, 0], [1, 0, 0, 1, -x, -y]);
};

const isWithin = (number: number, most: number): boolean => Math.abs(number) <= most;

const dashProblem = (kept: Kept, [a, b, c, d]: SvgMatrix): string | undefined => {
  const dashes = kept.get('stroke-dasharray') ?? 'none';
  if (dashes === 'none') return undefined;
  const length = dashes
    .split(' ')
    .map(Number)
    .reduce((sum, each) => sum + each, 0);
  const scale = Math.sqrt(Math.abs(a * d - b * c));
  return length * scale < SHORTEST_DASH ? 'has dashes too short to be drawn' : undefined;
};

/** Begins to follow a drawing. */
export const startPlacing = (): Placing => {
  const matrices: SvgMatrix[] = [];
  return {
    open: (depth, local, kept) => {
      const outer = matrices[depth - 2] ?? UNMOVED;
      const matrix = depth === 1 ? rootMatrix(kept) : product(outer, transformOf(kept.get('transform') ?? ''));
      matrices[depth - 1] = matrix;
      if (!matrix.every((number) => isWithin(number, LARGEST))) return 'moves or scales something out of all measure';
      if (depth === 1) return undefined;
      const dashes = dashProblem(kept, matrix);
      if (dashes !== undefined || local === 'g') return dashes;
      const isNear = reachOf(local, kept).every((point) => moved(matrix, point).every((at) => isWithin(at, FURTHEST)));
      return isNear ? undefined : `holds <${local}>, which reaches far out of the drawing`;
    },
  };
};
