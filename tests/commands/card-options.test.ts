import { describe, expect, test } from 'vitest';
import { parseFlip, parseOffset, parseStock } from '../../src/commands/options.ts';

describe('--offset', () => {
  test.each([
    ['1.5,-0.5', [1.5, -0.5, 1.5, -0.5]],
    ['0,0', [0, 0, 0, 0]],
    [' 2 , +1 ', [2, 1, 2, 1]],
    ['1.5,-0.5,0.5,0', [1.5, -0.5, 0.5, 0]],
  ])('%s is fronts and backs', (given, shift) => {
    expect(parseOffset(given)).toEqual(shift);
  });

  test.each(['', '1', '1,2,3', '1,2,3,4,5', 'a,b', '1;2', '21,0', '0,-20.5', '1,', '1e1,0', 'Infinity,0'])(
    '"%s" is refused',
    (given) => {
      expect(() => parseOffset(given)).toThrow(/right,down in millimetres/);
    },
  );
});

test('stocks by their numbers, and edges by their names', () => {
  expect(['5371', '5388', 'plain', 'PLAIN-LARGE'].map(parseStock)).toEqual(['5371', '5388', 'plain', 'plain-large']);
  expect(['long', 'Short'].map(parseFlip)).toEqual(['long', 'short']);
  // Tents are folded, and 5302 could not be verified.
  for (const stock of ['5305', '5302', '5389', ''])
    expect(() => parseStock(stock)).toThrow('Cards are printed on plain, plain-large, 5371');
  expect(() => parseFlip('wide')).toThrow('long or short');
});
