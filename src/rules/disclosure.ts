import { diagnose } from '../diagnostics/diagnostic.ts';
import { lintWords, type Lint } from './lint.ts';
import type { Rule } from './rule.ts';

const ASKS = '(?:tell|share|describe|disclose|reveal|write (?:down|about)|talk about|name|list|recall|remember)';
const WHOM = '(?: (?:us|me|the (?:group|room)|your (?:partner|group|neighbor)|each other|one another))?';
const PRIVATE =
  '(?:(?:own )?(?:story|history) of|diagnos[ei]s|trauma(?:s|tic [a-z]+)?|abuse|assault|suicid[a-z]+|symptoms?|medications?|illness|addictions?|relapses?|overdoses?|arrests?|convictions?|hospital (?:stay|admission)s?|hospitalizations?|psychiatric [a-z]+|worst (?:day|moment|time|experience)s?|(?:recovery|life) story)';

/** An order or a request at the head of a sentence to tell something private about oneself. */
const DEMAND = new RegExp(
  `(?:^|[.!?:;]\\s+|\\bplease\\s+|\\band\\s+then\\s+)(${ASKS}${WHOM}(?: about| the)?\\s+your\\s+(?:own\\s+)?${PRIVATE})\\b`,
  'iu',
);

/** Requests to tell something private, in one text. */
export const disclosureLint: Lint = ({ own, spotOf, isAllowed }, report) => {
  const demand = DEMAND.exec(own)?.[1];
  if (demand === undefined || isAllowed(demand)) return;
  const message = `"${demand}" asks people to disclose.`;
  report(diagnose('rules/asks-to-disclose', { message, at: spotOf(demand) }));
};

/** No exercise asks anybody to tell of a diagnosis, a trauma or a story of their own. */
export const asksToDisclose: Rule = (curriculum, report) => {
  lintWords(curriculum, disclosureLint, report);
};
