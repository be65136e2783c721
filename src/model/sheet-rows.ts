import { exerciseOf } from '../exercises/index.ts';
import type { Curriculum } from './curriculum.ts';
import { citationsOf, type ExercisePart } from './exercise.ts';
import { findScenario } from './reference.ts';
import type { Worksheet } from './worksheet.ts';

const questionRows = ({ banks }: Curriculum, id: string): readonly string[] =>
  banks.assessment?.value.items.find((item) => item.id === id)?.rows ?? [];

/** Rows that a story is about, wherever it is cited from. */
export const storyRows = (curriculum: Curriculum, reference: string, home: string): readonly string[] =>
  findScenario(curriculum, reference, home)?.scenario.rows ?? [];

/** Every row that a part cites; of examples none. */
const partRows = (curriculum: Curriculum, part: ExercisePart, home: string): readonly string[] =>
  citationsOf(part).flatMap(({ of, name, isWorked }): readonly string[] => {
    if (isWorked) return [];
    switch (of) {
      case 'row':
        return [name];
      case 'cell':
        return [name.replace(/\..*$/, '')];
      case 'question':
        return questionRows(curriculum, name);
      case 'scenario':
        return storyRows(curriculum, name, home);
    }
  });

/**
 * Rows of which a sheet asks no more than a mark on a scale that nobody else sees. To look at oneself is good, and it is not yet
 * practice: nothing is judged, said or written about the row.
 */
export const checkedOnly = (curriculum: Curriculum, { private: own, parts }: Worksheet, home: string): ReadonlySet<string> => {
  if (!own) return new Set();
  const rowsOf = (marked: boolean): readonly string[] =>
    parts.filter((part) => exerciseOf(part).isSelfCheck === marked).flatMap((part) => partRows(curriculum, part, home));
  const worked = new Set(rowsOf(false));
  return new Set(rowsOf(true).filter((row) => !worked.has(row)));
};

/** Every row that people work with on a sheet: those it cites itself or by what stands on it, and none that is only checked. */
export const sheetRows = (curriculum: Curriculum, sheet: Worksheet, home: string): readonly string[] => {
  const checked = checkedOnly(curriculum, sheet, home);
  return [...sheet.rows, ...sheet.parts.flatMap((part) => partRows(curriculum, part, home))].filter((row) => !checked.has(row));
};
