import type { Wording } from '../model/wording/wording.ts';
import { wholeTerm } from '../model/wording/holds.ts';
import { termPattern } from '../model/wording/term.ts';

/** A term as it is looked for, and what to write instead. */
export type Matcher = { readonly matcher: RegExp; readonly instead: string };

/** A list of terms as it is looked for: `any` is true of every text that holds one of them. */
export type Matchers = { readonly any: RegExp; readonly each: readonly Matcher[] };

/** No term: it stands nowhere. */
const NEVER = /(?!)/u;

const made = (terms: Wording['discouraged'], joins: string): Matchers => {
  const patterns = terms.map(({ term }) => termPattern(term));
  return {
    any: patterns.length === 0 ? NEVER : wholeTerm(patterns.join('|'), joins),
    each: terms.map(({ term, instead }) => ({ matcher: wholeTerm(termPattern(term), joins), instead })),
  };
};

/** Makes something of a language's wording once. */
export const ofWording = <T>(make: (wording: Wording) => T): ((wording: Wording) => T) => {
  const known = new WeakMap<Wording, T>();
  return (wording) => {
    const found = known.get(wording) ?? make(wording);
    known.set(wording, found);
    return found;
  };
};

/** Terms that put a condition before the person. */
export const discouragedMatchers = ofWording(({ discouraged }) => made(discouraged, ''));

/** Terms that leave the role; a hyphen makes another word ("non-compliance"). */
export const driftMatchers = ofWording(({ drift }) => made(drift, '-'));

/** An order to disclose at the head of a sentence, in its first group. */
export const demandMatcher = ofWording(({ disclosure, openers }): RegExp => {
  if (disclosure.length === 0) return NEVER;
  const heads = ['^', '[.!?:;]\\s+', ...openers.map((opener) => `(?<![\\p{L}\\p{N}_])${termPattern(opener)}\\s+`)];
  const terms = disclosure.map(({ term }) => termPattern(term)).join('|');
  return new RegExp(`(?:${heads.join('|')})(${terms})(?![\\p{L}\\p{N}_])`, 'iu');
});

/** What stands in double quotation marks, where a term is talked about, and names that hold one. */
export const quotedMatcher = ofWording(
  ({ names }) => new RegExp(['"[^"]*"', '“[^”]*”', ...names.map((name) => termPattern(name))].join('|'), 'gu'),
);
