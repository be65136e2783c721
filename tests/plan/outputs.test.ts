import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { eventSchema } from '../../src/model/event.ts';
import type { BuildRequest } from '../../src/model/plan.ts';
import { collidingOutputs } from '../../src/plan/outputs.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { checkCurriculum } from '../../src/rules/check-curriculum.ts';
import { bakery, bakeryText, bakeryWith } from '../support/bakery.ts';
import type { Files } from '../support/memory-host.ts';
import { curriculumOf, openRequest } from '../support/print.ts';
import { hostWith } from '../support/second-framework.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const WORKSHOP = 'curriculum/en/workshops/saturday.yaml';

const KIND = 'templates/kinds/handout/kind.yaml';
const BODY = 'templates/kinds/handout/body.hbs';

/** The bakery with a kind that prints every worksheet, beside its handout. */
const withSheets = (files: Files): Files => ({
  ...files,
  'templates/kinds/worksheet/kind.yaml': bakeryText(KIND)
    .replace('id: handout', 'id: worksheet')
    .replace(/^per: .*$/m, 'per: worksheet'),
  'templates/kinds/worksheet/body.hbs': bakeryText(BODY),
});

const namesOf = async (files: Files, request: Partial<BuildRequest> = {}): Promise<readonly string[]> => {
  const curriculum = await curriculumOf(hostWith(withSheets(files)));
  const { value, diagnostics } = planPrint(curriculum, { ...openRequest, ...request });
  expect(diagnostics).toEqual([]);
  return (value?.jobs ?? []).map(({ file }) => file);
};

/** The bakery with a second module that was copied from the first and given a new id, as most modules begin. */
const withCopy = (code = 'B1'): Files => ({
  ...bakeryWith(
    WORKSHOP,
    '  - type: break',
    '  - type: module\n    id: again\n    module: second-loaf\n    minutes: 45\n    use:\n      knead: core\n      taste: core\n  - type: break',
  ),
  'curriculum/en/modules/second-loaf.yaml': bakeryText(MODULE)
    .replace('id: first-loaf', 'id: second-loaf')
    .replace(/^code: .*$/m, `code: ${code}`),
});
const code = /^code: (.*)$/m.exec(bakeryText(MODULE))?.[1] ?? '';

describe('two modules with one code', () => {
  test.each([code, code.toLowerCase(), code.toUpperCase(), `-${code}-`])(
    'print every sheet into a file of its own: %s',
    async (copied) => {
      const files = await namesOf(withCopy(copied), { kinds: ['worksheet'] });
      const single = await namesOf(bakery(), { kinds: ['worksheet'] });
      expect(files).toHaveLength(2 * single.length);
      expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
    },
  );

  test('are told at the second one', async () => {
    const found = checkCurriculum(await curriculumOf(hostWith(withCopy(code))));
    expect(found.filter(({ code: each }) => each === 'rules/same-code').map(({ at }) => at?.source.file)).toEqual([
      'curriculum/en/modules/second-loaf.yaml',
    ]);
  });

  test('are told once, however many workshops run both', async () => {
    const files = withCopy(code);
    const saturday = String(files[WORKSHOP]);
    const others = Object.fromEntries(
      ['friday', 'monday', 'sunday', 'tuesday'].map((day) => [
        `curriculum/en/workshops/${day}.yaml`,
        saturday.replace('id: saturday', `id: ${day}`),
      ]),
    );
    const found = checkCurriculum(await curriculumOf(hostWith({ ...files, ...others })));
    expect(found.filter(({ code: each }) => each === 'rules/same-code').map(({ message }) => message)).toEqual([
      `"${code}" is the code of the module "first-loaf" as well, and "friday", "monday", "saturday" and 2 more workshops have both.`,
    ]);
  });

  test('leave the names of a workshop without twins as they were', async () => {
    const [name = ''] = await namesOf(bakery(), { kinds: ['worksheet'] });
    expect(name.split('/').at(-1)).toMatch(new RegExp(`^worksheet-${code.toLowerCase()}-[a-z-]+\\.pdf$`));
  });
});

test('a name is the same whatever else is printed', async () => {
  const all = await namesOf(withCopy(code));
  const sheets = await namesOf(withCopy(code), { kinds: ['worksheet'] });
  expect(all.filter((file) => file.includes('/worksheet'))).toEqual(sheets);
});

describe('a delivery', () => {
  const event = (facts: object, file: string) => ({
    value: eventSchema.parse(facts),
    file,
    spanAt: () => ({ source: { file, text: '' }, start: 0, end: 0 }),
  });
  test.each([
    ['no date and no event', {}, ''],
    ['a date', { date: '2026-12-03' }, '2026-12-03/'],
    ['an event with an id', { event: event({ id: 'loft', date: '2026-12-03' }, 'e.yaml') }, '2026-12-03-loft/'],
    ['an event without an id', { event: event({ date: '2026-12-03' }, 'events/Spring Day.yaml') }, '2026-12-03-spring-day/'],
    ['an event without a date', { event: event({}, 'C:\\events\\Été 2.yml') }, 'été-2/'],
    [
      'an event with another date',
      { event: event({ id: 'a', date: '2026-12-03' }, 'e.yaml'), date: '2027-01-01' },
      '2027-01-01-a/',
    ],
  ])('of %s prints into a folder of its own', async (_, request, folder) => {
    const [file] = await namesOf(bakery(), { kinds: ['handout'], ...request });
    expect(file).toBe(`output/plain/saturday/${folder}en-letter-standard/handout-bread-and-cake.pdf`);
  });
});

test('languages of one tongue print into folders of their own', async () => {
  const files = Object.fromEntries(Object.entries(bakery()).map(([file, text]) => [file.replace('/en/', '/en-GB/'), text]));
  const { value } = await openWorkspace(hostWith(files), { language: 'en-GB' });
  if (value === undefined) throw new Error('unreadable');
  const job = planPrint(value, { ...openRequest, kinds: ['handout'] }).value?.jobs[0];
  expect(job?.file).toBe('output/plain/saturday/en-GB-letter-standard/handout-bread-and-cake.pdf');
});

test.each([
  [['a/x.pdf', 'a/y.pdf'], 0],
  [['a/x.pdf', 'a/X.pdf'], 1],
  [['a/x.pdf', 'A/x.pdf', 'a/x.PDF'], 2],
  [['a/é.pdf', 'a/e\u0301.pdf'], 1],
])('%j: %i of them would overwrite another', (files, count) => {
  const found = collidingOutputs(files.map((file, at) => ({ id: `job-${String(at)}`, file })));
  expect(found.map((each) => each.code)).toEqual(Array(count).fill('command/outputs-collide'));
});

describe('names that Windows cannot make', () => {
  const rename = (id: string): Files =>
    Object.fromEntries(
      Object.entries(bakery()).map(([file, text]) => [
        file.replace('workshops/saturday', `workshops/${id}`),
        file === WORKSHOP ? bakeryText(WORKSHOP).replace('id: saturday', `id: ${id}`) : text,
      ]),
    );
  test.each(['aux', 'con', 'nul', 'prn', 'com1', 'com0', 'lpt9', 'x'.repeat(81)])('%s is refused', async (id) => {
    const found = checkCurriculum(await curriculumOf(hostWith(rename(id))));
    expect(found.map((each) => each.code)).toContain('rules/name-not-portable');
  });
  test.each(['auxiliary', 'com10', 'con-1', 'x'.repeat(80)])('%s is a name like any other', async (id) => {
    const found = checkCurriculum(await curriculumOf(hostWith(rename(id))));
    expect(found.map((each) => each.code)).not.toContain('rules/name-not-portable');
  });
});
