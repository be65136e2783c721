/** Text in a table cell: one line, bars escaped, and nothing that Markdown or HTML would take for markup. */
export const cell = (text) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');

/** A Markdown table. Cells are Markdown already. */
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What every generated page says at its head. */
export const GENERATED = '<!-- Written by `npm run docs`. Change what it describes, not this page. -->';
