import { describe, expect, test } from 'vitest';
import { parseFlip, parseOffset, parseSignature, parseStock } from '../../src/commands/options.ts';

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

test('--signature is a multiple of four pages', () => {
  expect(['4', ' 32 ', '96'].map(parseSignature)).toEqual([4, 32, 96]);
  for (const given of ['0', '2', '30', '100', '-16', '16.0', 'many', ''])
    expect(() => parseSignature(given)).toThrow('A signature has a multiple of 4 pages, from 4 to 96.');
});

test('stocks by their numbers, and edges by their names', () => {
  const given = ['5371', '5388', 'plain', 'PLAIN-LARGE', '5305', ' plain-tent'];
  expect(given.map(parseStock)).toEqual(['5371', '5388', 'plain', 'plain-large', '5305', 'plain-tent']);
  expect(['long', 'Short'].map(parseFlip)).toEqual(['long', 'short']);
  // The grids of these could not be verified.
  for (const stock of ['5302', '5389', ''])
    expect(() => parseStock(stock)).toThrow(
      'Cards and tents are printed on plain, plain-large, plain-half, 5371, 5388, 5395, 5163, plain-tent, 5305.',
    );
  expect(() => parseFlip('wide')).toThrow('long or short');
});
