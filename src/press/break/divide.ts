import type { Pt } from '../../geometry/units.ts';
import type { MeasuredText } from './chunks.ts';
import { cutToFit } from './cut.ts';
import { hyphenated, sliced, widthOf, withoutEndSpace } from './pieces.ts';
import { divisionsOf } from './syllables.ts';

/** A part of a word that is wider than a line, and whether a hyphen stands behind it. */
export type WordPart = { readonly pieces: readonly MeasuredText[]; readonly hyphen: boolean };

/** A place where a word may end a line: with a hyphen, or, in an address, behind a sign of its own. */
type Division = { readonly at: number; readonly hyphen: boolean };

/** Web and mail addresses, names of files, and the like: a hyphen that is not theirs would be read as a part of them. */
const ADDRESS = /@|:\/\/|^\W*www\.|[\p{L}\d][./_\\][\p{L}\d]/iu;
const SIGNS = /[/.@_?&=#:+\\-]+(?=.)/gu;

/** Whether a word, with everything up to the spaces around it, is an address. */
export const isAddress = (word: string): boolean => ADDRESS.test(word);

const divisionsIn = (text: string, inAddress: boolean, language: string | undefined): readonly Division[] => {
  if (!inAddress) return divisionsOf(text, language).map((at) => ({ at, hyphen: true }));
  return [...text.matchAll(SIGNS)].map(({ 0: signs, index }) => ({ at: index + signs.length, hyphen: false }));
};

/**
 * Divides a word that is wider than a line where its language allows it, with a hyphen; an address is divided behind its
 * signs. What has no such place within the line is cut between letters.
 */
export const divided = (
  pieces: readonly MeasuredText[],
  measure: Pt,
  { inAddress, language }: { readonly inAddress: boolean; readonly language: string | undefined },
): readonly WordPart[] => {
  const text = pieces.map((piece) => piece.text).join('');
  const divisions = divisionsIn(text, inAddress, language);
  const parts: WordPart[] = [];
  const isWide = (some: readonly MeasuredText[]): boolean => widthOf(some) > measure;
  let from = 0;
  let rest = pieces;
  while (isWide(withoutEndSpace(rest))) {
    const start = from;
    const fitting = divisions.findLast(({ at, hyphen }) => {
      const part = at > start ? sliced(pieces, start, at) : [];
      return part.length > 0 && !isWide(hyphen ? hyphenated(part) : part);
    });
    const cut = fitting === undefined ? (cutToFit(rest, measure)[0] ?? rest) : sliced(pieces, start, fitting.at);
    parts.push({ pieces: cut, hyphen: fitting?.hyphen ?? false });
    from += cut.reduce((sum, piece) => sum + piece.text.length, 0);
    rest = sliced(pieces, from, text.length);
  }
  return rest.length === 0 ? parts : [...parts, { pieces: rest, hyphen: false }];
};
