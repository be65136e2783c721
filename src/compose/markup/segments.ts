import type { LedgerEntry } from '../words.ts';
import { STAMP } from '../words.ts';

/** A stretch of text with one origin. */
export type TextSegment = { readonly text: string; readonly entry: LedgerEntry | null };

const PATTERN = new RegExp(`${STAMP.open}(\\d+)${STAMP.mid}|${STAMP.close}`, 'g');

/** Splits stamped text into stretches with their origins; text of the template itself has none. */
export const segmentsOf = (text: string, entries: readonly LedgerEntry[]): readonly TextSegment[] => {
  const segments: TextSegment[] = [];
  const stack: (LedgerEntry | null)[] = [null];
  let from = 0;
  const take = (to: number): void => {
    if (to > from) segments.push({ text: text.slice(from, to), entry: stack[stack.length - 1] ?? null });
  };
  for (const match of text.matchAll(PATTERN)) {
    take(match.index);
    from = match.index + match[0].length;
    if (match[1] === undefined) {
      if (stack.length > 1) stack.pop();
    } else stack.push(entries[Number(match[1])] ?? null);
  }
  take(text.length);
  return segments;
};
