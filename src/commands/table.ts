import { columnsOf, printable } from '../diagnostics/report/printable.ts';

/** How a column of a table stands. */
export type Align = 'left' | 'right';

const padded = (text: string, width: number, align: Align): string => {
  const space = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return align === 'left' ? text + space : space + text;
};

/** Rows as aligned columns, two spaces between; users' text is escaped. Each line ends in a newline. */
export const table = (rows: readonly (readonly string[])[], aligns: readonly Align[] = []): string => {
  const clean = rows.map((row) => row.map(printable));
  const count = Math.max(0, ...clean.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...clean.map((row) => columnsOf(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => padded(text, widths[column] ?? 0, aligns[column] ?? 'left'))
      .join('  ')
      .trimEnd();
  return clean.map((row) => `${line(row)}\n`).join('');
};
