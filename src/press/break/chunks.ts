import LineBreaker from 'linebreak';
import { drawnAs } from '../measure/letters.ts';
import type { Segment } from '../placed.ts';

/** A stretch in one style, before it is cut to lines. */
export type Stretch = Omit<Segment, 'width'>;

/** What stands between two places where a line may end. */
export type Chunk = {
  readonly segments: readonly Segment[];
  /** Whether a hyphen is drawn if the line ends here. */
  readonly hyphen: boolean;
};

const measured = (stretch: Stretch, text: string): Segment => {
  const drawn = drawnAs(text, stretch.face);
  return { ...stretch, text: drawn, width: stretch.face.width(drawn, stretch.size) };
};

/** The segments of `text[from, to)`, cut where the style changes. */
const segmentsBetween = (
  stretches: readonly Stretch[],
  starts: readonly number[],
  first: number,
  from: number,
  to: number,
): Segment[] => {
  const segments: Segment[] = [];
  for (let i = first; i < stretches.length; i++) {
    const stretch = stretches[i];
    const start = starts[i];
    if (stretch === undefined || start === undefined || start >= to) break;
    const text = stretch.text.slice(Math.max(0, from - start), to - start);
    if (text !== '') segments.push(measured(stretch, text));
  }
  return segments;
};

/** Cuts styled text at every place where Unicode lets a line end (UAX 14), across styles. */
export const chunksOf = (stretches: readonly Stretch[]): Chunk[] => {
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
    chunks.push({ segments: segmentsBetween(stretches, starts, first, from, to), hyphen: text.charCodeAt(to - 1) === 0xad });
    from = to;
  }
  return chunks;
};
