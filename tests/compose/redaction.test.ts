// What only facilitators may read cannot be reached from a participants' template.
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { BANK_NAMES, BANK_SCHEMAS } from '../../src/model/bank/bank.ts';
import type { Loaded } from '../../src/model/curriculum.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { Path } from '../../src/source/yaml.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { composedOf } from '../support/composed.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { composed } from './composing.ts';

type Shape = {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
};
type Field = { readonly path: readonly string[]; readonly name: string };

const isSecret = (schema: z.ZodType): boolean => {
  if (schema.meta()?.['audience'] === 'facilitator') return true;
  const { innerType } = schema.def as unknown as Shape;
  return innerType !== undefined && isSecret(innerType);
};

/** Every field for facilitators, by the lists that lead to it; the innermost of them is not looked into. */
const secretFields = (schema: z.ZodType, path: readonly string[] = []): readonly Field[] => {
  const { innerType, element, shape, options } = schema.def as unknown as Shape;
  if (innerType) return secretFields(innerType, path);
  if (element) return secretFields(element, path);
  if (options) return options.flatMap((option) => secretFields(option, path));
  return Object.entries(shape ?? {}).flatMap(([name, field]) =>
    isSecret(field) ? [{ path, name }] : secretFields(field, [...path, name]),
  );
};

const fields = secretFields(moduleSchema).filter(
  ({ path, name }, at, all) => all.findIndex((other) => other.name === name && other.path.join() === path.join()) === at,
);

/** A template that goes down to a field and asks for it. */
const asking = ({ path, name }: Field, ask: (name: string) => string): string =>
  `<h1>x</h1>{{#each modules}}${path.map((step) => `{{#each ${step}}}`).join('')}${ask(name)}${path.map(() => '{{/each}}').join('')}{{/each}}`;

const ASKS: Readonly<Record<string, (name: string) => string>> = {
  printed: (name) => `<p>{{${name}}}</p>`,
  'as a condition': (name) => `{{#if ${name}}}<p>y</p>{{/if}}`,
  'in a loop': (name) => `{{#each ${name}}}<p>y</p>{{/each}}`,
  'handed to a helper': (name) => `<p>{{join ${name} ","}}</p>`,
};

test('there are such fields, on every level', () => {
  const names = fields.map(({ path, name }) => [...path, name].join('.'));
  expect(names).toEqual(
    expect.arrayContaining([
      'setup',
      'background.text',
      'safety.text',
      'activities.steps',
      'activities.debrief',
      'worksheets.key',
      'worksheets.parts.items.reason',
      'worksheets.parts.items.answer',
      'scenarios.options.rating',
      'scenarios.options.reason',
      'scenarios.options.direction',
    ]),
  );
});

describe.each(fields.map((field) => ({ ...field, where: [...field.path, field.name].join('.') })))('$where', (field) => {
  test.each(Object.keys(ASKS))('%s', async (how) => {
    const { told, manuscript } = await composed(asking(field, ASKS[how] ?? (() => '')));
    expect(new Set(told.map((line) => line.split(' ')[0]))).toEqual(new Set(['compose/unknown-field']));
    expect(manuscript).toBeUndefined();
  });
});

describe('a way around', () => {
  test.each([
    ['the entry of the agenda', '{{#each entries}}{{#each run}}{{#each steps}}<p>{{say}}</p>{{/each}}{{/each}}{{/each}}'],
    ['the sheet of an activity', '{{#each entries}}{{#each run}}{{#if sheet}}<p>{{sheet.key}}</p>{{/if}}{{/each}}{{/each}}'],
    ['all sheets of a module', '{{#each modules}}{{#each allWorksheets}}<p>{{key}}</p>{{/each}}{{/each}}'],
    ['a scenario that is cited', '{{#with (scenario "first-bed/the-late-frost" "")}}<p>{{note}}</p>{{/with}}'],
    [
      'an option of one',
      '{{#with (scenario "first-bed/the-late-frost" "")}}{{#each options}}<p>{{reason}}</p>{{/each}}{{/with}}',
    ],
    ["the workshop's own activity", '{{#each workshop.activities}}{{#each steps}}<p>{{say}}</p>{{/each}}{{/each}}'],
    ['the root', '{{#each @root.modules}}<p>{{setup}}</p>{{/each}}'],
    ['a parent', '{{#each modules}}{{#each objectives}}<p>{{../setup}}</p>{{/each}}{{/each}}'],
    ['another case of the name', '{{#each modules}}<p>{{Setup}}</p>{{/each}}'],
  ])('%s', async (_, template) => {
    const { told } = await composed(`<h1>x</h1>${template}`);
    expect(told.map((line) => line.split(' ')[0])).toContain('compose/unknown-field');
  });

  test.each([
    ['a helper that looks up by name', '{{#each modules}}<p>y{{at this "setup"}}</p>{{/each}}'],
    ['the lookup that Handlebars brings', '{{#each modules}}<p>y{{lookup this "setup"}}</p>{{/each}}'],
  ])('%s finds nothing', async (_, template) => {
    expect((await composed(`<h1>x</h1>${template}`)).texts.filter((text) => text !== 'y')).toEqual(['x']);
  });
});

test('the same fields are there for facilitators', async () => {
  const { told, texts } = await composed('<h1>x</h1>{{#each modules}}<p>{{setup}}</p>{{/each}}', { audience: 'facilitator' });
  expect(told).toEqual([]);
  expect(texts.at(-1)).toMatch(/^Work outdoors/);
});

test('no leaf of a shipped document for participants comes from a line for facilitators', async () => {
  const curriculum = await curriculumOf(shippedHost);
  const hidden = new Map<string, Set<number>>();
  const files: readonly (readonly [z.ZodType, Loaded<unknown>])[] = [
    ...[...curriculum.modules.values()].map((module) => [moduleSchema, module] as const),
    ...BANK_NAMES.flatMap((name) => {
      const bank = curriculum.banks[name];
      return bank ? [[BANK_SCHEMAS[name], bank] as const] : [];
    }),
  ];
  for (const [schema, { value, file, spanAt }] of files) {
    const { secret, open } = wordsOf(schema, value);
    const startOf = ({ path }: { readonly path: Path }): number => spanAt(path).start;
    hidden.set(file, new Set(secret.map(startOf)));
    expect(open.filter((words) => hidden.get(file)?.has(startOf(words)))).toEqual([]);
  }
  for (const workshop of curriculum.workshops.keys()) {
    for (const { job, outcome } of await composedOf(workshop)) {
      const leaves = outcome.value ? leavesOf(outcome.value, () => '') : [];
      const leaked = leaves.filter(({ origin }) => origin.words && hidden.get(origin.words.source.file)?.has(origin.words.start));
      // Tents and signs say little.
      expect(leaves.length, job.id).toBeGreaterThan(0);
      if (job.audience === 'participant') expect(leaked, job.id).toEqual([]);
      // What is looked for is there to be found.
      else if (job.kind === 'facilitator-guide') expect(leaked.length, job.id).toBeGreaterThan(50);
    }
  }
});
