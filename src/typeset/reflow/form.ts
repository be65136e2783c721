import { stack } from '../../elements/build.ts';
import type { Block, GridBlock, GridCell, LinesBlock } from '../../model/definition.ts';
import { abreast, type ReflowColumn } from '../reflow/column.ts';
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

/** A cell that is one line to write on, under a name. */
export const placeIn = ({ is, children }: GridCell, head: Head | undefined, part: number): WriteInCell | undefined => {
  const [line] = children;
  if (is !== 'write-in' || line?.kind !== 'lines' || head === undefined || head.plain) return undefined;
  return { line, head, part };
};

/** What part of a table's width each of its columns takes. */
export const partsOf = ({ tracks }: GridBlock, { width }: ReflowColumn): readonly number[] => {
  const taken = tracks.reduce((sum, track) => sum + (track.kind === 'fixed' ? track.width : 0), 0);
  const shares = tracks.reduce((sum, track) => sum + (track.kind === 'share' ? track.share : 0), 0);
  const rest = Math.max(0, 1 - taken / width);
  return tracks.map((track) => (track.kind === 'fixed' ? track.width / width : (rest * track.share) / shares));
};

/** How wide something hangs that has a column of so many points, or its share of the width: words as wide as the margin column. */
export const hangOf = (grid: GridBlock, at: number, column: ReflowColumn): number => {
  const track = grid.tracks[at];
  return track?.kind === 'fixed'
    ? track.width
    : Math.max(column.theme.space.margin, (partsOf(grid, column)[at] ?? 0) * column.width);
};

const under = ({ line, head }: WriteInCell, names: Names, suffix: string, column: ReflowColumn): Block =>
  stack([...column.set(names.say(head, suffix)), { ...line, pitch: line.pitch * UNDER_A_NAME }], { keep: 'together' });

/** Short lines to write on, as many side by side as leave each room for large writing, each under the name of its column. */
export const asForm = (places: readonly WriteInCell[], names: Names, suffix: string, column: ReflowColumn): Block => ({
  ...abreast([], column, { columns: 'own', rowGap: column.theme.space.unit / 2 }),
  items: places.map((place) => ({
    children: [under(place, names, suffix, column)],
    least: Math.min(LONG, place.part * USUAL * GROWTH),
  })),
});

/** The least width of a line to write on that has a name of its own. */
const WRITTEN = 190;

const isWritten = (block: Block): boolean =>
  block.kind === 'lines' || (block.kind === 'stack' && (block.write !== undefined || block.children.some(isWritten)));

/** Facts that stood side by side, as many in a row as stand there; what is no fact has a row of its own. */
export const asFacts = (cells: readonly GridCell[], column: ReflowColumn): Block => {
  const { item } = column.theme.space;
  const leastOf = ({ is, children }: GridCell): number =>
    is === 'fact' ? (children.some(isWritten) ? WRITTEN : 0) : column.width;
  return {
    ...abreast([], column, { columns: 'own', rowGap: item, before: item }),
    items: cells.map((each) => ({ children: column.set(each.children), least: leastOf(each) })),
  };
};
