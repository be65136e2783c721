import type { Pt } from '../../geometry/units.ts';
import type { LeafId } from '../../model/definition.ts';
import { LIMITS } from '../../model/limits.ts';
import { walkBoxes } from '../leaves.ts';
import type { Box, Flow } from '../flow/items.ts';
import type { PlacedPage } from '../placed.ts';
import { START, type Cursor } from './cursor.ts';
import { fit, type Fit } from './fit.ts';
import { place } from './place.ts';
import { newPlacementRecord, newSheet } from './sheet.ts';

/** The text block: where pages are filled. Its left edge may stand elsewhere on left-hand pages. */
export type TextBlockArea = { readonly x: (page: number) => Pt; readonly y: Pt; readonly height: Pt };

/** Every page of a list, and what was placed on them. */
export type Paginated = {
  readonly pages: readonly PlacedPage[];
  readonly placed: ReadonlySet<Box>;
  readonly twice: readonly Box[];
  /** What would have come first on the page beyond the most that a document may have; then the pages are not whole. */
  readonly over?: LeafId | undefined;
};

const chooseEnd = (items: Flow, from: Cursor, height: Pt): Fit => {
  const chosen = fit(items, from, { height, page: height, must: false });
  return chosen.placed || chosen.end === undefined ? chosen : fit(items, from, { height, page: height, must: true });
};

/** Pages that are left empty before an item of the list. */
type Left = { readonly index: number; readonly pages: number };

/** Whether a page is left over where so many stand before this place: the list asks for one on the other side. */
const leavesOver = (items: Flow, at: Cursor, before: number): boolean => {
  const item = items[at.index];
  if (item?.kind !== 'force' || item.side === undefined) return false;
  return before % 2 === (item.side === 'recto' ? 1 : 0);
};

/** Whether the list asks at this place for a page on one side. */
const asksForSide = (items: Flow, at: Cursor): boolean => {
  const item = items[at.index];
  return item?.kind === 'force' && item.side !== undefined;
};

/** The first leaf of a list from a place on. */
const leafAfter = (items: Flow, { index }: Cursor): LeafId | undefined => {
  let leaf: LeafId | undefined;
  walkBoxes(items.slice(index), (box) => (leaf ??= box.leaf));
  return leaf;
};

const fill = (items: Flow, area: TextBlockArea, left: Left | undefined): Paginated => {
  const pages: PlacedPage[] = [];
  const ledger = newPlacementRecord();
  const leaveOne = (): void => void pages.push({ number: pages.length + 1, pieces: [], anchors: [], isLeft: true });
  let cursor: Cursor | undefined = START;
  while (cursor) {
    if (left?.index === cursor.index) for (let count = left.pages; count > 0; count--) leaveOne();
    if (leavesOver(items, cursor, pages.length)) leaveOne();
    if (pages.length >= LIMITS.pages) return { pages, ...ledger, over: leafAfter(items, cursor) ?? '' };
    const chosen: Fit = chooseEnd(items, cursor, area.height);
    const sheet = newSheet(ledger);
    const slack = Math.max(0, area.height - chosen.height);
    const number = pages.length + 1;
    place({ items, from: cursor, end: chosen.end }, { x: area.x(number), y: area.y, slack }, sheet);
    const isBeforeSide = chosen.end !== undefined && asksForSide(items, chosen.end);
    pages.push({ number, ...sheet.finish(), ...(isBeforeSide ? { isFree: true } : {}) });
    // A page that took nothing although it had to is the last: nothing can make this go on for ever.
    cursor = chosen.placed ? chosen.end : undefined;
  }
  return { pages, ...ledger };
};

/**
 * Fills pages with a list, one after the other; a right-hand start may leave the page before it empty. Where the number
 * of pages is to be a multiple, those that lack are left before the last part, so that it ends on the last page.
 */
export const paginate = (items: Flow, area: TextBlockArea, multipleOf = 1): Paginated => {
  const filled = fill(items, area, undefined);
  if (filled.over !== undefined) return filled;
  const lack = (multipleOf - (filled.pages.length % multipleOf)) % multipleOf;
  if (lack === 0) return filled;
  const last = items.findLastIndex((item) => item.kind === 'force');
  const moved = last === -1 ? filled : fill(items, area, { index: last, pages: lack });
  const pages = [...moved.pages];
  while (pages.length % multipleOf !== 0) pages.push({ number: pages.length + 1, pieces: [], anchors: [], isLeft: true });
  return { ...moved, pages };
};
