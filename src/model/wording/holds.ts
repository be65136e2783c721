import { termPattern } from './term.ts';

/** A term by itself, not as a part of a longer word; `joins` are signs that join words into longer ones. */
export const wholeTerm = (pattern: string, joins = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_${joins}])(?:${pattern})(?![\\p{L}\\p{N}_${joins}])`, 'iu');

/** Whether a text holds one of some terms as a word of its own. */
export const holds = (terms: readonly string[], text: string): boolean =>
  terms.length > 0 && wholeTerm(terms.map(termPattern).join('|')).test(text);
