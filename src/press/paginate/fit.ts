import type { Pt } from '../../geometry/units.ts';
import { COST, type Flow, type Item, type Open, type Row } from '../flow/items.ts';
import { closingHeight, reopenedHeight, START, type Cursor, type Opens } from './cursor.ts';

/** What of a list goes on a page. */
export type Fit = {
  /** Where the next page goes on; `undefined` when the list is finished. */
  readonly end: Cursor | undefined;
  /** The height it takes, with what is opened and closed. */
  readonly height: Pt;
  readonly cost: number;
  /** Whether there is anything on the page at all. */
  readonly placed: boolean;
};

/** How much a page holds. */
export type PageCapacity = {
  readonly height: Pt;
  /** The height of a whole page, against which emptiness is judged. */
  readonly page: Pt;
  /** Put at least something, even where it does not fit. */
  readonly must: boolean;
};

/** A walk down a list that looks for the best end of a page. */
type Walk = {
  readonly from: Cursor;
  readonly room: PageCapacity;
  opens: Opens;
  used: Pt;
  closing: Pt;
  placed: boolean;
  /** Something stands beyond the room because it had to be put somewhere: the next break is taken. */
  overfull: boolean;
  best: Fit | undefined;
};

/** Sums of heights may miss by this much. */
const TOLERANCE: Pt = 0.01;

const scoreOf = (fit: Fit, room: PageCapacity): number =>
  fit.cost + (COST.emptyPage * Math.max(0, room.height - fit.height)) / room.page;

const offer = (walk: Walk, candidate: Fit): void => {
  if (walk.best === undefined || scoreOf(candidate, walk.room) <= scoreOf(walk.best, walk.room)) walk.best = candidate;
};

const endHere = (walk: Walk, index: number, cost: number): Fit => ({
  end: { index, opens: walk.opens, cells: undefined },
  height: walk.used + walk.closing,
  cost,
  placed: true,
});

const hasRoom = (walk: Walk, height: Pt): boolean => walk.used + height + walk.closing <= walk.room.height + TOLERANCE;

const settle = (walk: Walk): Fit => walk.best ?? { end: walk.from, height: 0, cost: 0, placed: false };

/** Takes up height; gives the page's end where there is no room and something else can be done. */
const take = (walk: Walk, height: Pt): Fit | undefined => {
  if (!hasRoom(walk, height)) {
    if (walk.best !== undefined || !walk.room.must) return settle(walk);
    walk.overfull = true;
  }
  walk.used += height;
  walk.placed = true;
  return undefined;
};

const meetBreak = (walk: Walk, index: number, cost: number): Fit | undefined => {
  if (!walk.placed) return undefined;
  if (walk.overfull || hasRoom(walk, 0)) offer(walk, endHere(walk, index, cost));
  return walk.overfull ? settle(walk) : undefined;
};

const meetOpen = (walk: Walk, open: Open): undefined => {
  walk.used += open.top;
  walk.closing += open.bottom;
  walk.opens = { open, outer: walk.opens };
};

const meetClose = (walk: Walk): undefined => {
  const bottom = walk.opens?.open.bottom ?? 0;
  walk.used += bottom;
  walk.closing -= bottom;
  walk.opens = walk.opens?.outer;
};

const meetRow = (walk: Walk, index: number, row: Row): Fit | undefined => {
  const begun = index === walk.from.index ? walk.from.cells : undefined;
  if (begun === undefined && hasRoom(walk, row.height)) return take(walk, row.height);
  const must = walk.room.must && walk.best === undefined && !walk.placed;
  const part = fitRow(row, begun, { ...walk.room, height: walk.room.height - walk.used - walk.closing, must });
  if (part.cells === undefined) return take(walk, begun === undefined ? row.height : part.height);
  if (part.placed) {
    const end = { index, opens: walk.opens, cells: part.cells };
    offer(walk, { end, height: walk.used + part.height + walk.closing, cost: row.cutCost + part.cost, placed: true });
  }
  return settle(walk);
};

/** Meets one item; gives the page's end when it has been found. */
const meet = (walk: Walk, index: number, item: Item): Fit | undefined => {
  switch (item.kind) {
    case 'box':
    case 'plate':
      return take(walk, item.height);
    case 'row':
      return meetRow(walk, index, item);
    case 'break':
      return meetBreak(walk, index, item.cost);
    case 'force':
      return walk.placed ? endHere(walk, index, 0) : undefined;
    case 'open':
      return meetOpen(walk, item);
    case 'close':
      return meetClose(walk);
    case 'glue':
      // Space at the head of a page is dropped.
      if (walk.placed) walk.used += item.height;
      return undefined;
    case 'anchor':
      return undefined;
  }
};

/**
 * Finds where a page that begins at `from` had best end: the whole rest when it fits, otherwise the break that reads
 * best, emptiness weighed in.
 */
export const fit = (items: Flow, from: Cursor, room: PageCapacity): Fit => {
  const { opens } = from;
  const used = reopenedHeight(opens);
  const walk: Walk = { from, room, opens, used, closing: closingHeight(opens), placed: false, overfull: false, best: undefined };
  for (let index = from.index; index < items.length; index++) {
    const item = items[index];
    const end = item && meet(walk, index, item);
    if (end) return end;
  }
  return { end: undefined, height: walk.used, cost: 0, placed: walk.placed };
};

/** What of a row goes on a page: `cells` says where each cell goes on, or is `undefined` when the row is finished. */
export type RowFit = {
  readonly cells: readonly (Cursor | undefined)[] | undefined;
  readonly height: Pt;
  readonly cost: number;
  readonly placed: boolean;
};

/** Cuts a row: each cell breaks where it reads best for itself. */
export const fitRow = (row: Row, begun: readonly (Cursor | undefined)[] | undefined, room: PageCapacity): RowFit => {
  const ends: (Cursor | undefined)[] = [];
  let height = 0;
  let cost = 0;
  let placed = false;
  row.cells.forEach((cell, i) => {
    const from = begun === undefined ? START : begun[i];
    if (from === undefined) {
      ends.push(undefined);
      return;
    }
    const part = fit(cell.items, from, { ...room, height: room.height - cell.top - cell.bottom });
    ends.push(part.end);
    placed ||= part.placed;
    cost = Math.max(cost, part.end && !part.placed ? COST.emptyCell : part.cost);
    height = Math.max(height, cell.top + part.height + cell.bottom);
  });
  return { cells: ends.some((end) => end !== undefined) ? ends : undefined, height, cost, placed };
};
