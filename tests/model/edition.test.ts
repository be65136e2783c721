import { describe, expect, test } from 'vitest';
import { editionName, presetsOf, unknownPresets } from '../../src/model/edition.ts';

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
    expect(editionName(asked)).toBe(name);
    expect(unknownPresets(asked)).toEqual([]);
  });

  test('the standard edition lays nothing over the theme of a brand', () => {
    expect(presetsOf('standard')).toEqual([]);
    expect(presetsOf('fillable+large-print')).toEqual(['large-print', 'fillable']);
  });

  test('what is no preset is named', () => {
    expect(unknownPresets('large-prnt+fillable+')).toEqual(['large-prnt', '']);
  });
});
