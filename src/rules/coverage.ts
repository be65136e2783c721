import { diagnose } from '../diagnostics/diagnostic.ts';
import { coverageOf, type RowCoverage } from '../model/coverage.ts';
import type { Rule } from './rule.ts';

/** How often a row is practiced outside its home, and asked about, at least. */
const ENOUGH = 2;

const counted = (count: number, word: string): string => `${count === 0 ? 'no' : String(count)} ${word}${count === 1 ? '' : 's'}`;

const lacks = ({ home, taught, practiced, assessed }: RowCoverage): readonly string[] => [
  ...(home === null ? ['no module is home to it'] : taught.length === 0 ? [`nothing in its home, "${home}", works with it`] : []),
  ...(practiced.length < ENOUGH
    ? [`${counted(practiced.length, 'activity').replace(/activitys$/, 'activities')} elsewhere`]
    : []),
  ...(assessed.length < ENOUGH ? [counted(assessed.length, 'assessment item')] : []),
];

/** A workshop that says it covers everything teaches, practices and assesses every row. */
export const rowCoverage: Rule = (curriculum, report) => {
  for (const { value, spotAt } of curriculum.workshops.values()) {
    if (value.coverage !== 'full') continue;
    for (const row of coverageOf(curriculum, value)) {
      const missing = lacks(row);
      if (missing.length === 0) continue;
      const message = `${row.number} ("${row.row}") is not covered: ${missing.join('; ')}.`;
      report(diagnose('rules/row-not-covered', { message, at: spotAt(['coverage']) }));
    }
  }
};
