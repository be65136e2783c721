import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { TextSegment } from './segments.ts';

const ITEM = /^\s*(?:[-*+•–]|\d+[.)])\s+/u;

/** Lines as they read within a line: without the signs of a list, and with something between them. */
const onOneLine = (lines: readonly string[]): string =>
  lines
    .map((line) => line.replace(ITEM, '').trim())
    .filter((line) => line !== '')
    .join('; ');

/** Tells of lines that somebody typed one below the other in words that are printed as running text. */
export const checkLines = ({ text, entry }: TextSegment, report: Report): void => {
  if (entry === null || !text.includes('\n')) return;
  const lines = text.trim().split('\n');
  if (lines.length < 2) return;
  const isList = lines.some((line) => ITEM.test(line));
  const message = isList
    ? 'This is printed as running text, where the items of a list would stand one behind the other with their signs.'
    : 'This is printed as running text, where its line breaks would be lost.';
  const wrapped = isList ? '' : '; or, where a long line is only wrapped, write >- in place of |';
  const hint = `Write it on one line: ${JSON.stringify(onOneLine(lines))}${wrapped}.`;
  report(diagnose('compose/lines-lost', { message, at: entry.at, hint }));
};
