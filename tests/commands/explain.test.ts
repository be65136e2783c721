import { expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue/index.ts';
import { objectsOf, rolepress } from './stage.ts';

test.each(Object.entries(catalogue))('%s is explained', async (code, entry) => {
  const { status, data } = await rolepress(['explain', code]);
  expect(status).toBe(0);
  for (const words of [code, entry.title, entry.why, entry.fix]) expect(data).toContain(words);
});

test('--json gives it as data', async () => {
  const { title, severity, why, fix } = catalogue['command/usage'];
  expect(objectsOf((await rolepress('explain command/usage --json')).data)).toEqual([
    { code: 'command/usage', title, severity, why, fix },
  ]);
});
