// Which rows of a chart a book prints with the module, and which it leaves to the chart.
import { expect, test } from 'vitest';
import { rowsInBook } from '../../src/compose/view/rows-in-book.ts';

const rows = (framework: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${framework}/row-${String(at)}`);

test.each([
  ['up to three are strips, wherever their chart is', [...rows('roles', 2), ...rows('soups', 1)], ['roles'], [3, 0, 0]],
  ['of more, those of a chart in the book are left to it', [...rows('roles', 2), ...rows('soups', 2)], ['roles'], [2, 0, 2]],
  ['and what is left may still be many', [...rows('roles', 1), ...rows('soups', 4)], ['roles'], [0, 4, 1]],
  ['without a chart in the book, more are lines of words', rows('roles', 5), [], [0, 5, 0]],
  ['very many are all left to the charts', rows('roles', 7), [], [0, 0, 7]],
] as const)('%s', (_, all, charts, [strips, lines, elsewhere]) => {
  const found = rowsInBook(all, charts);
  expect([found.strips.length, found.lines.length, found.elsewhere.length]).toEqual([strips, lines, elsewhere]);
});
