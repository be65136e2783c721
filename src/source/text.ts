/** A file as it was read: what it is called in messages, and its text. */
export type SourceText = {
  readonly file: string;
  readonly text: string;
  /** Whether it ships with us, and is no file of the workspace: whoever has a workspace cannot mend it there, only lay another over it. */
  readonly shipped?: boolean;
  /** The language of its words (BCP 47) where they stand in for words of another language that is printed. */
  readonly language?: string;
};

/** A stretch of a source text, as offsets into it (`end` is exclusive). */
export type Span = { readonly source: SourceText; readonly start: number; readonly end: number };

/** A place as people write it: lines and columns count from 1. */
export type Position = { readonly file: string; readonly line: number; readonly column: number };

/** The whole of a source text, for messages about a file as such. */
export const wholeOf = (source: SourceText): Span => ({ source, start: 0, end: 0 });

const lineStarts = new WeakMap<SourceText, readonly number[]>();

/** Where the lines of a text begin; a file with thousands of mistakes is asked as often. */
const startsOf = (source: SourceText): readonly number[] => {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStarts.set(source, starts);
  return starts;
};

/** Turns an offset into a line and a column. */
export const placeOf = ({ source, start }: Span): Position => {
  const starts = startsOf(source);
  const offset = Math.min(start, source.text.length);
  let [line, after] = [0, starts.length];
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { file: source.file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
};

/** The offset at which a line and column (both from 1) begin. */
export const offsetOf = (source: SourceText, line: number, column: number): number => {
  const starts = startsOf(source);
  const start = starts[Math.min(line, starts.length) - 1] ?? 0;
  return Math.min(start + column - 1, source.text.length);
};

/** `file:line:column`, as editors and terminals understand it. */
export const formatPlace = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;
