import { diagnose } from '../diagnostics/diagnostic.ts';
import type { FrameworkCell, FrameworkColumn } from '../model/framework.ts';
import type { Rule } from './rule.ts';

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** What a card prints of a cell. */
const printedOf = ({ brief, text }: FrameworkCell): string => brief ?? text;

/** What people in a role are called: words that give a card of its column away. */
const namesOf = ({ label, short, names }: FrameworkColumn): readonly string[] => [label, short, ...names];

/** A cell that is sorted names no column of its chart. */
export const maskedCells: Rule = ({ frameworks }, report) => {
  for (const { value, spanAt } of frameworks.values()) {
    const own = (column: FrameworkColumn) =>
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${namesOf(column).map(escaped).join('|')})s?(?![\\p{L}\\p{N}])`, 'iu');
    const matchers = value.columns.map((column) => ({ column, matcher: own(column) }));
    value.rows.forEach((row, index) => {
      for (const { column, matcher } of matchers) {
        const cell = row.cells[column.id];
        const name = cell?.sortable === true ? matcher.exec(printedOf(cell))?.[0] : undefined;
        if (cell === undefined || name === undefined) continue;
        const message = `"${name}" gives away that this belongs to "${column.label}".`;
        const field = cell.brief === null ? 'text' : 'brief';
        report(diagnose('rules/answer-on-card', { message, at: spanAt(['rows', index, 'cells', column.id, field]) }));
      }
    });
  }
};

/** A sort asks for no cell that cannot be sorted. */
export const sortedCells: Rule = ({ frameworks, modules }, report) => {
  const unsortable = new Map(
    [...frameworks.values()].flatMap(({ value }) =>
      value.rows.flatMap((row) =>
        Object.values(row.cells).flatMap((cell) =>
          cell.sortable ? [] : [[cell.text.trim().toLowerCase(), row.number] as const],
        ),
      ),
    ),
  );
  for (const { value, spanAt } of modules.values()) {
    value.worksheets.forEach((sheet, at) => {
      sheet.parts.forEach((part, partAt) => {
        if (part.type !== 'sort' && part.type !== 'match') return;
        part.items.forEach(({ text }, itemAt) => {
          const number = unsortable.get(text.trim().toLowerCase());
          if (number === undefined) return;
          const message = `This is a cell of ${number} that does not tell by itself which column it belongs to.`;
          report(
            diagnose('rules/unsortable-sorted', {
              message,
              at: spanAt(['worksheets', at, 'parts', partAt, 'items', itemAt, 'text']),
            }),
          );
        });
      });
    });
  }
};
