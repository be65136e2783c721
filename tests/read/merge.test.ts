// A workspace lies over what ships piece by piece, where its file says `extends: shipped`.
import { describe, expect, test } from 'vitest';
import { openWorkspace, usable } from '../../src/index.ts';
import { hashOf } from '../../src/model/merge/hash.ts';
import { piecesIn } from '../../src/read/pieces.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { formatPlace, placeOf, type Span } from '../../src/source/text.ts';
import { parseYaml } from '../../src/source/yaml.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { shippedHost } from '../support/print.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const WORKSHOP = 'curriculum/en/workshops/saturday.yaml';
const LANGUAGE = 'curriculum/en/language.yaml';

const hostOf = (own: Files) => ({ ...memoryHost(own, bakery()), fonts: shippedHost.fonts });
const opened = (own: Files) => readCurriculum(hostOf(own), { language: 'en' });
const told = ({ diagnostics }: Awaited<ReturnType<typeof opened>>) =>
  diagnostics.map(({ code, at }) => `${code} ${at ? formatPlace(placeOf(at)) : ''}`);
const isOwn = (span: Span | undefined): boolean => span?.source.shipped !== true;

describe('a file that extends the shipped one of its path', () => {
  test('changes a step, adds one and moves an activity; everything keeps the place at which it is said', async () => {
    const read = await opened({
      [MODULE]: `extends: shipped
title: Our first loaf
activities:
  - id: knead
    minutes: { core: 25 }
    steps:
      - id: begin
        say: Flour your hands.
      - id: rest
        do: Let it rest.
  - id: taste
    before: knead
`,
    });
    expect(told(read)).toEqual([]);
    const module = read.value?.modules.get('first-loaf');
    expect(module?.value).toMatchObject({
      id: 'first-loaf',
      title: 'Our first loaf',
      code: 'M1',
      activities: [
        { id: 'taste', title: 'Taste and talk' },
        {
          id: 'knead',
          title: 'Knead a dough',
          minutes: { core: 25, short: 20 },
          steps: [
            { id: 'begin', say: 'Flour your hands.' },
            { id: 'rest', do: 'Let it rest.' },
          ],
        },
      ],
    });
    const at = (...path: (string | number)[]) => module && formatPlace(placeOf(module.spanAt(path)));
    expect(at('title')).toBe(`${MODULE}:2:8`);
    expect(at('activities', 1, 'steps', 0, 'say')).toBe(`${MODULE}:8:14`);
    expect([isOwn(module?.spanAt(['title'])), isOwn(module?.spanAt(['code']))]).toEqual([true, false]);
    expect([isOwn(module?.spanAt(['activities', 1, 'title'])), isOwn(module?.spanAt(['activities', 0, 'id']))]).toEqual([
      false,
      true,
    ]);
  });

  test('takes something away, and what decided about it with it', async () => {
    const read = await opened({
      [MODULE]: 'extends: shipped\nactivities:\n  - remove: [taste]\n',
      [WORKSHOP]: 'extends: shipped\nsegments:\n  - id: baking\n    use:\n      taste: { remove: true }\n',
    });
    expect(told(read)).toEqual([]);
    expect(read.value?.modules.get('first-loaf')?.value.activities.map(({ id }) => id)).toEqual(['knead']);
  });

  test.each<readonly [string, string, string]>([
    ['curriculum/en/frameworks/bread-and-cake.yaml', 'title: Ours', 'frameworks'],
    ['curriculum/en/sources.yaml', 'sources:\n  - { id: baking-notes, title: Ours }', 'sources'],
    ['curriculum/en/banks/glossary.yaml', 'items: [{ remove: [] }]', 'banks'],
    ['templates/kinds/handout/kind.yaml', 'name: our handout', 'kinds'],
    ['templates/brands/plain/brand.yaml', 'names: { short: Ours }', 'brands'],
    ['templates/themes/standard.yaml', 'measure: 300', 'themes'],
  ])('is every sort of file: %s', async (file, text) => {
    const read = await opened({ [file]: `extends: shipped\n${text}\n` });
    expect(told(read)).toEqual([]);
    expect(read.value).toBeDefined();
  });

  test('is all there is where it does not say so, as before', async () => {
    const own = bakeryText(MODULE).replace('title: The first loaf', 'title: Whole');
    const read = await opened({ [MODULE]: own });
    expect([told(read), read.value?.modules.get('first-loaf')?.under]).toEqual([[], undefined]);
    expect(told(await opened({ [MODULE]: 'id: first-loaf\ntitle: Short\n' }))).toContain(`read/missing-key ${MODULE}:1:1`);
  });

  test('names what nothing ships for, and items that are not there', async () => {
    expect(told(await opened({ 'curriculum/en/modules/other.yaml': 'extends: shipped\ntitle: Other\n' }))).toEqual([
      'read/unknown-reference curriculum/en/modules/other.yaml:1:10',
    ]);
    expect(told(await opened({ [MODULE]: 'extends: shipped\nactivities:\n  - { id: kneed, remove: true }\n' }))).toEqual([
      `read/unknown-reference ${MODULE}:3:11`,
    ]);
  });

  test('is told at its own line where it makes a mistake, and only what it touches stops', async () => {
    const host = hostOf({
      [MODULE]: bakeryText(MODULE),
      'templates/brands/plain/brand.yaml': "extends: shipped\npalette: { primary: '#ffee99' }\n",
      'templates/brands/other/brand.yaml': "id: other\nextends: plain\npalette: { primary: '#003355' }\n",
    });
    const { value, diagnostics } = usable(await openWorkspace(host, { language: 'en' }));
    const [pale] = diagnostics.filter(({ severity }) => severity === 'error');
    expect(pale?.at && formatPlace(placeOf(pale.at))).toBe('templates/brands/plain/brand.yaml:2:21');
    expect([...(value?.brands.keys() ?? [])]).toEqual(['other']);
  });
});

