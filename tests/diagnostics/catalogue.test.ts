// Entries are put together with other words: a title gets its full stop where it is shown, the reason and the remedy bring theirs.
import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue/index.ts';

test.each(Object.entries(catalogue))('%s is a title without a full stop, a reason and a remedy with one', (_code, entry) => {
  expect(entry.title).toMatch(/^[A-Z`].*[^.]$/);
  expect(entry.why).toMatch(/[.?]$/);
  expect(entry.fix).toMatch(/[.?)]$/);
});
