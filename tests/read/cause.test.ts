// What a workspace changes is told at its own line where shipped files cannot go with it; only these stop.
import { describe, expect, test } from 'vitest';
import { check, openWorkspace, usable } from '../../src/index.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { bakery, bakeryText } from '../support/bakery.ts';
import { memoryHost, type Files } from '../support/memory-host.ts';
import { shippedHost } from '../support/print.ts';

const MODULE = 'curriculum/en/modules/first-loaf.yaml';
const FRAMEWORK = 'curriculum/en/frameworks/bread-and-cake.yaml';
const ASSESSMENT = 'curriculum/en/banks/assessment.yaml';
const SOURCES = 'curriculum/en/sources.yaml';
const LANGUAGE = 'curriculum/en/language.yaml';

const opened = async (own: Files) =>
  openWorkspace({ ...memoryHost(own, bakery()), fonts: shippedHost.fonts }, { language: 'en' });

const told = async (own: Files) =>
  (await opened(own)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, at, message }) => ({ code, at: at && formatPlace(placeOf(at)), message }));

const changes: readonly (readonly [string, string, string, string, RegExp])[] = [
  ['a row', FRAMEWORK, 'rows:\n  - remove: [mixing]\n', '3:14', /no row "bread-and-cake\/mixing"\. It is taken away here, and the shipped curriculum\/en\/modules\/first-loaf\.yaml:6:5 needs it/],
  ['a row, item by item', FRAMEWORK, 'rows:\n  - { id: mixing, remove: true }\n', '3:11', /no row "bread-and-cake\/mixing"\. It is taken away here/],
  ['a scenario', MODULE, 'scenarios:\n  - remove: [flat-loaf]\n', '3:14', /no scenario "(first-loaf\/)?flat-loaf"\. It is taken away here/],
  ['an objective', MODULE, 'objectives:\n  - remove: [tell-apart]\n  - { id: bake, text: Name three breads., rows: [bread-and-cake/rising], evidence: [seasons] }\n', '3:14', /"(first-loaf\/)?tell-apart"\. It is taken away here/],
  ['a worksheet', MODULE, 'worksheets:\n  - remove: [dough-or-batter]\n', '3:14', /"dough-or-batter"\. It is taken away here/],
  ['a source', SOURCES, 'sources:\n  - remove: [baking-notes]\n', '3:14', /no source "baking-notes"\. It is taken away here/],
  ['an activity', MODULE, 'activities:\n  - remove: [taste]\n', '3:14', /"taste"\. It is taken away here, and the shipped curriculum\/en\/workshops\/saturday\.yaml/],
]; // prettier-ignore

describe('what shipped files name and a workspace takes away is told at its line', () => {
  test.each(changes)('%s', async (_, file, text, place, says) => {
    const errors = await told({ [file]: `extends: shipped\n${text}` });
    expect(errors.map(({ message }) => message).join('\n')).toMatch(says);
    expect(new Set(errors.map(({ at }) => at))).toEqual(new Set([`${file}:${place}`]));
  });
});

test('a column in place of another: cells of the old one, and those that the new one lacks', async () => {
  const errors = await told({
    [FRAMEWORK]: 'extends: shipped\ncolumns:\n  - remove: [cake]\n  - { id: pie, label: Pie, short: Pie, mark: diamond }\n',
  });
  expect(new Set(errors.map(({ code, at }) => `${code} ${at ?? ''}`))).toEqual(
    new Set([`read/unknown-reference ${FRAMEWORK}:3:14`, `read/missing-cell ${FRAMEWORK}:4:11`]),
  );
  expect(errors.map(({ message }) => message).join('\n')).toMatch(
    /no cell "bread-and-cake\/rising\.cake"\. It is taken away here/,
  );
});

