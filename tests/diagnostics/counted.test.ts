import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { counted } from '../../src/diagnostics/counted.ts';

test.each([
  [0, 'minute', undefined, '0 minutes'],
  [1, 'minute', undefined, '1 minute'],
  [1.5, 'hour', undefined, '1.5 hours'],
  [2, 'activity', 'activities', '2 activities'],
] as const)('%d %s', (count, one, many, said) => {
  expect(counted(count, one, many)).toBe(said);
});

const THINGS =
  'activities|characters|columns|contact hours|documents|files|hours|letters|minutes|mistakes|pages|pixels|places|points|sessions|sheets|steps|times|words|worksheets';

test('nobody else puts a number before a plural', () => {
  const src = new URL('../../src/', import.meta.url);
  // Limits are never one, and how long lists are is said by whoever joins them.
  const plural = new RegExp(`\\$\\{(?!inWords|(?:String\\()?[A-Z][A-Z_.]+\\b|[^}]*join)[^{}]*\\} (more )?(${THINGS})\\b`);
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const writing = files.filter((file) =>
    readFileSync(new URL(file, src), 'utf8')
      .split('\n')
      .some((line) => plural.test(line) || line.includes(`=== 1 ? '' : 's'`)),
  );
  // A picture that is too large has more than one pixel, a sheet that is too long two pages, and "The timed" steps are no number.
  expect(writing.sort()).toEqual(['png/gate.ts', 'press/flow/spread.ts', 'rules/step-minutes.ts']);
});
