import type { Pt } from '../../geometry/units.ts';
import type { Segment, SetLine } from '../placed.ts';
import { chunksOf, pieceOf, type Chunk, type Piece, type Stretch } from './chunks.ts';
import { cutToFit } from './cut.ts';

/** Rounding in sums of widths must not push a word that fits exactly to the next line. */
const TOLERANCE: Pt = 0.01;

const sameStyle = (a: Stretch, b: Stretch): boolean =>
  a === b
    ? a.folio === undefined
    : a.face === b.face &&
      a.size === b.size &&
      a.colour === b.colour &&
      a.underline === b.underline &&
      a.link === b.link &&
      a.language === b.language &&
      a.folio === undefined &&
      b.folio === undefined;

const widthOf = (pieces: readonly { readonly width: Pt }[]): Pt => {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
};

const withoutEndSpace = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return pieces;
  const text = last.text.replace(/ +$/, '');
  const before = pieces.slice(0, -1);
  return text === '' ? withoutEndSpace(before) : [...before, pieceOf(last.stretch, text)];
};

const hyphenated = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1);
  return last === undefined ? pieces : [...pieces.slice(0, -1), pieceOf(last.stretch, `${last.text}-`)];
};

/** Sets pieces that follow each other in one style as one segment. */
const segmentsOf = (pieces: readonly Piece[]): Segment[] => {
  const segments: Segment[] = [];
  let first = pieces[0];
  let [text, width] = ['', 0];
  for (const piece of pieces) {
    if (first && piece !== first && !sameStyle(first.stretch, piece.stretch)) {
      segments.push({ ...first.stretch, text, width });
      [first, text, width] = [piece, '', 0];
    }
    text += piece.text;
    width += piece.width;
  }
  if (first) segments.push({ ...first.stretch, text, width });
  return segments;
};

const lineOf = (pieces: readonly Piece[], hyphen: boolean): SetLine => {
  const segments = segmentsOf(withoutEndSpace(hyphen ? hyphenated(pieces) : pieces));
  const ending = hyphen ? 'hyphen' : pieces.at(-1)?.text.endsWith(' ') ? 'space' : undefined;
  return { segments, width: widthOf(segments), ending };
};

/**
 * Breaks styled text into lines no wider than `measure`, each as full as it can be. What has no place to break is
 * broken between characters; nothing ever stands outside the measure.
 */
export const linesOf = (stretches: readonly Stretch[], measure: Pt): SetLine[] => {
  const lines: SetLine[] = [];
  let current: Piece[] = [];
  let width = 0;
  let hyphen = false;
  const end = (): void => {
    if (current.length > 0) lines.push(lineOf(current, hyphen));
    current = [];
    width = 0;
    hyphen = false;
  };
  const add = (chunk: Chunk): void => {
    for (const piece of chunk.pieces) current.push(piece);
    width += chunk.width;
    hyphen = chunk.hyphen;
  };
  const fits = (chunk: Chunk): boolean => {
    const room = measure + TOLERANCE - width;
    if (chunk.width <= room && !chunk.hyphen) return true;
    const tail = withoutEndSpace(chunk.hyphen ? hyphenated(chunk.pieces) : chunk.pieces);
    return widthOf(tail) <= room;
  };
  for (const chunk of chunksOf(stretches)) {
    if (!fits(chunk)) end();
    if (fits(chunk)) {
      add(chunk);
      continue;
    }
    for (const pieces of cutToFit(chunk.pieces, measure)) {
      end();
      add({ pieces, width: widthOf(pieces), hyphen: false });
    }
  }
  hyphen = false;
  end();
  return lines;
};
