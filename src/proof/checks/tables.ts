import { counted } from '../../diagnostics/counted.ts';
import { walkStructure, type StructNode } from '../objects/structure.ts';
import { nameOf } from '../objects/value.ts';
import { textIn } from '../reading.ts';
import { quoted, type Check, type Note } from './check.ts';

const nodesIn = (node: StructNode): readonly StructNode[] =>
  node.children.flatMap((child) => (child.kind === 'node' ? [child.node] : []));

const rowsIn = (table: StructNode): readonly StructNode[] =>
  nodesIn(table).flatMap((node) => (node.role === 'TR' ? [node] : /^T(Head|Body|Foot)$/.test(node.role) ? rowsIn(node) : []));

const spanOf = (cell: StructNode, key: 'ColSpan' | 'RowSpan'): number => {
  const span = cell.attributes.get(key);
  return typeof span === 'number' && span > 1 ? Math.min(span, 1000) : 1;
};

/** How many columns each row has; cells that reach down from rows above are counted. */
const widthsOf = (rows: readonly StructNode[]): readonly number[] => {
  let reaching: readonly { readonly left: number; readonly width: number }[] = [];
  return rows.map((row) => {
    const cells = nodesIn(row);
    const own = cells.reduce((sum, cell) => sum + spanOf(cell, 'ColSpan'), 0);
    const width = own + reaching.reduce((sum, each) => sum + each.width, 0);
    reaching = [...reaching, ...cells.map((cell) => ({ left: spanOf(cell, 'RowSpan'), width: spanOf(cell, 'ColSpan') }))].flatMap(
      ({ left, width: span }) => (left > 1 ? [{ left: left - 1, width: span }] : []),
    );
    return width;
  });
};

const SCOPES: ReadonlySet<string> = new Set(['Row', 'Column', 'Both']);

const checkTable = (table: StructNode, wordsOf: (node: StructNode) => string, note: Note): void => {
  const rows = rowsIn(table);
  const cells = rows.flatMap(nodesIn);
  const headers = cells.filter(({ role }) => role === 'TH');
  if (headers.length === 0 && cells.length > 0)
    note('proof/table-without-headers', table.page, `A table that begins ${quoted(wordsOf(table))} has no header cells.`);
  for (const header of headers)
    if (!SCOPES.has(nameOf(header.attributes.get('Scope') ?? null) ?? ''))
      note(
        'proof/header-without-scope',
        header.page,
        `The header cell ${quoted(wordsOf(header))} does not say what it heads: its row or its column.`,
      );
  const widths = widthsOf(rows);
  const odd = widths.findIndex((width) => width !== widths[0]);
  if (odd > 0)
    note(
      'proof/broken-table',
      rows[odd]?.page ?? table.page,
      `Row ${odd + 1} of a table has ${counted(widths[odd] ?? 0, 'column')}, the first has ${widths[0] ?? 0}: ${quoted(rows[odd] ? wordsOf(rows[odd]) : '')}.`,
    );
};

/** Tables: header cells that say what they head, and rows of one width. */
export const checkTables: Check = ({ pdf: { structure }, markText }, note) => {
  walkStructure(structure ?? [], (node) => {
    if (node.role === 'Table') checkTable(node, (each) => textIn(each, markText), note);
  });
};
