import type { AbreastBlock, Block, GridCell } from '../../model/definition.ts';
import { abreast, type ReflowColumn } from '../reflow/column.ts';
import type { Head, Names } from '../reflow/names.ts';

/** Cells with what heads them. */
export type Headed = readonly (readonly [GridCell, Head | undefined])[];

/** Whether a cell is a short value under a name that has to be said. */
export const isPair = ([{ is }, head]: Headed[number]): boolean => is === 'pair' && head !== undefined && !head.plain;

/** Cells in reading order, pairs that follow each other together. */
export const inRuns = (cells: Headed): readonly Headed[] => {
  const runs: Headed[number][][] = [];
  let wasPair = false;
  for (const each of cells) {
    const last = runs.at(-1);
    if (isPair(each) && wasPair && last) last.push(each);
    else runs.push([each]);
    wasPair = isPair(each);
  }
  return runs;
};

/** The name of a column, where it has to be said. */
export const nameOf = (head: Head | undefined, names: Names, suffix: string): readonly Block[] =>
  head === undefined || (head.plain && !names.isFirst(head)) ? [] : names.say(head, suffix);

/** A name and its value on one line where both stand there. */
const pair = ([{ children }, head]: Headed[number], names: Names, suffix: string, column: ReflowColumn): AbreastBlock =>
  abreast(
    [column.set(nameOf(head, names, suffix)), column.set(children)].filter((blocks) => blocks.length > 0),
    column,
    {
      columns: 'close',
      gap: column.theme.space.unit,
      rowGap: 0,
    },
  );

/** Pairs side by side, as many as stand on a line. */
export const pairs = (cells: Headed, names: Names, suffix: string, column: ReflowColumn): Block =>
  abreast(
    cells.map((each) => [pair(each, names, suffix, column)]),
    column,
    { columns: 'close', gap: column.theme.space.unit * 2, rowGap: 0 },
  );
