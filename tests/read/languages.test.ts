// A language needs only what it changes: the rest falls back, and says in which language it is.
import { describe, expect, test } from 'vitest';
import { createNodeHost, PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { folderFor } from '../../src/model/language.ts';
import type { Origin } from '../../src/model/manuscript.ts';
import { passagesOf } from '../../src/model/passages.ts';
import { composePlan, requestForAll } from '../../src/run/composed.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { languagesIn } from '../../src/read/languages.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { kindsAtAll, print } from '../support/print.ts';

const STUB = 'tag: es-US\nname: Español\nphrases: { handout: { title: Para llevar } }\n';
const MODULE = 'title: El primer pan\nactivities:\n  - id: taste\n    title: Probar\n';

const read = (files: Files, language: string) => readCurriculum(memoryHost({ ...bakery(), ...files }), { language });
const spanish: Files = { 'curriculum/es/language.yaml': STUB };

describe('a language of one file', () => {
  test('falls back to English with one note for each sort of piece, and no error', async () => {
    const { value, diagnostics } = await read(spanish, 'es');
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(
      Array.from({ length: 5 }, () => 'note read/untranslated'),
    );
    const [phrases] = diagnostics;
    expect(phrases?.message).toEqual(
      expect.stringMatching(
        /^2 of 3 phrases are printed in en-US, such as "\{count\} page" \(curriculum\/en\/language\.yaml:\d+:12\)\.$/,
      ),
    );
    expect(value?.language.value).toMatchObject({
      tag: 'es-US',
      name: 'Español',
      phrases: { handout: { title: 'Para llevar' } },
    });
    expect(value?.modules.get('first-loaf')?.value.title).toBe('The first loaf');
  });

  test('may ship as well as lie in a workspace', async () => {
    const host = memoryHost({}, { ...bakery(), ...spanish });
    expect((await readCurriculum(host, { language: 'es' })).value?.language.value.tag).toBe('es-US');
  });

  test('has to say what it is called', async () => {
    const { diagnostics } = await read({ 'curriculum/es/language.yaml': 'phrases: {}\n' }, 'es');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`)).toEqual([
      'read/missing-key `tag` is missing from this file.',
      'read/missing-key `name` is missing from this file.',
    ]);
  });

  test('changes a module piece by piece; what it says itself is in its own language', async () => {
    const { value } = await read({ ...spanish, 'curriculum/es/modules/first-loaf.yaml': MODULE }, 'es');
    const module = value?.modules.get('first-loaf');
    expect(module?.value).toMatchObject({
      title: 'El primer pan',
      code: 'M1',
      activities: [{ id: 'knead' }, { title: 'Probar' }],
    });
    const languageAt = (...path: (string | number)[]) => module?.spanAt(path).source.language;
    expect([languageAt('title'), languageAt('purpose'), languageAt('activities', 1, 'title')]).toEqual([
      undefined,
      'en-US',
      undefined,
    ]);
  });

  test('is stopped by a mistake of its own only where that is', async () => {
    const broken = { ...spanish, 'curriculum/es/modules/first-loaf.yaml': 'titel: El primer pan\n' };
    const { diagnostics, sound } = await read(broken, 'es');
    const [error] = diagnostics.filter(({ severity }) => severity === 'error');
    expect([error?.code, error?.at?.source.file]).toEqual(['read/unknown-key', 'curriculum/es/modules/first-loaf.yaml']);
    expect([...(sound()?.curriculum.broken ?? [])]).toContain('modules/first-loaf');
  });
});

describe('a language of a country', () => {
  test.each([
    ['es-MX', ['en', 'es'], 'es'],
    ['es-MX', ['en', 'es', 'es-MX'], 'es-MX'],
    ['zh-Hant-TW', ['en', 'zh-Hant'], 'zh-Hant'],
    ['en-GB', ['en'], 'en'],
    ['en', ['en'], 'en'],
    ['fr', ['en', 'es'], undefined],
    ['enx', ['en'], undefined],
  ])('%s among %j is printed from %s', (tag, folders, expected) => {
    expect(folderFor(tag, folders)).toBe(expected);
  });

  test('falls back to the wider one, then to English', async () => {
    const mexican = { 'curriculum/es-MX/language.yaml': 'tag: es-MX\nname: Español (México)\nphrases: {}\n' };
    const { value } = await read({ ...spanish, ...mexican }, 'es-MX');
    const { phrases } = value?.language.value ?? {};
    expect(phrases?.['handout']).toMatchObject({ title: 'Para llevar', pages: { one: '{count} page' } });
    const languageAt = (name: string) => value?.language.spanAt(['phrases', 'handout', name]).source.language;
    expect([languageAt('title'), languageAt('pages')]).toEqual(['es-US', 'en-US']);
  });

  test('is told where another is printed in its place', async () => {
    const { value, diagnostics } = await read(spanish, 'es-MX');
    expect(value?.language.value.tag).toBe('es-US');
    expect(diagnostics.map(({ message }) => message)).toContain(
      'There is no folder curriculum/es-MX: the words of curriculum/es are printed.',
    );
  });

  test('is no English where it is not there at all', async () => {
    const { value, diagnostics } = await read({}, 'fr');
    expect([value, diagnostics[0]?.code]).toEqual([undefined, 'read/missing-file']);
  });
});

test('languages are listed with what they call themselves', async () => {
  expect(await languagesIn(memoryHost({ ...bakery(), ...spanish }))).toEqual([
    { id: 'en', tag: 'en-US', name: 'English' },
    { id: 'es', tag: 'es-US', name: 'Español' },
  ]);
});

/** Texts whose file stands in for another language, and that no span around them says so of. */
const unmarked = (node: unknown, spoken: string | null = null): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap((each) => unmarked(each, spoken));
  if (typeof node !== 'object' || node === null) return [];
  const { kind, text, origin, language, ...rest } = node as Readonly<Record<string, unknown>>;
  const own = typeof language === 'string' ? language : spoken;
  if (kind === 'text' && typeof text === 'string') {
    const wanted = (origin as Origin).words?.source.language;
    return wanted === undefined || wanted === own ? [] : [text];
  }
  return Object.values(rest).flatMap((each) => unmarked(each, own));
};

describe('the whole course in a language of one file', () => {
  const workspace = `${PACKAGE_ROOT}tests/fixtures/spanish-stub`;
  const host = createNodeHost({ cwd: PACKAGE_ROOT, workspace });

  test('prints every kind of ninety minutes, with words that fell back marked as English', async () => {
    const { value } = await readCurriculum(host, { language: 'es' });
    if (value === undefined) throw new Error('the stub has a mistake');
    const { composed } = composePlan(value, { ...requestForAll(value, 'ninety-minutes'), kinds: kindsAtAll(value) }, new Map());
    expect(composed.filter(({ outcome }) => outcome.value === undefined).map(({ job }) => job.id)).toEqual([]);
    expect(new Set(composed.map(({ outcome }) => outcome.value?.language))).toEqual(new Set(['es-US']));
    const passages = composed.flatMap(({ outcome }) => (outcome.value === undefined ? [] : passagesOf(outcome.value)));
    expect(new Set(passages.map(({ language }) => language))).toEqual(new Set(['en-US']));
    expect(passages.length).toBeGreaterThan(1000);
    expect(composed.flatMap(({ outcome }) => unmarked(outcome.value))).toEqual([]);
  });

  test('prints the agenda as "Programa"', async () => {
    const { value } = await readCurriculum(host, { language: 'es' });
    if (value === undefined) throw new Error('the stub has a mistake');
    const { documents, diagnostics } = await print(host, value, { workshop: 'ninety-minutes', kinds: ['agenda'] });
    expect(diagnostics).toEqual([]);
    const [agenda] = documents;
    expect(agenda?.job.file).toBe('output/plain/ninety-minutes/es-letter-standard/agenda.pdf');
    expect(Buffer.from(agenda?.bytes ?? []).includes('Programa')).toBe(true);
  });
});
