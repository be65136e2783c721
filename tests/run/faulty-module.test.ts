// A module that cannot be read is told once, where it is.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { curriculumOf, overlaid, shippedHost } from '../support/print.ts';

const fileOf = (module: string): string => `curriculum/en/modules/${module}.yaml`;

/** What ships, with a copy of one module whose key is misspelled. */
const misspelled = async (module: string, from: string, to: string) => {
  const text = readFileSync(new URL(`../../${fileOf(module)}`, import.meta.url), 'utf8').replace(`\n${from}:`, `\n${to}:`);
  const read = await openWorkspace(overlaid(shippedHost, { [fileOf(module)]: text }), { language: 'en' });
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  return errors.map(({ code, at }) => `${code} ${at?.source.file ?? ''}`);
};

const shipped = await curriculumOf(shippedHost);
const modules = [...shipped.modules.keys()];

describe('what is told of a module with a misspelled key', () => {
  test.each(modules.flatMap((module) => [['purpose', 'porpose', module] as const, ['title', 'titel', module] as const]))(
    '%s as %s in %s',
    async (from, to, module) => {
      const told = await misspelled(module, from, to);
      expect(told).toEqual([`read/unknown-key ${fileOf(module)}`]);
    },
  );
});
