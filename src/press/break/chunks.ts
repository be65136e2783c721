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

/** Cuts styled text at every place where Unicode lets a line end (UAX 14), across styles. */
export const chunksOf = (stretches: readonly TextStretch[]): Chunk[] => {
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
    const pieces = piecesBetween(stretches, starts, first, from, to);
    let width = 0;
    for (const piece of pieces) width += piece.width;
    chunks.push({ pieces, width, from, hyphen: text.charCodeAt(to - 1) === 0xad });
    from = to;
  }
  return chunks;
};
