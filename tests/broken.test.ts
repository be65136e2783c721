import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../src/diagnostics/catalogue/index.ts';
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts';
import { check, openEvent, plan } from '../src/index.ts';
import type { Curriculum } from '../src/model/curriculum.ts';
import { readCurriculum } from '../src/read/read-curriculum.ts';
import { parseYaml } from '../src/source/yaml.ts';
import { formatPlace, placeOf } from '../src/source/text.ts';
import { bakery } from './support/bakery.ts';
import { folderFiles } from './support/folder-files.ts';
import { memoryHost, type Files } from './support/memory-host.ts';
import { openRequest, print } from './support/print.ts';
import { hostWith } from './support/second-framework.ts';

const BROKEN = new URL('./broken/', import.meta.url).pathname;

/** The stages whose codes are held to have a fixture here. */
const STAGES = ['read', 'rules', 'brand', 'compose', 'typeset', 'press'];

/** The stages that are reached by printing only. */
const PRINTED = ['typeset', 'press'];

/** Codes that no laid-over file can bring about, and the test that proves each. */
const PROVEN_ELSEWHERE: Readonly<Record<string, string>> = {
  'compose/broken-bank': 'the bank is told first; that the document is not printed: tests/run/usable.test.ts',
  'press/broke-down': 'would be a fault of ours: tests/run/usable.test.ts',
  'press/picture-unreadable': 'the gate for logos refuses it first; that it names its place: tests/press/broken.test.ts',
  'press/page-too-full': 'a warning about charts for the wall, which are printed on request: tests/press/broken.test.ts',
  'press/card-too-full': 'cards are printed on request: tests/press/broken.test.ts, tests/packet/cards.test.ts',
  'press/too-many-pages': 'a document of 2,001 pages takes long: tests/press/broken.test.ts',
  'press/sheet-too-long':
    'a note for whoever writes sheets, told where files are read back: tests/press/broken.test.ts, tests/packet/room-to-write.test.ts',
  'press/hurried-pages': 'takes a workbook of very many pages: tests/run/page-pace.test.ts',
  'press/word-too-wide': 'cards are printed on request: tests/press/broken.test.ts, tests/press/sheets.test.ts',
  'press/no-such-leaf': 'compose/unknown-id is told first; that it names its place: tests/press/broken.test.ts',
  'press/leaf-lost': 'would be a fault of ours: tests/press/nothing-lost.test.ts',
  'read/unreadable-file': 'needs a file system that refuses: tests/read/read-curriculum.test.ts',
  'read/stale-piece': 'needs a shipped file below one of a workspace: tests/read/merge.test.ts',
  'read/untranslated': 'needs a second language: tests/read/languages.test.ts',
  'read/too-large': 'a fixture of more than 1 MB would be one: tests/read/read-curriculum.test.ts',
};

/** What `expect.yaml` says: the code, its place, a piece of the hint, and a file of the base to leave out. */
type Expectation = { readonly code: string; readonly at: string; readonly hint?: string; readonly absent?: string };

const expectationOf = (files: Files): Expectation => {
  const text = new TextDecoder().decode(files['expect.yaml'] as Uint8Array);
  const { document, problems } = parseYaml({ file: 'expect.yaml', text });
  if (!document) throw new Error(problems[0]?.message ?? 'no expectation');
  return document.data as Expectation;
};

const planEvent = async (files: Files, curriculum: Curriculum, file: string): Promise<readonly Diagnostic[]> => {
  const event = await openEvent(hostWith(files), file);
  const planned = event.value ? plan(curriculum, { ...openRequest, event: event.value }) : { diagnostics: [] };
  return [...event.diagnostics, ...planned.diagnostics];
};

const diagnose = async (files: Files, stage: string): Promise<readonly Diagnostic[]> => {
  const { value, diagnostics } = await readCurriculum(memoryHost(files), { language: 'en' });
  if (!value) return diagnostics;
  const printed = PRINTED.includes(stage) ? (await print(hostWith(files), value, {})).diagnostics : [];
  const events = Object.keys(files).filter((file) => file.startsWith('curriculum/events/'));
  const planned = await Promise.all(events.map((file) => planEvent(files, value, file)));
  return [...diagnostics, ...check(value).diagnostics, ...planned.flat(), ...printed];
};

const fixtures = (stage: string): readonly string[] =>
  existsSync(BROKEN + stage) ? readdirSync(BROKEN + stage).map((name) => `${stage}/${name}`) : [];

describe('what is broken is told by its code, at its place', () => {
  it('tells nothing of the base that the fixtures are laid over', async () => {
    expect(await diagnose(bakery(), 'press')).toEqual([]);
  });

  it.each(STAGES.flatMap(fixtures))('%s', async (folder) => {
    const overlay = folderFiles(BROKEN + folder);
    const { code, at, hint, absent } = expectationOf(overlay);
    expect(code).toBe(folder);
    const files = Object.entries({ ...bakery(), ...overlay }).filter(([file]) => file !== absent && file !== 'expect.yaml');
    const found = await diagnose(Object.fromEntries(files), folder.split('/')[0] ?? '');
    const places = found.map((diagnostic) => ({
      code: diagnostic.code,
      at: diagnostic.at ? formatPlace(placeOf(diagnostic.at)) : '',
    }));
    expect(places).toContainEqual({ code, at });
    // One mistake, one code: whatever else is told follows from it.
    expect(new Set(places.map((place) => place.code))).toEqual(new Set([code]));
    if (hint !== undefined) expect(found.find((diagnostic) => diagnostic.code === code)?.hint).toContain(hint);
  });
});

describe('the catalogue', () => {
  it.each(STAGES)('has a fixture for every code of %s', (stage) => {
    const codes = Object.keys(catalogue).filter((code) => code.startsWith(`${stage}/`) && !(code in PROVEN_ELSEWHERE));
    expect([...fixtures(stage)].sort()).toEqual(codes.sort());
  });
});
