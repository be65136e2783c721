import { describe, expect, it } from 'vitest';
import { findCell, findRow, findScenario, parseReference } from '../../src/model/reference.ts';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

describe('a reference', () => {
  it.each([
    ['bread-and-cake/rising.bread', { home: 'bread-and-cake', id: 'rising', column: 'bread' }],
    ['bread-and-cake/rising', { home: 'bread-and-cake', id: 'rising', column: null }],
    ['flat-loaf', { home: null, id: 'flat-loaf', column: null }],
    ['a/b/c', undefined],
    ['a/', undefined],
    ['', undefined],
    ['Bread/rising', undefined],
    ['../rising', undefined],
  ])('%j is taken apart', (text, parts) => {
    expect(parseReference(text)).toEqual(parts);
  });
});

describe('what a reference finds', async () => {
  const { value: curriculum } = await readCurriculum(memoryHost(bakery()), { language: 'en' });
  if (!curriculum) throw new Error('the bakery is broken');

  it('is a row, with or without a column behind it', () => {
    expect(findRow(curriculum, 'bread-and-cake/mixing')).toMatchObject({ row: { number: 'B2' }, index: 1 });
    expect(findRow(curriculum, 'bread-and-cake/mixing.cake')?.row.number).toBe('B2');
    expect(findRow(curriculum, 'mixing')).toBeUndefined();
    expect(findRow(curriculum, 'bread-and-cake/baking')).toBeUndefined();
  });

  it('is a cell with its column', () => {
    expect(findCell(curriculum, 'bread-and-cake/mixing.cake')).toMatchObject({
      column: { label: 'Cake' },
      cell: { text: 'Only until no flour shows.' },
    });
    expect(findCell(curriculum, 'bread-and-cake/mixing')).toBeUndefined();
    expect(findCell(curriculum, 'bread-and-cake/mixing.constructor')).toBeUndefined();
  });

  it('is a scenario, at home by its bare id', () => {
    expect(findScenario(curriculum, 'flat-loaf', 'first-loaf')?.scenario.title).toBe('The flat loaf');
    expect(findScenario(curriculum, 'first-loaf/flat-loaf')?.index).toBe(0);
    expect(findScenario(curriculum, 'flat-loaf')).toBeUndefined();
    expect(findScenario(curriculum, 'first-loaf/flat-loaf.ask')).toBeUndefined();
  });
});
