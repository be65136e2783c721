import { snug } from '../elements/build.ts';
import type { SetContext } from '../elements/element.ts';
import type { Block, CellUse, GridCell, GridRow } from '../model/definition.ts';
import type { Table, TableCell, TableRow } from '../model/manuscript.ts';

/** A cell that holds nothing but a line to write on: the line lies on the rule between two rows, and is one with it. */
const isToWrite = ({ children }: TableCell): boolean =>
  children.length > 0 && children.every((child) => child.kind === 'element' && child.name === 'write-lines');

const cellOf = (cell: TableCell, use: CellUse | undefined, context: SetContext): GridCell => {
  const inset = isToWrite(cell) ? 0 : context.space('cellPad');
  return {
    ...(use === undefined || cell.head === 'column' ? {} : { is: use }),
    ...(cell.plain ? { plain: true } : {}),
    role: cell.head === null ? 'TD' : 'TH',
    ...(cell.head === null ? {} : { scope: cell.head === 'row' ? 'Row' : 'Column' }),
    span: cell.span,
    padding: { top: inset, bottom: inset, left: 0, right: 0 },
    align: 'top',
    children: snug(context.blocksIn(cell.head === null ? 'cell' : 'cellHead', cell.children)),
  };
};

const rowOf = (row: TableRow, first: boolean, uses: readonly (CellUse | undefined)[], context: SetContext): GridRow => ({
  cells: row.cells.map((cell, at) => cellOf(cell, uses[at], context)),
  ...(first ? {} : { ruleAbove: context.stroke('hair', context.color('line')) }),
  ...(row.head ? { keepWithNext: true } : {}),
});

/** Sets a plain table: hairlines between rows, headings repeated on every page. */
export const setTable = (table: Table, context: SetContext): Block => {
  const width = Math.max(1, ...table.rows.map((row) => row.cells.reduce((sum, cell) => sum + cell.span, 0)));
  const uses = table.rows[0]?.cells.flatMap(({ is, span }) => Array.from({ length: span }, () => is)) ?? [];
  return {
    kind: 'grid',
    role: 'Table',
    leaf: table.id,
    summary: table.summary,
    tracks: Array.from({ length: width }, (_, index) => ({ kind: 'share', share: table.shares[index] ?? 1 })),
    gap: context.space('gutter'),
    headerRows: table.rows.filter((row) => row.head).length,
    rows: table.rows.map((row, index) => rowOf(row, index === 0, uses, context)),
    frames: [],
    keep: 'loose',
    before: 0,
    after: context.space('item') * 2,
  };
};
