import { diagnose } from '../diagnostics/diagnostic.ts';
import { lintWords, type Lint } from './lint.ts';
import { demandMatcher } from './matchers.ts';
import type { Rule } from './rule.ts';

/** Requests to tell something private, in one text. */
export const disclosureLint: Lint = ({ own, wording, spanOf, isAllowed }, report) => {
  const demand = demandMatcher(wording).exec(own)?.[1];
  if (demand === undefined || isAllowed(demand)) return;
  const message = `"${demand}" asks people to disclose.`;
  report(diagnose('rules/asks-to-disclose', { message, at: spanOf(demand) }));
};

/** No exercise asks anybody to tell of a diagnosis, a trauma or a story of their own. */
export const asksToDisclose: Rule = (curriculum, report) => {
  lintWords(curriculum, disclosureLint, report);
};
