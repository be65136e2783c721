// What the short form of a sheet keeps: of every type of exercise, the members that it names and no others.
import { describe, expect, test } from 'vitest';
import { exerciseOf, EXERCISES } from '../../src/exercises/index.ts';
import { keptOf, memberIds, shortSheet } from '../../src/model/short-sheet.ts';
import type { Worksheet } from '../../src/model/worksheet.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';

const { modules } = await curriculumOf(shippedHost);
const sheets = [...modules.values()].flatMap(({ value }) => value.worksheets);
const parts = sheets.flatMap((sheet) => sheet.parts.map((part) => ({ sheet, part })));

/** One sheet part of every type of exercise that has a list. */
const listed = EXERCISES.flatMap(({ list, schema }) => {
  const found = parts.find(({ part }) => part.type === schema.shape.type.value);
  return list === null || found === undefined ? [] : [{ type: found.part.type, ...found }];
});

const withShort = (sheet: Worksheet, short: Worksheet['short']): Worksheet => ({ ...sheet, short });

describe('a part keeps', () => {
  test.each(listed)('the members that are named: $type', ({ sheet, part }) => {
    const ids = memberIds(part);
    expect(ids.length).toBeGreaterThan(0);
    const kept = ids.filter((_, at) => at % 2 === 0);
    const short = shortSheet(withShort(sheet, { [part.id]: kept }));
    const own = short.parts.find(({ id }) => id === part.id);
    expect(own && memberIds(own)).toEqual(kept);
    expect(short.parts.filter(({ id }) => id !== part.id)).toEqual(sheet.parts.filter(({ id }) => id !== part.id));
  });

  test.each(parts.slice(0, 40))(
    'nothing where nothing is named, and all where it is not spoken of: $part.id',
    ({ sheet, part }) => {
      expect(shortSheet(withShort(sheet, { [part.id]: [] })).parts.map(({ id }) => id)).not.toContain(part.id);
      expect(keptOf(withShort(sheet, {}), part)).toBe('all');
    },
  );
});

test('the lists that exercises name are lists of theirs', () => {
  for (const { part } of parts) {
    const { list } = exerciseOf(part);
    if (list !== null) expect(Array.isArray((part as Record<string, unknown>)[list]), part.type).toBe(true);
  }
});

test('every sheet that a short form shortens keeps an example and something to do', () => {
  const short = sheets.filter((sheet) => Object.keys(sheet.short).length > 0);
  expect(short.length).toBeGreaterThan(10);
  for (const sheet of short) expect(shortSheet(sheet).parts.length, sheet.id).toBeGreaterThan(0);
});
