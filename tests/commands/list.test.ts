import { expect, test } from 'vitest';
import { LISTINGS } from '../../src/commands/listings.ts';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { versionOf, type Reading } from '../../src/model/review.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import { gardenCurriculum } from './garden.ts';
import { objectsOf, rolepress } from './stage.ts';

test('rows come one object a line, cells in column order', async () => {
  const { status, data } = await rolepress('list rows --json');
  expect(status).toBe(0);
  expect(data).toBe(
    `${JSON.stringify({
      framework: 'beds-and-pots',
      id: 'watering',
      number: 'G1',
      label: 'Watering',
      question: 'How often does it need water?',
      cells: { bed: 'Once a week.', pot: 'Every day.' },
    })}\n`,
  );
});

test('people see the same in columns', async () => {
  expect((await rolepress('list rows')).data).toBe('beds-and-pots  watering  G1  Watering\n');
  expect((await rolepress('list brands')).data).toBe('green-shed  Green Shed Society\nplain       A garden club\n');
});

test('kinds come in the order of a packet', async () => {
  expect(objectsOf((await rolepress('list kinds --json')).data).map(({ id, audience }) => [id, audience])).toEqual([
    ['gardener-guide', 'facilitator'],
    ['planting-sheet', 'participant'],
  ]);
});

test('languages are the folders that have a language file', async () => {
  const readBytes = () => Promise.resolve(new TextEncoder().encode('tag: en-US\nname: English\nphrases: {}\n'));
  expect(objectsOf((await rolepress('list languages --json', { host: { readBytes } })).data)).toEqual([
    { id: 'en', tag: 'en-US', name: 'English' },
  ]);
});

test.each(Object.keys(LISTINGS))('`list %s --json` is one object a line', async (what) => {
  const { status, data } = await rolepress(`list ${what} --json`);
  expect(status).toBe(0);
  expect(objectsOf(data).every((item) => typeof item['id'] === 'string')).toBe(true);
});

test('codes come from the catalogue', async () => {
  const codes = objectsOf((await rolepress('list codes --json')).data);
  expect(codes).toContainEqual({
    code: 'command/unknown-name',
    severity: 'error',
    title: 'Every name on the command line is known',
  });
});

test('without a word, the lists themselves are listed', async () => {
  const { status, data } = await rolepress('list');
  expect(status).toBe(0);
  for (const what of [...Object.keys(LISTINGS), 'codes']) expect(data).toContain(what);
});

test('a list is given beside mistakes elsewhere, which are told', async () => {
  const mistake = diagnose('read/missing-file', { message: 'There is no soil.yaml.' });
  const { status, data, said } = await rolepress('list brands', {
    pipeline: {
      openWorkspace: () => Promise.resolve({ value: gardenCurriculum, diagnostics: [mistake], sound: () => undefined }),
    },
  });
  expect(status).toBe(1);
  expect(data).toContain('plain');
  expect(said).toContain('There is no soil.yaml.');
});

test('giveaways are what guessers score on the banks that ship, and chance, and none is far from it', async () => {
  const openWorkspace = async () => ({ value: await curriculumOf(shippedHost), diagnostics: [], sound: () => undefined });
  const listed = objectsOf((await rolepress('list giveaways --json', { pipeline: { openWorkspace } })).data);
  expect([...new Set(listed.map(({ bank }) => bank))]).toEqual(['scenario', 'match', 'statement', 'rating', 'task']);
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(['scenario/asks', 'scenario/longest', 'match/second']));
  for (const { score, chance, questions } of listed) {
    expect(questions).toBeGreaterThanOrEqual(20);
    expect(Math.abs(Number(score) - Number(chance))).toBeLessThanOrEqual(10);
  }
});

test('worksheets are listed with the number that `--item` takes', async () => {
  const openWorkspace = async () => ({ value: await curriculumOf(shippedHost), diagnostics: [], sound: () => undefined });
  const listed = objectsOf((await rolepress('list worksheets --json', { pipeline: { openWorkspace } })).data);
  expect(listed.find(({ id }) => id === 'task-sorter')).toMatchObject({ number: '1.3', module: 'three-roles' });
  for (const { number, module, id } of listed) {
    const { value } = planPrint(await curriculumOf(shippedHost), { ...openRequest, items: [`${String(module)}/${String(id)}`] });
    expect(value?.jobs.map(({ item }) => item)).toMatchObject([{ module, worksheet: id }]);
    expect(String(number)).toMatch(/^\d+\.\d+$/);
  }
  expect((await rolepress('list worksheets', { pipeline: { openWorkspace } })).data).toMatch(
    /^1\.3 +three-roles +task-sorter +/m,
  );
});

test('what was read is listed with the version that was read, and what still waits for an answer', async () => {
  const shipped = await curriculumOf(shippedHost);
  const modules = new Map(shipped.modules);
  const read = (id: string, version: string) => {
    const loaded = shipped.modules.get(id);
    if (loaded === undefined) throw new Error(`there is no module ${id}`);
    const asked: Reading['asked'] = [{ id: 'word', text: 'Say it plainly.', became: 'open', why: null }];
    const reading: Reading = { id: 'first', role: 'peer', as: null, name: null, date: '2026-12-15', version, asked };
    modules.set(id, { ...loaded, value: { ...loaded.value, review: { status: 'draft', readings: [reading] } } });
  };
  const now = versionOf(shipped.modules.get('our-stories')?.value ?? {});
  read('our-stories', now);
  read('three-roles', 'aaaaaaaa');
  const openWorkspace = () => Promise.resolve({ value: { ...shipped, modules }, diagnostics: [], sound: () => undefined });
  const lines = (await rolepress('list review', { pipeline: { openWorkspace } })).data.split('\n');
  const lineOf = (id: string) => lines.find((line) => line.includes(` ${id} `))?.replace(/ +/g, ' ');
  expect(lineOf('our-stories')).toBe(`module our-stories ${now} read peer 2026-12-15 this version 1 open`);
  expect(lineOf('three-roles')).toMatch(/ changed peer 2026-12-15 aaaaaaaa 1 open$/);
  expect(lineOf('steering-back')).toMatch(/ draft unread$/);
  expect(lines.filter((line) => /^(workshop|framework|bank) /.test(line)).length).toBeGreaterThan(15);
});
