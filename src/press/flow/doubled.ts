import type { Block, GridRow } from '../../model/definition.ts';

/** Whether blocks end in lines to write on. */
const endInLines = (blocks: readonly Block[]): boolean => {
  const last = blocks.at(-1);
  switch (last?.kind) {
    case 'lines':
      return true;
    case 'stack':
      return last.frame === undefined && endInLines(last.children);
    case 'grid':
      return last.rows.at(-1)?.cells.some(({ children }) => endInLines(children)) === true;
    default:
      return false;
  }
};

/** Rows without the rules that would stand close under a line to write on: two lines a hair apart look like a misprint, and a hand cannot tell which is meant. */
export const withoutDoubledRules = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.map((row, at) => {
    const above = rows[at - 1];
    if (row.ruleAbove === undefined || above?.cells.some(({ children }) => endInLines(children)) !== true) return row;
    const { ruleAbove: _doubled, ...others } = row;
    return others;
  });