describe('what shipped files do not know of is told where it is added', () => {
  test('a column', async () => {
    const text = 'extends: shipped\ncolumns:\n  - { id: pie, label: Pie, short: Pie, mark: diamond }\n';
    const errors = await told({ [FRAMEWORK]: text });
    expect(new Set(errors.map(({ code, at }) => `${code} ${at ?? ''}`))).toEqual(
      new Set([`read/missing-cell ${FRAMEWORK}:3:11`]),
    );
    expect(errors[0]?.message).toMatch(/no cell for the column "pie"\. It is added here/);
  });

  test('an activity', async () => {
    const added =
      '  - { id: sing, title: Sing, purpose: Songs rise too., minutes: { core: 5 }, priority: core, grouping: room,\n';
    const text = `extends: shipped\nactivities:\n${added}      rows: [bread-and-cake/keeping], steps: [{ id: hum, do: Hum. }] }\n`;
    const errors = await told({ [MODULE]: text });
    expect(errors).toMatchObject([{ code: 'read/activity-not-decided', at: `${MODULE}:3:11` }]);
    expect(errors[0]?.message).toMatch(/"sing" .*It is added here, and the shipped .*saturday\.yaml/);
  });
});

describe('a whole file that lacks what the shipped one had', () => {
  test('is told at its list', async () => {
    const whole = bakeryText(FRAMEWORK).replaceAll('id: mixing', 'id: stirring');
    const errors = await told({ [FRAMEWORK]: whole });
    expect(new Set(errors.map(({ at }) => at?.replace(/:\d+:\d+$/, '')))).toEqual(new Set([FRAMEWORK]));
    expect(errors[0]?.message).toMatch(/no row "bread-and-cake\/mixing"\. It is left out here, and the shipped/);
  });

  test('of the assessment too', async () => {
    const used = {
      [MODULE]: bakeryText(MODULE).replace('- type: fill', '- { type: quiz, id: asked, items: [none-such] }\n      - type: fill'),
    };
    const shipped = { ...bakery(), ...used };
    const host = { ...memoryHost({ [ASSESSMENT]: bakeryText(ASSESSMENT) }, shipped), fonts: shippedHost.fonts };
    const { diagnostics } = await openWorkspace(host, { language: 'en' });
    const [gone] = diagnostics.filter(({ message }) => message.includes('none-such'));
    expect(gone?.at?.source.file).toBe(ASSESSMENT);
  });
});

test('a mistake in a file of the workspace stays at its own line', async () => {
  const own = bakeryText(MODULE).replace('bread-and-cake/mixing', 'bread-and-cake/stirring');
  const errors = await told({ [MODULE]: own, [FRAMEWORK]: 'extends: shipped\nrows:\n  - remove: [keeping]\n' });
  const [stirring] = errors.filter(({ message }) => message.includes('stirring'));
  expect(stirring?.message).toBe('There is no row "bread-and-cake/stirring".');
  expect(stirring?.at).toMatch(new RegExp(`^${MODULE}:`));
});

test('what needs the missing piece stops, and not the file that lacks it', async () => {
  const { value } = usable(await opened({ [FRAMEWORK]: 'extends: shipped\nrows:\n  - remove: [mixing]\n' }));
  expect([...(value?.frameworks.keys() ?? [])]).toEqual(['bread-and-cake']);
  expect([...(value?.modules.keys() ?? [])]).toEqual([]);
});

test('a phrase that a shipped template prints is told where it is taken away', async () => {
  const body = 'templates/kinds/handout/body.hbs';
  const shipped = { ...bakery(), [body]: `<p>{{t "handout" "title"}}</p>${bakeryText(body)}` };
  const own = { [LANGUAGE]: 'phrases:\n  handout:\n    title: { remove: true }\n' };
  const host = { ...memoryHost(own, shipped), fonts: shippedHost.fonts };
  const { value } = usable(await openWorkspace(host, { language: 'en' }));
  const found = value === undefined ? [] : check(value).diagnostics.filter(({ code }) => code === 'compose/unknown-phrase');
  expect(found.map(({ at }) => at && formatPlace(placeOf(at)))).toEqual([`${LANGUAGE}:3:12`]);
  expect(found[0]?.message).toMatch(
    /no phrase "handout\.title"\. It is taken away here, and the shipped templates\/kinds\/handout/,
  );
});
