import { cell, share, stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, GridRow, Track } from '../../model/definition.ts';
import type { ReflowColumn } from '../reflow/column.ts';
import { headsOf, namesOf, type Names } from '../reflow/names.ts';
import { pairs } from './pairs.ts';

const bodyOf = ({ rows, headerRows }: GridBlock): readonly GridRow[] => rows.slice(headerRows);

const isOf = ({ cells }: GridRow, use: GridCell['is']): boolean => cells.some(({ is }) => is === use);

/** Whether a table stays one on a wide sheet: with a time or a number that hangs, pairs to gather, and room to write in. */
export const isGathered = (table: GridBlock): boolean =>
  bodyOf(table).length > 0 &&
  bodyOf(table).every((row) => isOf(row, 'hung') && isOf(row, 'pair') && row.cells.every(({ span }) => span === 1));

const shareOf = (track: Track | undefined): number => (track?.kind === 'share' ? track.share : 0);

/** The columns that stay, each with those after it that are gathered into it. */
const columnsOf = (table: GridBlock): readonly (readonly number[])[] => {
  const columns: number[][] = [];
  (bodyOf(table)[0]?.cells ?? []).forEach(({ is }, at) => {
    const last = columns.at(-1);
    if (is === 'pair' && last) last.push(at);
    else columns.push([at]);
  });
  return columns;
};

/** An empty place to write in is a box: in large type the rules between rows are too far apart to say so. */
const boxIn = (row: GridRow, { theme }: ReflowColumn): readonly Block[] => {
  const { ruleAbove: stroke } = row;
  const frame = stroke && { stroke: { ...stroke, width: theme.strokes.box }, edges: 'all' as const, radius: theme.space.radius };
  return [stack([], { minHeight: theme.space.writeLine, ...(frame ? { frame } : {}) })];
};

/** A cell with what is gathered into it: pairs that say something, on a line of their own. */
const gather = (row: GridRow, columns: readonly number[], names: Names, suffix: string, column: ReflowColumn): GridCell => {
  const [first, ...more] = columns.flatMap((at) => {
    const each = row.cells[at];
    return each === undefined ? [] : [[each, names.at(at)] as const];
  });
  if (first === undefined) return cell([]);
  const said = more.filter(([{ children }]) => children.length > 0);
  const [own] = first;
  const children = own.is === 'write-in' && own.children.length === 0 ? boxIn(row, column) : column.set(own.children);
  return { ...own, children: said.length === 0 ? children : [...children, pairs(said, names, suffix, column)] };
};

/** A table of few columns: the pairs of each row stand below its words, each under its name. */
export const asGathered = (table: GridBlock, column: ReflowColumn): Block => {
  const columns = columnsOf(table);
  const names = namesOf(headsOf(table, column));
  const heads = table.rows.slice(0, table.headerRows).map((row) => ({
    ...row,
    cells: columns.map(([at = 0]) => row.cells[at] ?? cell([])),
  }));
  const rows = bodyOf(table).map((row, at) => ({
    ...row,
    cells: columns.map((each) => gather(row, each, names, `row.${at + 1}`, column)),
  }));
  const tracks = columns.map((each) => share(each.reduce((sum, at) => sum + shareOf(table.tracks[at]), 0)));
  return { ...table, tracks, rows: [...heads, ...rows] };
};
