import type { ExerciseType, Grade, NamedId } from '../exercise.ts';
import { citedIn } from '../items.ts';
import { comparePart } from './schema.ts';

/** The row that a cell is of: `framework/row` of `framework/row.column`. */
const rowOf = (cell: string): string => cell.replace(/\..*$/, '');

/** The framework that a row is of. */
const homeOf = (row = ''): string => row.split('/')[0] ?? '';

/** The exercise of a piece of a comparison chart with cells left to write in. */
export const compare: ExerciseType<typeof comparePart> = {
  schema: comparePart,
  cites: ({ rows, blanks }) => [...citedIn('row', 'rows', rows), ...citedIn('cell', 'blanks', blanks)],
  links: (part, { oneOf, fault, cellsOf }) => {
    part.rows.forEach((row, index) => {
      if (homeOf(row) === homeOf(part.rows[0])) return;
      const message = `"${row}" is no row of "${homeOf(part.rows[0])}", where the first row is from.`;
      fault('read/mixed-frameworks', message, ['rows', index]);
    });
    const elsewhere = part.blanks.flatMap((id, index): readonly NamedId[] => {
      const row = rowOf(id);
      return part.rows.includes(row) || cellsOf(row).length === 0 ? [] : [{ id, at: ['blanks', index] }];
    });
    oneOf(elsewhere, 'cell in the rows of this part', part.rows.flatMap(cellsOf));
    const begun = part.start.map(({ cell }, index): NamedId => ({ id: cell, at: ['start', index, 'cell'] }));
    oneOf(begun, 'blank cell of this part', part.blanks);
  },
  grades: (part) => [
    ...part.rows.filter((row) => !part.blanks.some((cell) => rowOf(cell) === row)).map((): Grade => 'worked'),
    ...part.blanks.map((cell): Grade => (part.start.some((begun) => begun.cell === cell) ? 'half-worked' : 'free')),
  ],
  isSelfCheck: false,
  asksAgency: false,
  list: 'rows',
  elements: [],
  sheet: 'part-compare',
  key: 'key-compare',
};
