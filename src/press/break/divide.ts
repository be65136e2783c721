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

const lengthOf = (pieces: readonly MeasuredText[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Places further on than the letters that fill a line are not tried: a very long word has hundreds. Kerning may pull in a few. */
const SLACK = 8;

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
    const [letters = rest] = cutToFit(rest, measure, 1);
    const reach = start + lengthOf(letters) + SLACK;
    const fitting = divisions.findLast(({ at, hyphen }) => {
      const part = at > start && at <= reach ? sliced(pieces, start, at) : [];
      return part.length > 0 && !isWide(hyphen ? hyphenated(part) : part);
    });
    const cut = fitting === undefined ? letters : sliced(pieces, start, fitting.at);
    parts.push({ pieces: cut, hyphen: fitting?.hyphen ?? false });
    from += lengthOf(cut);
    rest = sliced(pieces, from, text.length);
  }
  return rest.length === 0 ? parts : [...parts, { pieces: rest, hyphen: false }];
};
