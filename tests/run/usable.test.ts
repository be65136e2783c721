// One mistake stops only what it touches: pieces that are wrong, what leans on them, and nothing else.
import { describe, expect, test } from 'vitest';
import { build, openWorkspace, usable } from '../../src/index.ts';
import type { BuildRequest, PrintPlan } from '../../src/model/plan.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import type { Files } from '../support/memory-host.ts';
import { openRequest } from '../support/print.ts';
import { hostWith } from '../support/second-framework.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const WORKSHOP = 'curriculum/en/workshops/saturday.yaml';
const KIND = 'templates/kinds/handout/kind.yaml';
const BODY = 'templates/kinds/handout/body.hbs';
const BRAND = 'templates/brands/plain/brand.yaml';

const pale = { 'templates/brands/pale/brand.yaml': "id: pale\nextends: plain\npalette: { primary: '#ffee99' }\n" };
const poster = (name = 'poster'): Files => ({
  [`templates/kinds/${name}/kind.yaml`]: bakeryText(KIND).replace('id: handout', `id: ${name}`),
  [`templates/kinds/${name}/body.hbs`]: bakeryText(BODY),
});
const otherModule = (change: (text: string) => string): Files => ({
  'curriculum/en/modules/second-loaf.yaml': change(
    bakeryText(MODULE).replace('id: first-loaf', 'id: second-loaf').replace('M1', 'M2'),
  ),
});

const planOf = async (files: Files, request: Partial<BuildRequest> = {}) => {
  const read = await openWorkspace(hostWith({ ...bakery(), ...files }), { language: 'en' });
  const { value, diagnostics } = usable(read);
  const plan = value && planPrint(value, { ...openRequest, ...request });
  return {
    errors: diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    plan: plan?.value,
    planned: plan?.diagnostics ?? [],
  };
};

const whatOf = (plan: PrintPlan | undefined) => ({
  printed: [...new Set(plan?.jobs.map(({ brand, kind }) => `${brand} ${kind}`))],
  refused: plan?.refused.map(({ sort, id }) => `${sort} ${id}`),
});

const ALL = { printed: ['plain handout'], refused: [] };

test('a workspace without a mistake is printed whole', async () => {
  const { errors, plan } = await planOf({});
  expect([errors, whatOf(plan)]).toEqual([[], ALL]);
});

describe('a mistake in something that was not asked for touches nothing', () => {
  test.each<readonly [string, Files, string]>([
    ['a pale color in another brand', pale, 'brand/color-too-pale'],
    ['a brand that is no YAML', { 'templates/brands/other/brand.yaml': 'id: [\n' }, 'read/yaml-syntax'],
    [
      'a brand without a logo that it names',
      { 'templates/brands/other/brand.yaml': 'id: other\nextends: plain\nlogo: { file: a.png, alt: A, height: 30 }\n' },
      'brand/logo-missing',
    ],
    [
      'a damaged logo of another brand',
      {
        'templates/brands/other/brand.yaml': 'id: other\nextends: plain\nlogo: { file: a.png, alt: A, height: 30 }\n',
        'templates/brands/other/a.png': 'no picture',
      },
      'brand/logo-format',
    ],
    [
      'a brand of a theme that is not there',
      { 'templates/brands/other/brand.yaml': 'id: other\nextends: plain\ntheme: none\n' },
      'read/unknown-reference',
    ],
    ['a module that no workshop runs: keys', otherModule((text) => `${text}\nextra: 1\n`), 'read/unknown-key'],
    [
      'a module that no workshop runs: rows',
      otherModule((text) => text.replace('bread-and-cake/rising', 'bread-and-cake/sinking')),
      'read/unknown-reference',
    ],
    [
      'a module that no workshop runs: a rule',
      otherModule((text) => text.replace(/verb|text: Tell .*|text: Name .*/, (found) => found)),
      '',
    ],
    [
      'another workshop: a module that is not there',
      {
        'curriculum/en/workshops/sunday.yaml': bakeryText(WORKSHOP)
          .replace('id: saturday', 'id: sunday')
          .replace('module: first-loaf', 'module: last-loaf'),
      },
      'read/unknown-reference',
    ],
    [
      'another workshop: minutes',
      {
        'curriculum/en/workshops/sunday.yaml': bakeryText(WORKSHOP)
          .replace('id: saturday', 'id: sunday')
          .replace('minutes: 45', 'minutes: 44'),
      },
      'rules/minutes-do-not-add-up',
    ],
  ])('%s', async (_, files, code) => {
    const { errors, plan } = await planOf(files, { workshop: 'saturday' });
    expect(whatOf(plan)).toEqual(ALL);
    if (code !== '') expect(errors).toContain(code);
  });

  test('another kind', async () => {
    const files = { ...poster(), 'templates/kinds/poster/kind.yaml': 'id: poster\nper: nothing\n' };
    const { errors, plan } = await planOf(files, { kinds: ['handout'] });
    expect([errors.length > 0, whatOf(plan)]).toEqual([true, ALL]);
  });
});

