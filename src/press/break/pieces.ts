import type { Pt } from '../../geometry/units.ts';
import { pieceOf, type MeasuredText } from './chunks.ts';

/** How wide some pieces are together. */
export const widthOf = (pieces: readonly { readonly width: Pt }[]): Pt => {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
};

/** Pieces without the spaces at their end, which are not drawn at the end of a line. */
export const withoutEndSpace = (pieces: readonly MeasuredText[]): readonly MeasuredText[] => {
  const last = pieces.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return pieces;
  const text = last.text.replace(/ +$/, '');
  const before = pieces.slice(0, -1);
  return text === '' ? withoutEndSpace(before) : [...before, pieceOf(last.stretch, text)];
};

/** Pieces with a hyphen behind them. */
export const hyphenated = (pieces: readonly MeasuredText[]): readonly MeasuredText[] => {
  const last = pieces.at(-1);
  return last === undefined ? pieces : [...pieces.slice(0, -1), pieceOf(last.stretch, `${last.text}-`)];
};

/** The letters of some pieces from one on and up to another, as pieces. */
export const sliced = (pieces: readonly MeasuredText[], from: number, to: number): readonly MeasuredText[] => {
  let start = 0;
  return pieces.flatMap(({ stretch, text }) => {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return own === '' ? [] : [pieceOf(stretch, own)];
  });
};
