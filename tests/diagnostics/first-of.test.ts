import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstOf } from '../../src/diagnostics/first-of.ts';

test.each([
  [[], 2, undefined, ''],
  [['a'], 2, 'file', 'a'],
  [['a', 'b'], 2, 'file', 'a, b'],
  [['a', 'b', 'c'], 2, 'file', 'a, b and 1 more file'],
  [['a', 'b', 'c', 'd'], 2, 'file', 'a, b and 2 more files'],
  [['a', 'b', 'c'], 1, undefined, 'a and 2 more'],
] as const)('the first of %o, %i at most, as "%s": %s', (names, most, thing, said) => {
  expect(firstOf(names, most, thing)).toBe(said);
});

test('nobody else writes such lists', () => {
  const src = new URL('../../src/', import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const writing = files.filter((file) => /join\(', '\)[^\n]* more/.test(readFileSync(new URL(file, src), 'utf8')));
  expect(files.length).toBeGreaterThan(300);
  expect(writing).toEqual([]);
});
