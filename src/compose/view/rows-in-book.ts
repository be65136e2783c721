import { parseReference } from '../../model/reference.ts';
import type { ContextState } from './state.ts';
import type { View } from './view.ts';

/** More rows than this fill pages that the charts themselves fill better. */
const MANY_ROWS = 6;

/** More rows than this are set as lines of words, so that a module's reading keeps to two pages. */
const SEVERAL_ROWS = 3;

/** How a book for participants sets the rows that a module is home to, as `framework/row`. */
export type RowsInBook = {
  /** Rows set as strips of their chart. */
  readonly strips: readonly string[];
  /** Rows set as lines of words, where strips would take too many pages. */
  readonly lines: readonly string[];
  /** Rows that are left to their charts. */
  readonly elsewhere: readonly string[];
};

/**
 * Parts a module's rows into those that a book prints with it and those that are left to their charts. Up to three are strips; of
 * more, those are left out that a chart in the same book has; of very many, all.
 */
export const rowsInBook = (rows: readonly string[], charts: readonly string[]): RowsInBook => {
  const inNoChart = rows.filter((row) => !charts.includes(parseReference(row)?.home ?? ''));
  const here = rows.length > MANY_ROWS ? [] : rows.length > SEVERAL_ROWS ? inNoChart : rows;
  const areStrips = here.length <= SEVERAL_ROWS;
  return { strips: areStrips ? here : [], lines: areStrips ? [] : here, elsewhere: rows.filter((row) => !here.includes(row)) };
};

/** The rows that the modules of a book print, each once, in the order of their charts. */
export const rowsPrinted = ({ curriculum }: Pick<ContextState, 'curriculum'>, modules: readonly View[]): readonly string[] => {
  const printed = new Set(modules.flatMap(({ strips, lines }) => [strips, lines].flat()));
  return [...curriculum.frameworks.values()]
    .flatMap(({ value }) => value.rows.map(({ id }) => `${value.id}/${id}`))
    .filter((row) => printed.has(row));
};
