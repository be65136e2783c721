import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Grade } from '../exercises/exercise.ts';
import { exerciseOf, type ExercisePart } from '../exercises/index.ts';
import type { Worksheet } from '../model/worksheet.ts';
import type { Rule } from './rule.ts';

const ALL: readonly Grade[] = ['worked', 'half-worked', 'free'];

const gradesOf = (part: ExercisePart): readonly Grade[] => exerciseOf(part).grades(part);

const isGraded = ({ parts }: Worksheet): boolean => {
  const grades = new Set(parts.flatMap(gradesOf));
  return ALL.every((grade) => grades.has(grade));
};

/** A module has a worksheet with a worked, a half-worked and a free item. */
export const gradedPractice: Rule = ({ modules }, report) => {
  for (const { value, spanAt } of modules.values()) {
    if (value.worksheets.some(isGraded)) continue;
    const found = value.worksheets.map(({ id, parts }) => {
      const missing = ALL.filter((grade) => !parts.flatMap(gradesOf).includes(grade));
      return `"${id}" has no ${missing.join(' and no ')} item`;
    });
    report(diagnose('rules/no-graded-practice', { message: `${found.join('; ')}.`, at: spanAt(['worksheets', 0, 'parts']) }));
  }
};
