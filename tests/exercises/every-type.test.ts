// Every type of exercise, as the list has it: it stands on a sheet, and what cannot print it is told, never passed over.
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { ExerciseType } from '../../src/exercises/exercise.ts';
import { partSchema } from '../../src/model/exercise.ts';
import { placeOf } from '../../src/source/text.ts';
import { composed } from '../compose/composing.ts';
import { wordsOf } from '../support/facilitator-words.ts';
import { curriculumOf } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';
import { hasKey, olderTemplate, partialFile, partialText, TYPES, wordsOfKinds } from './printing.ts';

const SHEETS = ['worksheet'];
const KEYS = ['facilitator-guide'];

const shippedModules = [...(await curriculumOf(hostWith(gardenYearFiles()))).modules.values()].map(({ value }) => value);
const shipped = { sheets: await wordsOfKinds(SHEETS), keys: await wordsOfKinds(KEYS) };

/** What only facilitators may read of the garden's parts of one type. */
const secretsOf = (type: string): readonly string[] =>
  shippedModules.flatMap(({ worksheets }) =>
    worksheets.flatMap(({ parts }) =>
      parts.filter((part) => part.type === type).flatMap((part) => wordsOf(partSchema, part).secret.map(({ text }) => text)),
    ),
  );

/** `code file`, once for each kind of complaint. */
const told = async (...given: Parameters<typeof wordsOfKinds>): Promise<readonly string[]> => {
  const { diagnostics } = await wordsOfKinds(...given);
  return [...new Set(diagnostics.map(({ code, at }) => `${code} ${at ? placeOf(at).file : ''}`))];
};

test('the compiler asks a new type for everything: no member may be left out', () => {
  type Optional = { [K in keyof ExerciseType]-?: undefined extends ExerciseType[K] ? K : never }[keyof ExerciseType];
  expectTypeOf<Optional>().toBeNever();
});

test('no two types share a name or a partial', () => {
  const names = TYPES.flatMap(({ type, sheet, key }) => [type, sheet, key]);
  expect(new Set(names).size).toBe(names.length);
});

test('the garden’s sheets, on which all of them stand, compose without complaint', () => {
  expect([...shipped.sheets.diagnostics, ...shipped.keys.diagnostics]).toEqual([]);
});

describe.each(TYPES)('$type', (exercise) => {
  const { type, sheet, key } = exercise;

  test('its partial prints it: without what stands there, its sheet says less', async () => {
    const { text, diagnostics } = await wordsOfKinds(SHEETS, { [partialFile(sheet)]: '<p>…</p>' });
    expect(diagnostics).toEqual([]);
    expect(text.length).toBeLessThan(shipped.sheets.text.length);
  });

  test.runIf(hasKey(exercise))('its key’s partial prints its key', async () => {
    const { text, diagnostics } = await wordsOfKinds(KEYS, { [partialFile(key)]: '{{! Nothing. }}' });
    expect(diagnostics).toEqual([]);
    expect(text.length).toBeLessThan(shipped.keys.text.length);
  });

  test('without its partial there is an error that names the file to write', async () => {
    const { diagnostics } = await wordsOfKinds(SHEETS, { [partialFile(sheet)]: null });
    const [found] = diagnostics.filter(({ at }) => at && placeOf(at).file === partialFile('part'));
    expect(found).toMatchObject({ code: 'compose/unknown-exercise', hint: `Write ${partialFile(sheet)}.` });
    expect(found?.message).toContain(`the exercise "${type}" on a sheet`);
  });

  test('without its key’s partial as well', async () => {
    const { diagnostics } = await wordsOfKinds(KEYS, { [partialFile(key)]: null });
    const [found] = diagnostics.filter(({ at }) => at && placeOf(at).file === partialFile('guide-key'));
    expect(found).toMatchObject({ code: 'compose/unknown-exercise', hint: `Write ${partialFile(key)}.` });
    expect(found?.message).toContain(`the key of the exercise "${type}"`);
  });

  test('an older copy of part.hbs that does not know it is told, at its line', async () => {
    const older = olderTemplate('part').replaceAll(`"${type}"`, '"another"');
    expect(await told(SHEETS, { [partialFile('part')]: older })).toContain(`compose/unknown-exercise ${partialFile('part')}`);
  });

  test.runIf(hasKey(exercise))('an older copy of guide-key.hbs that does not know it as well', async () => {
    const older = olderTemplate('guide-key');
    // Some had no branch of their own, and were printed by the last one.
    const own = type !== 'fill' && older.includes(`(eq part.type "${type}")`);
    const without = own
      ? older.replaceAll(`"${type}"`, '"another"')
      : older
          .replace('{{else if (answered (at part "items"))}}', '{{else if (list)}}')
          .replace('{{else if (at part "items")}}', '{{else if (list)}}');
    expect(without).not.toBe(older);
    const { text, diagnostics } = await wordsOfKinds(KEYS, { [partialFile('guide-key')]: without });
    const found = diagnostics.map(({ code, at }) => `${code} ${at ? placeOf(at).file : ''}`);
    // Where the last branch prints what only facilitators may read of it, nothing is lost and nothing has to be told.
    const secret = secretsOf(type);
    const isPrinted = secret.length > 0 && secret.every((words) => text.includes(words));
    // Its last branch may print a list of answers as if it were words, which is told beside it.
    const beside = found.filter((each) => each !== `compose/not-printable ${partialFile('guide-key')}`);
    expect([...new Set(beside)]).toEqual(isPrinted ? [] : [`compose/unknown-exercise ${partialFile('guide-key')}`]);
  });
});

