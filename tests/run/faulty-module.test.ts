// A module that cannot be read is told once, where it is, and stops the workshops that use it and no other.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorkspace, usable } from '../../src/index.ts';
import { troubleFor } from '../../src/commands/trouble.ts';
import { modulesOf } from '../../src/model/agenda.ts';
import type { Workshop } from '../../src/model/workshop.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, overlaid, shippedHost } from '../support/print.ts';

const fileOf = (module: string): string => `curriculum/en/modules/${module}.yaml`;

/** What ships, with a copy of one module whose key is misspelled. */
const misspelled = async (module: string, from: string, to: string) => {
  const text = readFileSync(new URL(`../../${fileOf(module)}`, import.meta.url), 'utf8').replace(`\n${from}:`, `\n${to}:`);
  const read = await openWorkspace(overlaid(shippedHost, { [fileOf(module)]: text }), { language: 'en' });
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  return { read, errors, told: errors.map(({ code, at }) => `${code} ${at?.source.file ?? ''}`) };
};

const shipped = await curriculumOf(shippedHost);
const modules = [...shipped.modules.keys()];

const workshops = [...shipped.workshops.values()].map(({ value }) => value);

describe('what is told of a module with a misspelled key', () => {
  test.each(modules.flatMap((module) => [['purpose', 'porpose', module] as const, ['title', 'titel', module] as const]))(
    '%s as %s in %s',
    async (from, to, module) => {
      const { told } = await misspelled(module, from, to);
      expect(told).toEqual([`read/unknown-key ${fileOf(module)}`]);
    },
  );
});

/** Whether a workshop or a module that it runs cites something of another module, as `module/scenario`. */
const citing = (workshop: Workshop, module: string): boolean =>
  JSON.stringify([workshop, ...modulesOf(workshop).map((id) => shipped.modules.get(id)?.value)]).includes(`"${module}/`);

describe('what a module with a misspelled key stops', () => {
  test.each(modules)('%s', async (module) => {
    const { read, errors } = await misspelled(module, 'purpose', 'porpose');
    const { value } = usable(read);
    const left = [...(value?.workshops.keys() ?? [])].sort();
    const needsNot = workshops.filter((workshop) => !modulesOf(workshop).includes(module) && !citing(workshop, module));
    expect(left).toEqual(needsNot.map(({ id }) => id).sort());
    for (const id of left) {
      const plan = value && planPrint(value, { ...openRequest, workshop: id });
      expect(plan?.value?.refused).toEqual([]);
      expect(troubleFor(errors, plan?.value?.refused ?? [], 'rolepress check').map(({ code }) => code)).toEqual([
        'command/mistakes-elsewhere',
      ]);
    }
  });

  test.each(['beside-peers', 'words-and-stigma'])('%s without a title that can be read', async (module) => {
    const { value, diagnostics } = usable((await misspelled(module, 'title', 'titel')).read);
    const plan = value && planPrint(value, { ...openRequest, workshop: 'half-day' });
    expect([plan?.value?.jobs.map(({ kind }) => kind), plan?.value?.refused]).toEqual([
      expect.arrayContaining(['participant-workbook', 'crosswalk']) as string[],
      [],
    ]);
    const user = module === 'beside-peers' ? 'supervisors' : 'full-day';
    expect(value && planPrint(value, { ...openRequest, workshop: user })).toEqual({ diagnostics: [] });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });

  test('words that name it by a title that cannot be read are not printed', async () => {
    const { value } = usable((await misspelled('meanings-and-models', 'title', 'titel')).read);
    expect(value?.workshops.has('full-day')).toBe(false);
  });
});
