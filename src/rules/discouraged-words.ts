import { diagnose } from '../diagnostics/diagnostic.ts';
import { lintWords, type Lint } from './lint.ts';
import type { Rule } from './rule.ts';

/** Terms that put a condition before the person, or blame; each with what to write instead. */
const TERMS: readonly (readonly [pattern: string, instead: string])[] = [
  ['addicts?', 'a person with an addiction, or a person who uses drugs'],
  ['junkies?', 'a person who uses drugs'],
  ['alcoholics?', 'a person with an alcohol use disorder; or the name in full for a mutual-aid group'],
  ['(?:drug|substance) abus(?:e|ers?)', 'substance use, or a person who uses drugs'],
  ['schizophrenics?', 'a person with a diagnosis of schizophrenia'],
  ['bipolars', 'people with a diagnosis of bipolar disorder'],
  ['the mentally ill', 'people with mental health conditions'],
  ['mentally ill', 'living with a mental health condition'],
  ['suffer(?:s|ed|ing)? from', 'lives with, or has'],
  ['committed suicide', 'died by suicide'],
  ['(?:high|low)[- ]functioning', 'what the person does well and needs help with'],
  ['non-?complian(?:t|ce)', 'chose not to, or what the person disagreed with'],
  ['treatment[- ]resistant', 'what has not helped so far'],
  ['attention[- ]seeking', 'what the person was asking for'],
  ['manipulative', 'what the person was trying to get, and why'],
  ['frequent flyers?', 'a person who comes often'],
  ['wheelchair[- ]bound|confined to a wheelchair', 'uses a wheelchair'],
  ['the homeless', 'people without housing'],
  ['ex-?(?:cons?|convicts?|offenders?)|felons?', 'a person who has been in prison'],
];

const MATCHERS = TERMS.map(([pattern, instead]) => ({ matcher: new RegExp(`\\b(?:${pattern})\\b`, 'iu'), instead }));

/** Whether there is anything to look for at all: nearly always there is not. */
const ANY = new RegExp(`\\b(?:${TERMS.map(([pattern]) => pattern).join('|')})\\b`, 'iu');

/** Terms that put a condition before the person, in one text. */
export const discouragedLint: Lint = ({ own, spotOf, isAllowed }, report) => {
  if (!ANY.test(own)) return;
  for (const { matcher, instead } of MATCHERS) {
    const term = matcher.exec(own)?.[0];
    if (term === undefined || isAllowed(term)) continue;
    const details = {
      message: `"${term}" is not how this curriculum speaks of people.`,
      at: spotOf(term),
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