describe('a mistake in a part of what was asked for leaves the rest', () => {
  test('a brand of two, and the child that mends it', async () => {
    const files = { ...pale, 'templates/brands/child/brand.yaml': "id: child\nextends: pale\npalette: { primary: '#003366' }\n" };
    const { plan } = await planOf(files, { brands: ['plain', 'pale', 'child'] });
    expect(whatOf(plan)).toEqual({ printed: ['plain handout', 'child handout'], refused: ['brand pale'] });
  });

  test('a child of a brand that has a mistake in what the child takes from it', async () => {
    const files = { ...pale, 'templates/brands/child/brand.yaml': 'id: child\nextends: pale\n' };
    const { plan } = await planOf(files, { brands: ['plain', 'child'] });
    expect(whatOf(plan)).toEqual({ printed: ['plain handout'], refused: ['brand child'] });
  });

  test('a kind of two, asked for by name or with all others', async () => {
    const files = { ...poster(), 'templates/kinds/poster/kind.yaml': 'id: poster\nper: nothing\n' };
    for (const kinds of [[], ['handout', 'poster']]) {
      const { plan } = await planOf(files, { kinds });
      expect(whatOf(plan)).toEqual({ printed: ['plain handout'], refused: ['kind poster'] });
    }
  });

  test('a kind without its template, and the kind that names its pages', async () => {
    const guide = poster('guide');
    const files = {
      ...poster(),
      ...guide,
      'templates/kinds/poster/kind.yaml': bakeryText(KIND)
        .replace('id: handout', 'id: poster')
        .replace(/^per: .*$/m, 'per: workshop')
        .replace('order: 1', 'order: x'),
      'templates/kinds/guide/kind.yaml': `${String(guide['templates/kinds/guide/kind.yaml'])}refers: [poster]\n`,
    };
    const { plan } = await planOf(files);
    expect(whatOf(plan)).toEqual({ printed: ['plain handout'], refused: ['kind poster', 'kind guide'] });
  });

  test('a bank, and the kind that prints it', async () => {
    const files = {
      ...poster(),
      'templates/kinds/poster/kind.yaml': `${bakeryText(KIND).replace('id: handout', 'id: poster')}requires: glossary\n`,
      'curriculum/en/banks/glossary.yaml': 'items: 3\n',
    };
    const { plan } = await planOf(files);
    expect(whatOf(plan)).toEqual({ printed: ['plain handout'], refused: ['kind poster'] });
  });
});

test('a document that prints from a bank with a mistake is not printed without it', async () => {
  const files = {
    ...bakery(),
    ...poster(),
    [BODY]: `${bakeryText(BODY)}{{#with (bank "glossary")}}{{#each items}}<p>{{term}}</p>{{/each}}{{/with}}`,
    'curriculum/en/banks/glossary.yaml': 'items: 3\n',
  };
  const host = hostWith(files);
  const { value } = usable(await openWorkspace(host, { language: 'en' }));
  const plan = value && planPrint(value, openRequest).value;
  if (value === undefined || plan === undefined) throw new Error('nothing is planned');
  const result = await build({ ...host, write: () => Promise.resolve(undefined) }, value, plan, { onFile: () => undefined });
  expect(result.failed.map(({ kind }) => kind)).toEqual(['handout']);
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['compose/broken-bank']);
});

describe('a mistake that touches all of it leaves nothing, and is no unknown name', () => {
  test.each<readonly [string, Files, Partial<BuildRequest>]>([
    ['the only brand', pale, { brands: ['pale'] }],
    ['the workshop', { [WORKSHOP]: bakeryText(WORKSHOP).replace('minutes: 45', 'minutes: 44') }, {}],
    ['a module of the workshop', { [MODULE]: `${bakeryText(MODULE)}\nextra: 1\n` }, {}],
    ['the framework under its modules', { 'curriculum/en/frameworks/bread-and-cake.yaml': 'id: bread-and-cake\n' }, {}],
    ['its sources', { 'curriculum/en/sources.yaml': 'sources: 3\n' }, {}],
    ['the language', { 'curriculum/en/language.yaml': 'tag: 3\n' }, {}],
    ['the brand that all brands extend', { [BRAND]: `${bakeryText(BRAND)}\nextra: 1\n` }, {}],
  ])('%s', async (_, files, request) => {
    const { errors, plan, planned } = await planOf(files, { workshop: 'saturday', ...request });
    expect(plan).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
    expect(planned).toEqual([]);
  });
});

test('what breaks down over a document is told of it, and the others are printed', async () => {
  const host = hostWith({ ...bakery(), ...poster() });
  const { value } = usable(await openWorkspace(host, { language: 'en' }));
  const plan = value && planPrint(value, openRequest).value;
  if (value === undefined || plan === undefined) throw new Error('nothing is planned');
  const kind = value.kinds.get('poster');
  if (kind === undefined) throw new Error('there is no poster');
  const trap = {
    ...kind,
    get body(): never {
      throw new TypeError('a fault of ours');
    },
  };
  const faulty = { ...value, kinds: new Map([...value.kinds, ['poster', trap]]) };
  const result = await build({ ...host, write: () => Promise.resolve(undefined) }, faulty, plan, { onFile: () => undefined });
  expect(result.files.map(({ kind: each }) => each)).toEqual(['handout']);
  expect(result.failed.map(({ kind: each }) => each)).toEqual(['poster']);
  expect(result.diagnostics.filter(({ code }) => code === 'press/broke-down').map(({ message }) => message)).toEqual([
    expect.stringContaining('TypeError: a fault of ours') as string,
  ]);
});
