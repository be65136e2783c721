// Each promise of README.md and SECURITY.md names the tests that hold it, in a comment behind it.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const textOf = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The points of a list below a heading, each as one line. */
const pointsBelow = (file: string, heading: string): readonly string[] => {
  const [, below = ''] = textOf(file).split(`## ${heading}\n`);
  const section = below.split(/^## /m)[0] ?? '';
  return section
    .split(/^- /m)
    .slice(1)
    .map((point) => (point.split(/\n\n/)[0] ?? '').replace(/\s+/g, ' '));
};

/** The tests that a promise names. */
const testsOf = (promise: string): readonly string[] => /<!-- tests: ([^>]+) -->/.exec(promise)?.[1]?.split(', ') ?? [];

describe.each([
  ['README.md', 'Five minutes as a trainer'],
  ['README.md', 'What it promises, and what not yet'],
  ['SECURITY.md', 'What it promises'],
])('%s, %s', (file, heading) => {
  const promises = pointsBelow(file, heading);

  test('holds promises', () => {
    expect(promises.length).toBeGreaterThan(3);
  });

  test.each(promises)('%s', (promise) => {
    const tests = testsOf(promise);
    expect(tests, 'a promise names its tests').not.toEqual([]);
    for (const name of tests) {
      const held = new URL(name, import.meta.url);
      expect(existsSync(held), name).toBe(true);
      expect(readFileSync(held, 'utf8'), name).toMatch(/\b(test|it)(\.\w+)*\(/);
    }
  });
});
