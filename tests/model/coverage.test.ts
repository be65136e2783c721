// Where rows are taught, practiced and assessed: only what cites the row itself counts.
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../src/model/coverage.ts';
import { curriculumOf } from '../support/print.ts';
import { gardenYearFiles, hostWith } from '../support/second-framework.ts';

const curriculum = await curriculumOf(hostWith(gardenYearFiles()));
const twoDays = curriculum.workshops.get('two-days')?.value ?? null;
const spring = curriculum.workshops.get('spring-day')?.value ?? null;
const of = (row: string, workshop = twoDays) => coverageOf(curriculum, workshop).find((each) => each.row === row);

describe('a row', () => {
  test('is taught by what cites it in its home module', () => {
    expect(of('five-crops/harvest')).toMatchObject({ number: 'C3', home: 'garden-year' });
    expect(of('five-crops/harvest')?.taught).toEqual(['garden-year/turn-the-year', 'garden-year/seasons-sheet']);
  });

  test('is practiced by what cites it elsewhere, a question of a quiz too', () => {
    expect(of('sun-and-shade/watering')?.home).toBe('first-bed');
    expect(of('sun-and-shade/watering')?.practiced).toEqual(['garden-year/ladder-sheet']);
  });

  test('is assessed by the items that cite it', () => {
    expect(of('five-crops/harvest')?.assessed).toEqual(['leaf-time', 'rest-winter', 'cut-green']);
    expect(of('five-crops/depth')?.assessed).toEqual([]);
  });

  test('is not taught in a workshop that leaves its module out', () => {
    expect(of('five-crops/harvest', spring)?.taught).toEqual([]);
    expect(of('five-crops/harvest', null)?.taught).not.toEqual([]);
  });
});

test('every row of every framework is listed once', () => {
  const rows = coverageOf(curriculum, null).map(({ row }) => row);
  const all = [...curriculum.frameworks.values()].flatMap(({ value }) => value.rows.map(({ id }) => `${value.id}/${id}`));
  expect(rows).toEqual(all);
});
