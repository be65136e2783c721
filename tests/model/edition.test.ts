import { describe, expect, test } from 'vitest';
import { editionName, presetsIn, presetsOf, unknownPresets } from '../../src/model/edition.ts';

const themeOf = (id: string, order: number | null) => {
  const edition = order === null ? null : { name: id, use: `for ${id}`, order };
  return [id, { value: { id, edition } }] as const;
};
const PRESETS = presetsIn(
  new Map([
    themeOf('fillable', 30),
    themeOf('booklet', null),
    themeOf('standard', 0),
    themeOf('ink-saver', 20),
    themeOf('large-print', 10),
  ]),
);

test('themes that say so are editions, in their order', () => {
  expect(PRESETS.map(({ id }) => id)).toEqual(['standard', 'large-print', 'ink-saver', 'fillable']);
});

describe('an edition has one name, however it is asked for', () => {
  test.each([
    ['standard', 'standard'],
    ['large-print', 'large-print'],
    ['fillable+large-print', 'large-print+fillable'],
    ['Ink-Saver + large-print', 'large-print+ink-saver'],
    ['standard+fillable', 'fillable'],
    ['ink-saver+ink-saver', 'ink-saver'],
    ['fillable+ink-saver+large-print', 'large-print+ink-saver+fillable'],
  ])('%s is %s', (asked, name) => {
    expect(editionName(asked, PRESETS)).toBe(name);
    expect(unknownPresets(asked, PRESETS)).toEqual([]);
  });

  test('the standard edition lays nothing over the theme of a brand', () => {
    expect(presetsOf('standard')).toEqual([]);
    expect(presetsOf('large-print+fillable')).toEqual(['large-print', 'fillable']);
  });

  test('what is no preset is named', () => {
    expect(unknownPresets('large-prnt+fillable+', PRESETS)).toEqual(['large-prnt', '']);
  });
});
