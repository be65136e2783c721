import { diagnose } from '../diagnostics/diagnostic.ts';
import { namedIn } from '../model/exercise.ts';
import type { CurriculumModule } from '../model/module.ts';
import type { Rule } from './rule.ts';

const rowsUsedIn = ({ activities, worksheets, scenarios }: CurriculumModule): ReadonlySet<string> => {
  return new Set([
    ...[...activities, ...worksheets, ...scenarios].flatMap(({ rows }) => rows),
    ...worksheets.flatMap(({ parts }) => namedIn(parts, 'row')),
  ]);
};

/** Rows that a module is home to are worked with in it. */
export const unusedRows: Rule = ({ modules }, report) => {
  for (const { value, spanAt } of modules.values()) {
    const used = rowsUsedIn(value);
    value.rows.forEach((row, index) => {
      if (used.has(row)) return;
      const message = `No activity, worksheet or scenario of this module works with "${row}".`;
      report(diagnose('rules/unused-row', { message, at: spanAt(['rows', index]) }));
    });
  }
};