describe('older copies that know every type', () => {
  test('print the same sheets', async () => {
    expect(await wordsOfKinds(SHEETS, { [partialFile('part')]: olderTemplate('part') })).toEqual(shipped.sheets);
  });

  test('print every word of the keys that ours print', async () => {
    const { text, diagnostics } = await wordsOfKinds(KEYS, { [partialFile('guide-key')]: olderTemplate('guide-key') });
    expect(diagnostics).toEqual([]);
    const secrets = TYPES.flatMap(({ type }) => secretsOf(type)).filter((words) => shipped.keys.text.includes(words));
    expect(secrets.length).toBeGreaterThan(15);
    expect(secrets.filter((words) => !text.includes(words))).toEqual([]);
  });
});

describe('a template of one’s own that asks for the type of a part', () => {
  const asking = (branch: string): string =>
    `<h1>Sheet</h1>{{#each worksheet.parts as |part|}}{{#if (eq part.type "sort")}}{{> part-sort part=part}}{{else}}${branch}{{/if}}{{/each}}`;
  const per = 'worksheet';

  test('is told of each type that it passes over, once, where it asks', async () => {
    const { told: found, diagnostics } = await composed(asking(''), { per });
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(['compose/unknown-exercise body:1:56']));
    expect(diagnostics[0]?.message).toMatch(
      /^Nothing here prints the exercise "[a-z-]+", which stands at curriculum\/en\/modules\/first-bed\.yaml:\d+:\d+\.$/,
    );
    expect(diagnostics[0]?.hint).toContain('(sheet-partial part)');
  });

  test('may let the exercise choose', async () => {
    expect((await composed(asking('{{> (sheet-partial part) part=part home="first-bed" sub="2"}}'), { per })).told).toEqual([]);
  });

  test('may leave the others out on purpose', async () => {
    expect((await composed(asking('{{leave-out part}}'), { per })).told).toEqual([]);
  });

  test('may ask in a list', async () => {
    const body =
      '<h1>Sheet</h1>{{#each worksheet.parts as |part|}}{{#if (has (list "sort" "fill") part.type)}}<p>…</p>{{/if}}{{/each}}';
    expect((await composed(body, { per })).told).toContain('compose/unknown-exercise body:1:56');
  });

  test('may print every word of others without asking which they are', async () => {
    const body =
      '<h1>Sheet</h1>{{#each worksheet.parts as |part|}}{{#if (eq part.type "sort")}}<p>…</p>{{else if (at part "title")}}<p>{{part.title}}</p><rich>{{part.text}}</rich>{{else}}{{leave-out part}}{{/if}}{{/each}}';
    expect((await composed(body, { per })).told).toEqual([]);
  });

  test('is told where it gives no part', async () => {
    const body = '<h1>Sheet</h1>{{#each worksheet.instructions as |one|}}{{> (sheet-partial one) part=one}}{{/each}}';
    expect((await composed(body, { per })).told).toContain('compose/unknown-exercise body:1:60');
  });

  test('calls a partial by no other helper', async () => {
    expect((await composed('<h1>Sheet</h1>{{> (join worksheet) part=worksheet}}', { per })).told).toEqual([
      'compose/template-syntax body:1:15',
    ]);
  });
});

test('every partial that ships for an exercise is one of the list', () => {
  for (const { sheet, key } of TYPES) for (const name of [sheet, key]) expect(partialText(name)).not.toBe('');
});
