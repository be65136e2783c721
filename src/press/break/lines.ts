import type { Pt } from '../../geometry/units.ts';
import type { Segment, SetLine } from '../placed.ts';
import { chunksOf, type Chunk, type Stretch } from './chunks.ts';
import { cutToFit } from './cut.ts';

/** Rounding in sums of widths must not push a word that fits exactly to the next line. */
const TOLERANCE: Pt = 0.01;

const sameStyle = (a: Segment, b: Segment): boolean =>
  a.face === b.face &&
  a.size === b.size &&
  a.colour === b.colour &&
  a.underline === b.underline &&
  a.link === b.link &&
  a.language === b.language &&
  a.folio === undefined &&
  b.folio === undefined;

const widthOf = (segments: readonly Segment[]): Pt => segments.reduce((sum, s) => sum + s.width, 0);

const trimmed = (segment: Segment): Segment => {
  if (!segment.text.endsWith(' ')) return segment;
  const text = segment.text.replace(/ +$/, '');
  return { ...segment, text, width: segment.face.width(text, segment.size) };
};

const withoutEndSpace = (segments: readonly Segment[]): readonly Segment[] => {
  const last = segments.at(-1);
  if (last === undefined || !last.text.endsWith(' ')) return segments;
  const kept = trimmed(last);
  return kept.text === '' ? withoutEndSpace(segments.slice(0, -1)) : [...segments.slice(0, -1), kept];
};

const hyphenated = (segments: readonly Segment[]): readonly Segment[] => {
  const last = segments.at(-1);
  if (last === undefined) return segments;
  const text = `${last.text}-`;
  return [...segments.slice(0, -1), { ...last, text, width: last.face.width(text, last.size) }];
};

const merged = (segments: readonly Segment[]): Segment[] => {
  const out: Segment[] = [];
  let run: Segment[] = [];
  const flush = (): void => {
    const first = run[0];
    if (first) out.push(run.length === 1 ? first : { ...first, text: run.map((s) => s.text).join(''), width: widthOf(run) });
    run = [];
  };
  for (const segment of segments) {
    const previous = run.at(-1);
    if (previous && !sameStyle(previous, segment)) flush();
    run.push(segment);
  }
  flush();
  return out;
};

const lineOf = (segments: readonly Segment[], hyphen: boolean): SetLine => {
  const kept = withoutEndSpace(hyphen ? hyphenated(segments) : segments);
  const joined = merged(kept);
  const ending = hyphen ? 'hyphen' : segments.at(-1)?.text.endsWith(' ') ? 'space' : undefined;
  return { segments: joined, width: widthOf(joined), ending };
};

/**
 * Breaks styled text into lines no wider than `measure`, each as full as it can be. What has no place to break is
 * broken between characters; nothing ever stands outside the measure.
 */
export const linesOf = (stretches: readonly Stretch[], measure: Pt): SetLine[] => {
  const lines: SetLine[] = [];
  let current: Segment[] = [];
  let width = 0;
  let hyphen = false;
  const end = (): void => {
    if (current.length > 0) lines.push(lineOf(current, hyphen));
    current = [];
    width = 0;
    hyphen = false;
  };
  const add = (chunk: Chunk, chunkWidth: Pt): void => {
    for (const segment of chunk.segments) current.push(segment);
    width += chunkWidth;
    hyphen = chunk.hyphen;
  };
  const fits = (chunk: Chunk, chunkWidth: Pt): boolean => {
    const room = measure + TOLERANCE - width;
    if (chunkWidth <= room && !chunk.hyphen) return true;
    const tail = withoutEndSpace(chunk.hyphen ? hyphenated(chunk.segments) : chunk.segments);
    return widthOf(tail) <= room;
  };
  for (const chunk of chunksOf(stretches)) {
    const chunkWidth = widthOf(chunk.segments);
    if (fits(chunk, chunkWidth)) {
      add(chunk, chunkWidth);
      continue;
    }
    end();
    if (fits(chunk, chunkWidth)) {
      add(chunk, chunkWidth);
      continue;
    }
    for (const part of cutToFit(chunk.segments, measure)) {
      end();
      add({ segments: part, hyphen: false }, widthOf(part));
    }
  }
  hyphen = false;
  end();
  return lines;
};
