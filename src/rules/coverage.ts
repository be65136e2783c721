import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { modulesOf } from '../model/agenda.ts';
import { coverageOf, type RowCoverage } from '../model/coverage.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { parseReference } from '../model/reference.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Rule } from './rule.ts';

/** How often a row is practiced outside its home, and asked about, at least. */
const ENOUGH = 2;

const few = (count: number, one: string, many?: string): string => counted(count, one, many).replace(/^0 /, 'no ');

const lacks = ({ home, taught, practiced, assessed }: RowCoverage): readonly string[] => [
  ...(home === null ? ['no module is home to it'] : taught.length === 0 ? [`nothing in its home, "${home}", works with it`] : []),
  ...(practiced.length < ENOUGH ? [`${few(practiced.length, 'activity', 'activities')} elsewhere`] : []),
  ...(assessed.length < ENOUGH ? [few(assessed.length, 'assessment item')] : []),
];

/** The frameworks that a workshop is about: those it hands out, and those with rows at home in its modules. */
const frameworksOf = ({ modules }: Curriculum, workshop: Workshop): ReadonlySet<string> => {
  const rows = modulesOf(workshop).flatMap((id) => modules.get(id)?.value.rows ?? []);
  return new Set([...workshop.charts, ...workshop.chartsInWorkbook, ...rows.flatMap((row) => parseReference(row)?.home ?? [])]);
};

/** A workshop that says it covers everything teaches, practices and assesses every row of the frameworks that it is about. */
export const rowCoverage: Rule = (curriculum, report) => {
  // What is left out because of a mistake is not to be counted as missing.
  if ((curriculum.broken?.size ?? 0) > 0) return;
  for (const { value, spanAt } of curriculum.workshops.values()) {
    if (value.coverage !== 'full') continue;
    const about = frameworksOf(curriculum, value);
    for (const row of coverageOf(curriculum, value)) {
      const missing = lacks(row);
      if (missing.length === 0 || !about.has(parseReference(row.row)?.home ?? '')) continue;
      const message = `${row.number} ("${row.row}") is not covered: ${missing.join('; ')}.`;
      report(diagnose('rules/row-not-covered', { message, at: spanAt(['coverage']) }));
    }
  }
};
