import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ExercisePart } from '../model/exercise.ts';
import type { Worksheet } from '../model/worksheet.ts';
import type { Rule } from './rule.ts';

/** How much of an item's answer is printed. */
type Grade = 'worked' | 'half-worked' | 'free';

const ALL: readonly Grade[] = ['worked', 'half-worked', 'free'];

const isGiven = (value: unknown): boolean => value !== null && (typeof value !== 'object' || Object.keys(value).length > 0);

const gradeOf = (item: { readonly worked: unknown; readonly start: unknown }): Grade =>
  isGiven(item.worked) ? 'worked' : isGiven(item.start) ? 'half-worked' : 'free';

/** The grades of what a part asks for; reading and looking up a policy ask for no practice. */
const gradesOf = (part: ExercisePart): readonly Grade[] => {
  switch (part.type) {
    case 'sort':
    case 'fill':
    case 'prompts':
    case 'scale':
    case 'match':
    case 'line-up':
      return part.items.map(gradeOf);
    case 'ladder':
      return part.rungs.map(gradeOf);
    case 'compare':
      return [
        ...part.rows.filter((row) => !part.blanks.some((cell) => cell.startsWith(`${row}.`))).map(() => 'worked' as const),
        ...part.blanks.map((cell) => (part.start.some((begun) => begun.cell === cell) ? 'half-worked' : 'free')),
      ];
    case 'group':
      return [...(isGiven(part.worked) ? (['worked'] as const) : []), 'free'];
    case 'role-play':
      return [...(isGiven(part.example) ? (['worked'] as const) : []), 'free'];
    case 'texts':
      return part.task === null ? [] : ['free'];
    case 'path':
      return part.steps.map(() => 'free');
    case 'scenarios':
      return part.scenarios.map(() => 'free');
    case 'quiz':
      return part.items.map(() => 'free');
    case 'reading':
    case 'policy':
      return [];
  }
};

const isGraded = ({ parts }: Worksheet): boolean => {
  const grades = new Set(parts.flatMap(gradesOf));
  return ALL.every((grade) => grades.has(grade));
};

/** A module has a worksheet with a worked, a half-worked and a free item. */
export const gradedPractice: Rule = ({ modules }, report) => {
  for (const { value, spotAt } of modules.values()) {
    if (value.worksheets.some(isGraded)) continue;
    const found = value.worksheets.map(({ id, parts }) => {
      const missing = ALL.filter((grade) => !parts.flatMap(gradesOf).includes(grade));
      return `"${id}" has no ${missing.join(' and no ')} item`;
    });
    report(diagnose('rules/no-graded-practice', { message: `${found.join('; ')}.`, at: spotAt(['worksheets', 0, 'parts']) }));
  }
};
