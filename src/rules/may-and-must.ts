import { diagnose } from '../diagnostics/diagnostic.ts';
import { JUDGED_FROM } from '../model/giveaways/chance.ts';
import { holding } from '../model/wording/holds.ts';
import type { Rule } from './rule.ts';

/** As many statements with such a word as make a habit of it. */
const HABIT = 5;

/** What allows is sometimes false, and what leaves no choice is sometimes true. */
export const mayAndMust: Rule = ({ banks: { assessment }, language }, report) => {
  if (assessment === null) return;
  const { permits, demands } = language.value.wording;
  const statements = assessment.value.items.flatMap((item, index) => (item.type === 'statement' ? [{ item, index }] : []));
  if (statements.length < JUDGED_FROM) return;
  for (const { terms, verdict } of [
    { terms: permits, verdict: 'false' },
    { terms: demands, verdict: 'true' },
  ]) {
    const isIn = holding(terms);
    const alike = statements.filter(({ item }) => isIn(item.text));
    const [first] = alike;
    if (!first || alike.length < HABIT || alike.some(({ item }) => item.answer === verdict)) continue;
    const message = `None of ${alike.length} statements with words such as "${terms[0] ?? ''}" is ${verdict}.`;
    report(diagnose('rules/may-and-must', { message, at: assessment.spanAt(['items', first.index, 'text']) }));
  }
};
