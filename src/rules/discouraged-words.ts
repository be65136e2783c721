import { diagnose } from '../diagnostics/diagnostic.ts';
import { lintWords, type Lint } from './lint.ts';
import { discouragedMatchers } from './matchers.ts';
import type { Rule } from './rule.ts';

/** Terms that put a condition before the person, in one text. */
export const discouragedLint: Lint = ({ own, wording, spanOf, isAllowed }, report) => {
  const { any, each } = discouragedMatchers(wording);
  if (!any.test(own)) return;
  for (const { matcher, instead } of each) {
    const term = matcher.exec(own)?.[0];
    if (term === undefined || isAllowed(term)) continue;
    const details = {
      message: `"${term}" is not how this curriculum speaks of people.`,
      at: spanOf(term),
      hint: `Write instead: ${instead}.`,
    };
    report(diagnose('rules/discouraged-word', details));
    // "the mentally ill" would otherwise be told a second time as "mentally ill".
    return;
  }
};

/** All words speak of people before conditions. */
export const discouragedWords: Rule = (curriculum, report) => {
  lintWords(curriculum, discouragedLint, report);
};
