// Rules between the rows of a grid stop at the frames round its columns.
import { expect, test } from 'vitest';
import type { ColumnFrame } from '../../src/model/definition.ts';
import { ruledBetween } from '../../src/press/flow/ruled.ts';

/** A question and three columns, 4 points between them. */
const COLUMNS = [
  { x: 0, width: 96 },
  { x: 100, width: 100 },
  { x: 204, width: 100 },
  { x: 308, width: 100 },
];

const frame = (from: number, to: number, inset = 2): ColumnFrame => ({
  from,
  to,
  stroke: { width: 1, color: '#000000' },
  radius: 4,
  outset: { top: 0, bottom: 0, left: -inset, right: -inset },
});

test.each([
  ['no frame', [], [[0, 408]]],
  [
    'a frame each',
    [frame(1, 1), frame(2, 2), frame(3, 3)],
    [
      [0, 96],
      [102, 198],
      [206, 302],
      [310, 406],
    ],
  ],
  [
    'two that cross',
    [frame(1, 2), frame(2, 3)],
    [
      [0, 96],
      [102, 406],
    ],
  ],
  [
    'one, and a column without',
    [frame(1, 2)],
    [
      [0, 96],
      [102, 302],
      [308, 408],
    ],
  ],
  [
    'frames that stand outside',
    [frame(1, 1, -3), frame(2, 3, -3)],
    [
      [0, 96],
      [97, 411],
    ],
  ],
] as const)('%s', (_name, frames, expected) => {
  expect(ruledBetween(frames, COLUMNS, 408).map(({ x, length }) => [x, x + length])).toEqual(expected);
});
