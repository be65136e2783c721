import type { Block, GridBlock, GridCell } from '../../model/definition.ts';
import { wordsIn } from '../words.ts';
import { hung, inRows, type ReflowColumn } from '../reflow/column.ts';
import type { Head, Names } from '../reflow/names.ts';

/** So few letters, under a name of so few, stand beside others like them. */
const BRIEF = { words: 12, name: 20 } as const;

/** Cells with what heads them. */
export type Headed = readonly (readonly [GridCell, Head | undefined])[];

/** A cell with a name and a number or two: pages, minutes, amounts. */
const isBrief = ([{ children }, head]: Headed[number]): boolean => {
  const words = wordsIn(children);
  const isText = children.every(({ kind }) => kind === 'text');
  return (
    isText && words !== '' && words.length <= BRIEF.words && head?.plain === false && wordsIn(head.blocks).length <= BRIEF.name
  );
};

/** Cells in reading order, brief ones that follow each other together. */
export const inRuns = (cells: Headed): readonly Headed[] => {
  const runs: Headed[number][][] = [];
  let wasBrief = false;
  for (const each of cells) {
    const last = runs.at(-1);
    const brief = isBrief(each);
    if (brief && wasBrief && last) last.push(each);
    else runs.push([each]);
    wasBrief = brief;
  }
  return runs;
};

/** Brief cells side by side, each under its name. */
export const compactCells = (cells: Headed, names: Names, suffix: string, column: ReflowColumn): readonly Block[] =>
  inRows(
    cells.map(([{ children }, head]) => [
      ...column.set(head === undefined ? [] : names.say(head, suffix)),
      ...column.set(children),
    ]),
    0,
    column,
  );

/** How many letters a name and a value have that stand on one line together. */
const PAIR = { name: 12, value: 24 } as const;
const PAIR_SHARES = [1, 2] as const;

/** Whether a name and its value stand on one line together. */
export const isPair = (name: readonly Block[], value: readonly Block[]): boolean => {
  const isLine = (blocks: readonly Block[], most: number): boolean =>
    blocks.length === 1 && blocks[0]?.kind === 'text' && wordsIn(blocks) !== '' && wordsIn(blocks).length <= most;
  return isLine(name, PAIR.name) && isLine(value, PAIR.value);
};

/** A name, and its value beside it. */
export const beside = (name: readonly Block[], value: readonly Block[], column: ReflowColumn): GridBlock => ({
  ...hung(name, 0, value, column),
  tracks: PAIR_SHARES.map((share) => ({ kind: 'share', share })),
});