test('phrases lie over the shipped ones without a word of it', async () => {
  const read = await opened({ [LANGUAGE]: 'tag: en-GB\nname: English\nphrases:\n  handout:\n    title: For you\n' });
  expect(told(read)).toEqual([]);
  expect(read.value?.language.value).toMatchObject({
    tag: 'en-GB',
    phrases: { handout: { title: 'For you', pages: { one: '{count} page' } } },
  });
});

describe('a piece that names the hash of what it lies over', () => {
  const below = parseYaml({ file: MODULE, text: bakeryText(MODULE) }).document?.data as {
    readonly activities: readonly object[];
  };
  const over = (hash: string) =>
    opened({ [MODULE]: `extends: shipped\nactivities:\n  - id: knead\n    over: ${hash}\n    title: Ours\n` });

  test('is fresh as long as that is as it was', async () => {
    expect(told(await over(hashOf(below.activities[0])))).toEqual([]);
  });

  test('finds that hash among those that are listed', async () => {
    const listed = await piecesIn(hostOf({ [MODULE]: 'extends: shipped\n' }), { language: 'en' });
    const hashes = new Map(listed.map(({ file, piece, hash }) => [`${file} ${piece}`, hash]));
    expect(hashes.get(`${MODULE} activities/knead`)).toBe(hashOf(below.activities[0]));
    expect(hashes.get(`${MODULE} `)).toBe(hashOf(below));
    expect(hashes.has(`${MODULE} activities/knead/steps/begin`)).toBe(true);
    expect(hashes.has('templates/kinds/handout/kind.yaml ')).toBe(true);
  });

  test('is stale when it has changed: a warning at its line, with the hash to write', async () => {
    const read = await over('abcdefgh');
    expect(told(read)).toEqual([`read/stale-piece ${MODULE}:4:11`]);
    expect(read.diagnostics[0]?.hint).toContain(`over: ${hashOf(below.activities[0])}`);
    expect(read.value?.modules.get('first-loaf')?.value.activities[0]?.title).toBe('Ours');
  });
});
