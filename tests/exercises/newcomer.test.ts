// A newcomer adds a type of exercise: its folder, its line in the list, its two partials and its phrases. Nothing else is
// touched, and it is printed, answered, counted and checked. The machine is copied for it, as a newcomer's clone is.
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Host } from '../../src/host/host.ts';
import type { build, check, openWorkspace, plan } from '../../src/index.ts';
import type { coverageOf } from '../../src/model/coverage.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { leavesOf } from '../../src/model/leaves.ts';
import type { compositionOf } from '../../src/run/document.ts';
import { placeOf } from '../../src/source/text.ts';
import type { Files } from '../support/memory-host.ts';
import { parsedBefore } from '../support/parsed.ts';
import { openRequest } from '../support/print.ts';
import { changed, gardenYearFiles, hostWith } from '../support/second-framework.ts';
import { olderTemplate, partialFile } from './printing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../fixtures/exercise-true-false/', import.meta.url));
const MODULE = 'curriculum/en/modules/garden-year.yaml';

/** What the copy of the machine is asked for. */
type Machine = {
  readonly openWorkspace: typeof openWorkspace;
  readonly plan: typeof plan;
  readonly check: typeof check;
  readonly build: typeof build;
  readonly compose: typeof compose;
  readonly compositionOf: typeof compositionOf;
  readonly coverageOf: typeof coverageOf;
};

let clone = '';
let machine: Machine;

const fixture = (file: string): Promise<string> => readFile(path.join(FIXTURE, file), 'utf8');

/** A piece of YAML so many spaces further in. */
const indented = async (file: string, by: number): Promise<string> => (await fixture(file)).replace(/^(?=.)/gm, ' '.repeat(by));

/** The list with the line of the new type, and the import that it needs. */
const withLine = (list: string): string =>
  list
    .replace(
      "import { texts } from './texts/texts.ts';\n",
      (line) => `${line}import { trueFalse } from './true-false/true-false.ts';\n`,
    )
    .replace('  policy,\n] as const;', '  policy,\n  trueFalse,\n] as const;');

beforeAll(async () => {
  // In a folder that git ignores, from which the packages of the real one are found.
  await mkdir(path.join(ROOT, 'coverage'), { recursive: true });
  clone = await mkdtemp(path.join(ROOT, 'coverage/newcomer-'));
  await cp(path.join(ROOT, 'src'), path.join(clone, 'src'), { recursive: true });
  const folder = path.join(clone, 'src/exercises/true-false');
  await mkdir(folder);
  for (const file of (await readdir(FIXTURE)).filter((name) => name.endsWith('.ts')))
    await writeFile(
      path.join(folder, file),
      // In the fixture's place the compiler reads these files; in their own folder the same imports are shorter.
      (await fixture(file)).replaceAll('../../../src/exercises/', '../').replaceAll('../../../src/', '../../'),
    );
  const list = path.join(clone, 'src/exercises/index.ts');
  const before = await readFile(list, 'utf8');
  const after = withLine(before);
  expect(after.split('\n').length).toBe(before.split('\n').length + 2);
  await writeFile(list, after);
  const from = (file: string): Promise<Partial<Machine>> => import(path.join(clone, 'src', file)) as Promise<Partial<Machine>>;
  machine = {
    ...(await from('index.ts')),
    ...(await from('compose/compose.ts')),
    ...(await from('run/document.ts')),
    ...(await from('model/coverage.ts')),
  } as Machine;
}, 120_000);

afterAll(() => rm(clone, { recursive: true, force: true }));

/** The garden's year with statements on its last sheet, their partials and their phrases. */
const files = async (more: Files = {}): Promise<Files> => {
  const phrased = changed(
    gardenYearFiles(),
    'curriculum/en/language.yaml',
    '\nphrases:\n',
    `\nphrases:\n${await indented('phrases.yaml', 2)}`,
  );
  const asked = changed(
    phrased,
    MODULE,
    '    takeaway: What we recall, we keep.',
    `${await indented('part.yaml', 6)}    takeaway: What we recall, we keep.`,
  );
  return {
    ...asked,
    [partialFile('part-true-false')]: await fixture('partials/part-true-false.hbs'),
    [partialFile('key-true-false')]: await fixture('partials/key-true-false.hbs'),
    ...more,
  };
};

/** Templates that were read before were read by another machine, which does not know the new type. */
const newHost = (given: Files): Host => ({
  ...hostWith(given),
  precompiled: { ...parsedBefore, template: () => Promise.resolve(undefined) },
});

