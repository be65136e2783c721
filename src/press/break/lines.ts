import type { Pt } from '../../geometry/units.ts';
import type { GlyphRun, SetLine } from '../placed.ts';
import { chunksOf, type Chunk, type MeasuredText, type TextStretch } from './chunks.ts';
import { divided, isAddress } from './divide.ts';
import { hyphenated, widthOf, withoutEndSpace } from './pieces.ts';
import { withoutRunt, type LinePart, type OpenLine } from './runt.ts';

/** Rounding in sums of widths must not push a word that fits exactly to the next line. */
const TOLERANCE: Pt = 0.01;

const sameStyle = (a: TextStretch, b: TextStretch): boolean =>
  a === b
    ? a.folio === undefined
    : a.face === b.face &&
      a.size === b.size &&
      a.color === b.color &&
      a.underline === b.underline &&
      a.link === b.link &&
      a.language === b.language &&
      a.folio === undefined &&
      b.folio === undefined;

/** Sets pieces that follow each other in one style as one segment. */
const segmentsOf = (pieces: readonly MeasuredText[]): GlyphRun[] => {
  const segments: GlyphRun[] = [];
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

const lineOf = (pieces: readonly MeasuredText[], hyphen: boolean, isCut: boolean): SetLine => {
  const segments = segmentsOf(withoutEndSpace(hyphen ? hyphenated(pieces) : pieces));
  const ending = hyphen ? 'hyphen' : pieces.at(-1)?.text.endsWith(' ') ? 'space' : undefined;
  return { segments, width: widthOf(segments), ending, ...(isCut ? { isCut } : {}) };
};

/** The word that a place in a text is in, from space to space. */
const wordAt = (stretches: readonly TextStretch[], at: number): string => {
  const text = stretches.map((stretch) => stretch.text).join('');
  const before = /\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
  const after = /^\S*/u.exec(text.slice(at))?.[0] ?? '';
  return before + after;
};

/**
 * Breaks styled text into lines no wider than `measure`, each as full as it can be. Only a word that is wider than that is
 * divided: where its language allows it, or else between letters; nothing ever stands outside the measure.
 */
export const linesOf = (stretches: readonly TextStretch[], measure: Pt, language?: string): SetLine[] => {
  const lines: OpenLine[] = [];
  let current: LinePart[] = [];
  let width = 0;
  const end = (isCut = false): void => {
    if (current.length > 0) lines.push({ parts: current, isCut });
    current = [];
    width = 0;
  };
  const add = (part: LinePart): void => {
    current.push(part);
    width += part.width;
  };
  const fits = (chunk: Chunk): boolean => {
    const room = measure + TOLERANCE - width;
    if (chunk.width <= room && !chunk.hyphen) return true;
    const tail = withoutEndSpace(chunk.hyphen ? hyphenated(chunk.pieces) : chunk.pieces);
    return widthOf(tail) <= room;
  };
  for (const chunk of chunksOf(stretches, measure)) {
    if (!fits(chunk)) end();
    if (fits(chunk)) {
      add(chunk);
      continue;
    }
    const inAddress = isAddress(wordAt(stretches, chunk.from));
    const own = chunk.pieces[0]?.stretch.language ?? language;
    for (const [index, part] of divided(chunk.pieces, measure, { inAddress, language: own }).entries()) {
      end(index > 0);
      add({ ...part, width: widthOf(part.pieces) });
    }
  }
  end();
  const bound = withoutRunt(lines, measure);
  return bound.map(({ parts, isCut }, at) =>
    lineOf(
      parts.flatMap(({ pieces }) => pieces),
      at < bound.length - 1 && parts.at(-1)?.hyphen === true,
      isCut,
    ),
  );
};
