import { placeOf, type Span } from '../../source/text.ts';
import type { TerminalColors } from './paint.ts';
import { columnsOf, printable } from './printable.ts';

/** The most characters of a source line that are shown; the rest is cut at both ends, round the caret. */
const WINDOW = 100;

/** A source line and what to underline in it, as offsets into the line (`end` is exclusive). */
type Underlined = { readonly line: string; readonly start: number; readonly end: number };

const underlinedLine = ({ source, start, end }: Span): Underlined => {
  const from = source.text.lastIndexOf('\n', start - 1) + 1;
  const to = source.text.indexOf('\n', start);
  const line = source.text.slice(from, to < 0 ? undefined : to).replace(/\r$/, '');
  const first = Math.min(start - from, line.length);
  return { line, start: first, end: Math.max(Math.min(end - from, line.length), first) };
};

/** Cuts a long line to the window, with `…` where something was cut. */
const trimmed = ({ line, start, end }: Underlined): Underlined => {
  if (line.length <= WINDOW) return { line, start, end };
  const from = Math.max(0, Math.min(start - WINDOW / 2, line.length - WINDOW));
  const to = Math.min(line.length, from + WINDOW);
  const head = from > 0 ? '…' : '';
  const tail = to < line.length ? '…' : '';
  const shift = head.length - from;
  return { line: head + line.slice(from, to) + tail, start: start + shift, end: Math.min(end, to) + shift };
};

/**
 * The source line of a span with a run of carets under it, without a final newline.
 * Undefined where there is no text to show (an empty or missing file).
 */
export const sourceFrame = (span: Span, paint: TerminalColors): string | undefined => {
  if (span.source.text === '') return undefined;
  const { line, start, end } = trimmed(underlinedLine(span));
  const number = String(placeOf(span).line);
  const before = printable(line.slice(0, start));
  const marked = printable(line.slice(start, end));
  const caret = ' '.repeat(columnsOf(before)) + '^'.repeat(Math.max(1, columnsOf(marked)));
  const gutter = ' '.repeat(number.length);
  const shown = printable(line);
  return [`  ${paint.dim(`${number} |`)} ${shown}`.trimEnd(), `  ${paint.dim(`${gutter} |`)} ${paint.red(caret)}`].join('\n');
};
