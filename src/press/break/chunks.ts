import LineBreaker from 'linebreak';
import type { Pt } from '../../geometry/units.ts';
import { drawnAs } from '../measure/letters.ts';
import type { GlyphRun } from '../placed.ts';

/** A stretch in one style, before it is cut to lines. */
export type TextStretch = Omit<GlyphRun, 'width'>;

/** Some of a stretch, measured. Words are many: what they share is not copied before a line is set. */
export type MeasuredText = { readonly stretch: TextStretch; readonly text: string; readonly width: Pt };

/** What stands between two places where a line may end. */
export type Chunk = {
  readonly pieces: readonly MeasuredText[];
  readonly width: Pt;
  /** Where it begins in the text of all stretches. */
  readonly from: number;
  /** Whether a hyphen is drawn if the line ends here. */
  readonly hyphen: boolean;
};

/** A text in the style of a stretch, measured. */
export const pieceOf = (stretch: TextStretch, text: string): MeasuredText => ({
  stretch,
  text,
  width: stretch.face.width(text, stretch.size),
});

/** The pieces of `text[from, to)`, cut where the style changes. */
const piecesBetween = (
  stretches: readonly TextStretch[],
  starts: readonly number[],
  first: number,
  from: number,
  to: number,
): MeasuredText[] => {
  const pieces: MeasuredText[] = [];
  for (let i = first; i < stretches.length; i++) {
    const stretch = stretches[i];
    const start = starts[i];
    if (stretch === undefined || start === undefined || start >= to) break;
    const text = stretch.text.slice(Math.max(0, from - start), to - start);
    if (text !== '') pieces.push(pieceOf(stretch, drawnAs(text, stretch.face)));
  }
  return pieces;
};

/** The beginning of a telephone number that says so: a country's code after a plus sign, or an area's in brackets. */
const NUMBER_BEGUN = /[+(]\d[\d() .-]*\s$/;
/** As long as such a number can be. */
const LONGEST_NUMBER = 24;

/** Whether a place is within a telephone number: somebody has to dial it from the page. */
const isInNumber = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) === 0x20 &&
  /[\d(]/.test(text.charAt(at)) &&
  NUMBER_BEGUN.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at));

/** How wide the number is that a text begins with. */
const widthOfNumber = (text: string, stretch: TextStretch | undefined): Pt => {
  const number = /^\D?[\d() .-]+/.exec(text)?.[0].trimEnd() ?? '';
  return stretch === undefined ? Infinity : stretch.face.width(number, stretch.size);
};

/** Cuts styled text at every place where Unicode lets a line end (UAX 14), across styles; a telephone number that is no wider than a measure stays whole. */
export const chunksOf = (stretches: readonly TextStretch[], measure: Pt = Infinity): Chunk[] => {
  const starts: number[] = [];
  let text = '';
  for (const stretch of stretches) {
    starts.push(text.length);
    text += stretch.text;
  }
  const chunks: Chunk[] = [];
  const breaker = new LineBreaker(text);
  let from = 0;
  let first = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const to = next.position;
    while (first + 1 < stretches.length && (starts[first + 1] ?? 0) <= from) first++;
    if (isInNumber(text, to) && widthOfNumber(text.slice(from), stretches[first]) <= measure) continue;
    const pieces = piecesBetween(stretches, starts, first, from, to);
    let width = 0;
    for (const piece of pieces) width += piece.width;
    chunks.push({ pieces, width, from, hyphen: text.charCodeAt(to - 1) === 0xad });
    from = to;
  }
  return chunks;
};
