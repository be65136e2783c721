import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Spot } from '../source/text.ts';
import type { Path } from '../source/yaml.ts';
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

/** Blanks what stands in double quotation marks, where a term is talked about, and Alcoholics Anonymous, which is a name. */
const ownWords = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”|Alcoholics Anonymous/gu, (quoted) => ' '.repeat(quoted.length));

/** Where a term stands; its text where YAML has folded or escaped the term out of sight. */
const spotOf = (spot: Spot, term: string): Spot => {
  const start = spot.source.text.slice(spot.start, spot.end).indexOf(term);
  return start < 0 ? spot : { ...spot, start: spot.start + start, end: spot.start + start + term.length };
};

type FindSpot = Loaded<unknown>['spotAt'];

const lint = (text: string, path: Path, spotAt: FindSpot, report: Report): void => {
  const own = ownWords(text);
  for (const { matcher, instead } of MATCHERS) {
    const term = matcher.exec(own)?.[0];
    if (term === undefined) continue;
    const details = {
      message: `"${term}" is not how this curriculum speaks of people.`,
      at: spotOf(spotAt(path), term),
      hint: `Write instead: ${instead}.`,
    };
    report(diagnose('rules/discouraged-word', details));
    // "the mentally ill" would otherwise be told a second time as "mentally ill".
    return;
  }
};

const lintAll = (value: unknown, path: Path, spotAt: FindSpot, report: Report): void => {
  if (typeof value === 'string') lint(value, path, spotAt, report);
  else if (Array.isArray(value)) value.forEach((item, index) => lintAll(item, [...path, index], spotAt, report));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) lintAll(inner, [...path, key], spotAt, report);
  }
};

/** The words of frameworks, modules and workshops speak of people before conditions. */
export const discouragedWords: Rule = ({ frameworks, modules, workshops }, report) => {
  for (const loaded of [...frameworks.values(), ...modules.values(), ...workshops.values()])
    lintAll(loaded.value, [], loaded.spotAt, report);
};
