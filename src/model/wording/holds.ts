import { termPattern } from './term.ts';

/** A term by itself, not as a part of a longer word; `joins` are signs that join words into longer ones. */
export const wholeTerm = (pattern: string, joins = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}_${joins}])(?:${pattern})(?![\\p{L}\\p{N}_${joins}])`, 'iu');

/** Tells of texts whether they hold one of some terms as a word of its own. */
export const holding = (terms: readonly string[]): ((text: string) => boolean) => {
  if (terms.length === 0) return () => false;
  const pattern = wholeTerm(terms.map(termPattern).join('|'));
  return (text) => pattern.test(text);
};
