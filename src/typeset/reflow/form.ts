import { cell, fixed, grid, row, share, stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, LinesBlock, Track } from '../../model/definition.ts';
import { wordsIn } from '../words.ts';
import { widthOf, type ReflowColumn } from '../reflow/column.ts';
import type { Head, Names } from './names.ts';

/** A cell to write one line in, the name of its column, and how much of the table that column took. */
export type WriteInCell = { readonly line: LinesBlock; readonly head: Head; readonly part: number };

/** A table of many short lines lies about this wide at the usual size, in points; large writing takes one and a half times as much. */
const USUAL = 640;
const GROWTH = 1.5;
/** No line needs to be longer than this, in points: it may be where there is room. */
const LONG = 200;

/** What is left of the distance between lines where a name, with white of its own, stands over each. */
const UNDER_A_NAME = 0.75;

const lineIn = ({ children }: GridCell): LinesBlock | undefined => {
  const [only, ...others] = children;
  return others.length === 0 && only?.kind === 'lines' && only.count === 1 ? only : undefined;
};

/** A cell that is one line to write on, under a name. */
export const placeIn = (each: GridCell, head: Head | undefined, part: number): WriteInCell | undefined => {
  const line = lineIn(each);
  return line === undefined || head === undefined || head.plain ? undefined : { line, head, part };
};

/** What part of a table's width each of its columns takes. */
export const partsOf = ({ tracks }: GridBlock, { width }: ReflowColumn): readonly number[] => {
  const taken = tracks.reduce((sum, track) => sum + (track.kind === 'fixed' ? track.width : 0), 0);
  const shares = tracks.reduce((sum, track) => sum + (track.kind === 'share' ? track.share : 0), 0);
  const rest = Math.max(0, 1 - taken / width);
  return tracks.map((track) => (track.kind === 'fixed' ? track.width / width : (rest * track.share) / shares));
};

/** As wide as its name, and as large writing needs. */
const needOf = ({ head, part }: WriteInCell, column: ReflowColumn): number =>
  Math.max(widthOf(head.blocks, column), Math.min(LONG, part * USUAL * GROWTH));

/** Something with the width that it needs. */
type Needed<T> = { readonly place: T; readonly need: number };

/** Places in as few rows as hold them; none stands alone in the last where the row before has some to give. */
const rowsOf = <T>(places: readonly Needed<T>[], room: number, gap: number): readonly (readonly Needed<T>[])[] => {
  const rows: Needed<T>[][] = [];
  let taken = room;
  for (const each of places) {
    if (taken + gap + each.need > room) {
      rows.push([]);
      taken = -gap;
    }
    rows.at(-1)?.push(each);
    taken += gap + each.need;
  }
  const [last, before] = [rows.at(-1), rows.at(-2)];
  const [alone, moved] = [last?.[0], before?.at(-1)];
  const isAlone = last?.length === 1 && before !== undefined && before.length > 2;
  if (isAlone && alone && moved && moved.need + gap + alone.need <= room) last.unshift(...before.splice(-1));
  return rows;
};

const under = ({ line, head }: WriteInCell, names: Names, suffix: string, column: ReflowColumn): Block =>
  stack([...column.set(names.say(head, suffix)), { ...line, pitch: line.pitch * UNDER_A_NAME }], { keep: 'together' });

/** Short lines to write on, as many side by side as leave each room for large writing, each under the name of its column. */
export const asForm = (
  places: readonly WriteInCell[],
  room: number,
  names: Names,
  suffix: string,
  column: ReflowColumn,
): readonly Block[] => {
  const { gutter, unit } = column.theme.space;
  const needed = places.map((place) => ({ place, need: needOf(place, column) }));
  return rowsOf(needed, room, gutter).map((line, at) =>
    grid(
      line.map(({ need }) => share(need)),
      [row(line.map(({ place }) => cell([under(place, names, suffix, column)], { align: 'bottom' })))],
      { gap: gutter, keep: 'together', before: at === 0 ? 0 : unit / 2 },
    ),
  );
};

/** The most letters of a row's heading that hangs beside the lines. */
const NUMBER = 3;

/** Whether a row's heading is no more than its number. */
export const isNumber = (blocks: readonly Block[]): boolean =>
  blocks.length === 1 && blocks[0]?.kind === 'text' && wordsIn(blocks).length <= NUMBER;

/** How wide a number hangs beside the lines of its row. */
export const hangOf = ({ theme }: ReflowColumn): { readonly track: Track; readonly gap: number; readonly taken: number } => {
  const gap = theme.space.unit;
  return { track: fixed(theme.space.indent), gap, taken: theme.space.indent + gap };
};

/** The least width of a line to write on that has a name of its own, and the most letters of a fact that stands beside others. */
const WRITTEN = 190;
const FACT = 40;

/** How wide a short fact has to stand: a name over a line to write on, or over a few words. Undefined for anything else. */
const factWidth = (blocks: readonly Block[], column: ReflowColumn): number | undefined => {
  const [only] = blocks;
  const inside = blocks.length === 1 && only?.kind === 'stack' && only.write === undefined ? only.children : blocks;
  const isShort = inside.length === 2 && inside.every(({ kind }) => kind === 'text' || kind === 'lines');
  if (!isShort || wordsIn(inside).length > FACT) return undefined;
  return Math.max(widthOf(inside, column), inside.some(({ kind }) => kind === 'lines') ? WRITTEN : 0);
};

/** Short facts that stood side by side, as many in a row as there is room for; undefined where they are not all short. */
export const asFacts = (cells: readonly (readonly Block[])[], column: ReflowColumn): readonly GridBlock[] | undefined => {
  const { gutter, item } = column.theme.space;
  const needed = cells.map((place) => ({ place, need: factWidth(place, column) ?? column.width }));
  if (needed.filter(({ need }) => need < column.width).length < 2) return undefined;
  return rowsOf(needed, column.width, gutter).map((line) =>
    grid(
      line.map(({ need }) => share(line.length === 1 ? 1 : Math.max(need, WRITTEN))),
      [row(line.map(({ place }) => cell(column.set(place))))],
      { gap: gutter, keep: 'together', before: item },
    ),
  );
};
