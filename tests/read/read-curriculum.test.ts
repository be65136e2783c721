import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { bakery, bakeryText, bakeryWith } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const FRAMEWORK = 'curriculum/en/frameworks/bread-and-cake.yaml';
const WORKSHOP = 'curriculum/en/workshops/saturday.yaml';

const read = (files: Files) => readCurriculum(memoryHost(files), { language: 'en' });
const brief = ({ code, at }: Diagnostic): string => `${code} ${at ? formatPlace(placeOf(at)) : ''}`;
const told = async (files: Files): Promise<readonly string[]> => (await read(files)).diagnostics.map(brief);

describe('reading a whole curriculum', () => {
  it('reads a good one without a word', async () => {
    const { value, diagnostics } = await read(bakery());
    expect(diagnostics).toEqual([]);
    expect(value?.language.value.name).toBe('English');
    expect([...(value?.sources.keys() ?? [])]).toEqual(['baking-notes']);
    expect([...(value?.frameworks.keys() ?? [])]).toEqual(['bread-and-cake']);
    expect([...(value?.modules.keys() ?? [])]).toEqual(['first-loaf']);
    expect([...(value?.workshops.keys() ?? [])]).toEqual(['saturday']);
    expect(value?.brands.get('plain')).toMatchObject({ file: 'templates/brands/plain/brand.yaml', logo: null });
    expect(value?.kinds.get('handout')?.body.source).toMatchObject({ file: 'templates/kinds/handout/body.hbs' });
    expect(value?.partials.get('foot')?.source.text).toContain('brand.names.short');
  });

  it('fills in what may be left out', async () => {
    const { value } = await read(bakery());
    const activity = value?.modules.get('first-loaf')?.value.activities[1];
    expect(activity).toMatchObject({ worksheet: null, scenarios: [], minutes: { core: 15, short: null } });
  });

  it('finds the line of each piece, in sources too', async () => {
    const { value } = await read(bakery());
    const span = value?.sources.get('baking-notes')?.spanAt(['title']);
    expect(span && formatPlace(placeOf(span))).toBe('curriculum/en/sources.yaml:4:12');
  });

  it('shows the same lines and columns whatever the line ends, and with a byte order mark', async () => {
    const text = bakeryText(FRAMEWORK).replace('mark: square', 'mark: sqaure');
    const places = await told({ ...bakery(), [FRAMEWORK]: text });
    expect(places).toEqual([`read/unknown-value ${FRAMEWORK}:13:11`]);
    expect(await told({ ...bakery(), [FRAMEWORK]: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual(places);
  });
});

describe('what lies where nothing is looked for', () => {
  const strays: readonly (readonly [file: string, told: string, hint: string])[] = [
    ['curriculum/en/framework/crusts.yaml', 'curriculum/en/framework', 'Did you mean "frameworks"?'],
    ['curriculum/en/frameworks/old/crusts.yaml', 'curriculum/en/frameworks/old', 'curriculum/en/frameworks'],
    ['curriculum/frameworks/crusts.yaml', 'curriculum/frameworks', 'curriculum/en/frameworks'],
    ['templates/brand/mill-lane/brand.yaml', 'templates/brand', 'Did you mean "brands"?'],
    ['templates/brands/mill-lane.yaml', 'templates/brands/mill-lane.yaml', 'templates/brands/mill-lane/brand.yaml'],
  ];

  it.each(strays)('%s is told', async (file, told, hint) => {
    const { value, diagnostics } = await read({ ...bakery(), [file]: 'id: crusts\n' });
    expect(diagnostics.map(brief)).toEqual([`read/ignored-file ${told}:1:1`]);
    expect(diagnostics[0]?.hint).toContain(hint);
    expect(value).toBeDefined();
  });

  it.each(['curriculum/en/modules/notes.md', 'templates/brands/notes.md', 'curriculum/en/frameworks/.hidden/x.yaml'])(
    '%s may lie there',
    async (file) => {
      expect(await told({ ...bakery(), [file]: 'Ask Ines about the oven.' })).toEqual([]);
    },
  );

  it('takes a folder by the name of a file for what it is, and tells nothing of what cites it', async () => {
    const { [FRAMEWORK]: _, ...files } = bakery();
    const host = memoryHost({ ...files, [`${FRAMEWORK}/page-1.yaml`]: 'id: page-1\n' });
    const refusing = {
      ...host,
      readBytes: (file: string) =>
        file === FRAMEWORK
          ? Promise.resolve({ failure: 'other' as const, message: `"${file}" is a folder, not a file.` })
          : host.readBytes(file),
    };
    const { diagnostics } = await readCurriculum(refusing, { language: 'en' });
    expect(diagnostics.map(brief)).toEqual([`read/unreadable-file ${FRAMEWORK}:1:1`]);
  });

  it('tells once that a folder cannot be listed, and nothing of what cites its files', async () => {
    const host = memoryHost(bakery());
    const refusing = {
      ...host,
      list: (folder: string) =>
        folder.endsWith('/frameworks')
          ? Promise.resolve({ failure: 'outside' as const, message: `"${folder}" leads out.` })
          : host.list(folder),
    };
    const { diagnostics } = await readCurriculum(refusing, { language: 'en' });
    expect(diagnostics.map(brief)).toEqual(['read/unreadable-file curriculum/en/frameworks:1:1']);
  });

  it('tells a NUL in a good file for what it is', async () => {
    const { diagnostics } = await read({ ...bakery(), [FRAMEWORK]: bakeryText(FRAMEWORK).replace('Bread and', 'Bread\0and') });
    expect(diagnostics.map(brief)).toEqual([`read/not-utf8 ${FRAMEWORK}:2:13`]);
    expect(diagnostics[0]?.message).toContain('NUL');
  });
});

describe('several mistakes in one run', () => {
  it('are told in the order of files and lines, wherever they are', async () => {
    const files = {
      ...bakery(),
      [FRAMEWORK]: bakeryText(FRAMEWORK)
        .replace('mark: square', 'mark: sqaure')
        .replace('number: B2', 'number: 2')
        .replace('id: keeping', 'id: mixing'),
      [MODULE]: bakeryText(MODULE).replace('minutes:\n      core: 30', 'minutes:\n      coer: 30'),
      [WORKSHOP]: bakeryText(WORKSHOP).replace('module: first-loaf', 'module: fist-loaf'),
      'templates/brands/plain/brand.yaml': 'id: plain\n\tx',
    };
    expect(await told(files)).toEqual([
      `read/unknown-value ${FRAMEWORK}:13:11`,
      `read/wrong-type ${FRAMEWORK}:28:13`,
      `read/duplicate-id ${FRAMEWORK}:39:9`,
      `read/unknown-key ${MODULE}:26:7`,
      `read/unknown-reference ${WORKSHOP}:24:13`,
      'read/yaml-syntax templates/brands/plain/brand.yaml:2:1',
    ]);
  });

  it('are not multiplied: citing a file that could not be read is no second mistake', async () => {
    for (const file of [FRAMEWORK, MODULE, 'curriculum/en/sources.yaml', 'templates/themes/standard.yaml']) {
      expect(await told({ ...bakery(), [file]: 'id: [' })).toEqual([expect.stringContaining('read/yaml-syntax')]);
    }
  });

  it('give no curriculum', async () => {
    expect((await read(bakeryWith(MODULE, 'priority: core', 'priority: cor'))).value).toBeUndefined();
  });
});

describe('what cannot be read', () => {
  it('is told with its file', async () => {
    const host = memoryHost(bakery());
    const denied = {
      ...host,
      readBytes: (file: string) =>
        file === MODULE ? Promise.resolve({ failure: 'denied' as const, message: 'not allowed' }) : host.readBytes(file),
    };
    const { diagnostics } = await readCurriculum(denied, { language: 'en' });
    expect(diagnostics.map(brief)).toEqual([`read/unreadable-file ${MODULE}:1:1`]);
  });

  it('may be a folder', async () => {
    const host = memoryHost(bakery());
    const list = (folder: string) =>
      folder === 'templates/brands' ? Promise.resolve({ failure: 'denied' as const, message: 'not allowed' }) : host.list(folder);
    const { diagnostics } = await readCurriculum({ ...host, list }, { language: 'en' });
    expect(diagnostics.map(brief)).toEqual(['read/unreadable-file templates/brands:1:1']);
  });

  it('may be too large, in characters or in bytes', async () => {
    const sized = (length: number) => bakeryText(MODULE).replace('setup: Tables', `setup: ${'x'.repeat(length)} Tables`);
    expect(await told({ ...bakery(), [MODULE]: sized(1_100_000) })).toEqual([`read/too-large ${MODULE}:1:1`]);
    expect(await told({ ...bakery(), [MODULE]: sized(4_100_000) })).toEqual([`read/too-large ${MODULE}:1:1`]);
  });

  it('is a folder without anything in it', async () => {
    expect(await told({})).toEqual([
      'read/missing-file curriculum/en/language.yaml:1:1',
      'read/missing-file curriculum/en/sources.yaml:1:1',
    ]);
  });

  it('is passed over without a word where it is a note', async () => {
    const notes = { 'curriculum/en/modules/README.md': '# Modules', 'curriculum/en/modules/old/m.md': '# An old module' };
    expect(await told({ ...bakery(), ...notes })).toEqual([]);
  });
});

it('reads no more files and bytes than a workspace may hold, and says which was one too many', async () => {
  const partials = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`templates/partials/p${at}.hbs`, 'x']));
  const many = await read({ ...bakery(), ...partials });
  expect(many.value).toBeUndefined();
  expect(new Set(many.diagnostics.map(({ code }) => code))).toEqual(new Set(['read/too-large']));
  expect(many.diagnostics[0]?.message).toContain('5,000');
  const text = 'x'.repeat(1_900_000);
  const large = Object.fromEntries(Array.from({ length: 142 }, (_, at) => [`templates/partials/q${at}.hbs`, text]));
  const heavy = await read({ ...bakery(), ...large });
  expect(heavy.value).toBeUndefined();
  expect(new Set(heavy.diagnostics.map(({ code }) => code))).toEqual(new Set(['read/too-large']));
  expect(heavy.diagnostics[0]?.message).toContain('268,435,456');
});
