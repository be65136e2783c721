// Judgements of a printed text; each answers what is wrong, in words, and nothing where all is well.
import { squeezed } from '../support/pdf.ts';
import type { Chart, ChartRow } from './expected.ts';

const placesOf = (text: string, piece: string): readonly number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
};

/** How far below its row a last cell may end: what is left to write in takes no text. */
const SLACK = 200;

/** Goes down the rows from a place in a text; `labels`, where they are given, stand before each cell of their column. */
const walk = (text: string, rows: readonly ChartRow[], start: number, labels: readonly string[]): string | null => {
  let cursor = start;
  for (const [at, row] of rows.entries()) {
    const question = squeezed(row.question);
    const found = text.indexOf(question, cursor);
    if (found < 0) return `${row.reference}: its question does not follow`;
    cursor = found + question.length;
    const next = rows[at + 1];
    const following = next ? text.indexOf(squeezed(next.question), cursor) : -1;
    const whole = row.cells.reduce((sum, cell) => sum + squeezed(cell ?? '').length, 0);
    const end = following >= 0 ? following : cursor + whole + SLACK;
    for (const [column, cell] of row.cells.entries()) {
      if (cell === null) continue;
      const words = squeezed(`${labels[column] ?? ''}${cell}`);
      const place = text.indexOf(words, cursor);
      if (place < 0 || place + words.length > end) return `${row.reference}: "${cell.slice(0, 40)}…" is not in its place`;
      cursor = place + words.length;
    }
  }
  return null;
};

/** Whether a chart is printed: row by row each question and its cells, in order, under their headings or each behind its own. */
export const misprinted = (text: string, { columns, rows, pointer }: Chart): string | null => {
  if (pointer !== null && text.includes(squeezed(`${pointer},`))) return null;
  const starts = placesOf(text, squeezed(rows[0]?.question ?? ''));
  if (starts.length === 0) return `${rows[0]?.reference ?? 'a chart'}: its question is not printed`;
  const heading = squeezed(columns.join(''));
  const verdicts = starts.map((start) => {
    const isHeaded = text.lastIndexOf(heading, start) >= 0;
    if (!isHeaded && walk(text, rows, start, columns) !== null)
      return `${rows[0]?.reference ?? ''}: "${columns.join(' | ')}" does not stand above it`;
    return isHeaded ? walk(text, rows, start, []) : null;
  });
  return verdicts.includes(null) ? null : (verdicts[0] ?? null);
};

/** Which of some words are not in a text. */
export const missing = (text: string, words: readonly string[], prepare: (words: string) => string): readonly string[] =>
  words.filter((each) => !text.includes(prepare(each)));

/** Whether two pieces stand within so many characters of each other somewhere. */
export const isNear = (text: string, one: string, other: string, distance: number): boolean =>
  placesOf(text, squeezed(one)).some((at) =>
    text.slice(Math.max(0, at - distance), at + squeezed(one).length + distance).includes(squeezed(other)),
  );

/** Whether pieces follow each other in a text, from a place on. */
export const inOrder = (text: string, pieces: readonly string[], from = 0): boolean => {
  let cursor = from;
  return pieces.every((piece) => {
    const at = text.indexOf(squeezed(piece), cursor);
    cursor = at + squeezed(piece).length;
    return at >= 0;
  });
};
