/** A file as it was read: what it is called in messages, and its text. */
export type SourceText = { readonly file: string; readonly text: string };

/** A stretch of a source text, as offsets into it (`end` is exclusive). */
export type Spot = { readonly source: SourceText; readonly start: number; readonly end: number };

/** A place as people write it: lines and columns count from 1. */
export type Place = { readonly file: string; readonly line: number; readonly column: number };

/** The whole of a source text, for messages about a file as such. */
export const wholeOf = (source: SourceText): Spot => ({ source, start: 0, end: 0 });

/** Turns an offset into a line and a column. */
export const placeOf = (spot: Spot): Place => {
  const before = spot.source.text.slice(0, spot.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file: spot.source.file, line: before.split('\n').length, column: before.length - lineStart + 1 };
};

/** The offset at which a line and column (both from 1) begin. */
export const offsetOf = (source: SourceText, line: number, column: number): number => {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const next = source.text.indexOf('\n', start);
    if (next < 0) break;
    start = next + 1;
  }
  return Math.min(start + column - 1, source.text.length);
};

/** `file:line:column`, as editors and terminals understand it. */
export const formatPlace = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;