type Opened = { readonly curriculum: Curriculum | undefined; readonly diagnostics: readonly Diagnostic[] };

const open = async (given: Files): Promise<Opened> => {
  const { value, diagnostics } = await machine.openWorkspace(newHost(given), { language: 'en' });
  return { curriculum: value, diagnostics };
};

const opened = async (given: Files): Promise<Curriculum> => {
  const { curriculum, diagnostics } = await open(given);
  if (!curriculum) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return curriculum;
};

/** What the documents of one kind say, and what is told of them. */
const say = async (kind: string, more: Files = {}) => {
  const curriculum = await opened(await files(more));
  const plan = machine.plan(curriculum, { ...openRequest, workshop: 'two-days', kinds: [kind] }).value;
  if (!plan) throw new Error('nothing is planned');
  const composed = plan.jobs.flatMap((job) => {
    const composition = machine.compositionOf(curriculum, plan, job);
    return composition ? [machine.compose(composition)] : [];
  });
  const text = composed.flatMap(({ value }) => (value ? leavesOf(value).map((leaf) => leaf.text) : [])).join('\n');
  return { text, told: composed.flatMap(({ diagnostics }) => diagnostics) };
};

test('there is nothing to complain of', async () => {
  const { diagnostics } = machine.check(await opened(await files()));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the sheet prints every statement, and no answer', async () => {
  const { text, told } = await say('worksheet');
  expect(told).toEqual([]);
  for (const words of ['Mark each one, and say why.', 'Rain by night waters best.', 'A wilted leaf', 'Mulch keeps'])
    expect(text).toContain(words);
  expect(text).not.toContain('stand up again at dusk');
});

test('the key prints every answer with its reason', async () => {
  const { text, told } = await say('facilitator-guide');
  expect(told).toEqual([]);
  for (const words of ['It does not', 'Most of them stand up again at dusk.', 'Little of it dries away'])
    expect(text).toContain(words);
});

test('the row that a statement cites is practiced on its sheet, and one that an example cites is not', async () => {
  const placesOf = async (row: string, from: string, to: string) => {
    const curriculum = await opened(changed(await files(), MODULE, from, to));
    const found = machine.coverageOf(curriculum, null).find((each) => each.row === row);
    return [...(found?.taught ?? []), ...(found?.practiced ?? [])].length;
  };
  // The sheet's other parts cite nothing of the weeds.
  const row = 'sun-and-shade/weeds';
  const none = await placesOf(row, 'row: five-crops/keeping', 'row: null');
  expect(await placesOf(row, 'row: five-crops/keeping', `row: ${row}`)).toBe(none + 1);
  expect(await placesOf(row, 'worked: holds', `row: ${row}, worked: holds`)).toBe(none);
});

describe('what a statement names is checked', () => {
  test.each([
    ['a row', 'row: five-crops/keeping', 'row: five-crops/keepin', 'There is no row "five-crops/keepin".'],
    ['another statement', 'follows: rain', 'follows: rein', 'There is no statement of this part "rein".'],
  ])('%s', async (_, from, to, message) => {
    const { diagnostics } = await open(changed(await files(), MODULE, from, to));
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'read/unknown-reference', message })]);
    expect(diagnostics[0]?.at && placeOf(diagnostics[0].at).file).toBe(MODULE);
  });
});

test.each([
  ['worksheet', 'part'],
  ['facilitator-guide', 'guide-key'],
] as const)('an agency’s older template of the %s is told that it does not know it', async (kind, name) => {
  const { told } = await say(kind, { [partialFile(name)]: olderTemplate(name) });
  expect(told.map(({ code, at }) => `${code} ${at ? placeOf(at).file : ''}`)).toEqual([
    `compose/unknown-exercise ${partialFile(name)}`,
  ]);
});

test('it is printed on paper', async () => {
  const host = newHost(await files());
  const curriculum = await opened(await files());
  const plan = machine.plan(curriculum, {
    ...openRequest,
    workshop: 'two-days',
    kinds: ['worksheet'],
    editions: ['large-print+fillable'],
  }).value;
  if (!plan) throw new Error('nothing is planned');
  const jobs = plan.jobs.filter(({ item }) => item.per === 'worksheet' && item.worksheet === 'ladder-sheet');
  expect(jobs).toHaveLength(1);
  const { diagnostics } = await machine.build(host, curriculum, { ...plan, jobs }, { onFile: () => undefined });
  expect(diagnostics).toEqual([]);
}, 60_000);
