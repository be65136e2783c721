import type { Pt } from '../../geometry/units.ts';
import type { Box, Flow } from '../flow/items.ts';
import type { PlacedPage } from '../placed.ts';
import { START, type Cursor } from './cursor.ts';
import { fit, type Fit } from './fit.ts';
import { place } from './place.ts';
import { newLedger, newSheet } from './sheet.ts';

/** The text block: where pages are filled. */
export type TextBlockArea = { readonly x: Pt; readonly y: Pt; readonly height: Pt };

/** Every page of a list, and what was placed on them. */
export type Paginated = {
  readonly pages: readonly PlacedPage[];
  readonly placed: ReadonlySet<Box>;
  readonly twice: readonly Box[];
};

const chooseEnd = (items: Flow, from: Cursor, height: Pt): Fit => {
  const chosen = fit(items, from, { height, page: height, must: false });
  return chosen.placed || chosen.end === undefined ? chosen : fit(items, from, { height, page: height, must: true });
};

/** Whether the list asks for a right-hand page at this place. */
const asksForRecto = (items: Flow, at: Cursor): boolean => {
  const item = items[at.index];
  return item?.kind === 'force' && item.recto;
};

/** Fills pages with a list, one after the other; a right-hand start may leave the page before it empty. */
export const paginate = (items: Flow, area: TextBlockArea): Paginated => {
  const pages: PlacedPage[] = [];
  const ledger = newLedger();
  let cursor: Cursor | undefined = START;
  while (cursor) {
    if (asksForRecto(items, cursor) && pages.length % 2 === 1) pages.push({ number: pages.length + 1, pieces: [], anchors: [] });
    const chosen: Fit = chooseEnd(items, cursor, area.height);
    const sheet = newSheet(ledger);
    const slack = Math.max(0, area.height - chosen.height);
    place({ items, from: cursor, end: chosen.end }, { x: area.x, y: area.y, slack }, sheet);
    pages.push({ number: pages.length + 1, ...sheet.finish() });
    // A page that took nothing although it had to is the last: nothing can make this go on for ever.
    cursor = chosen.placed ? chosen.end : undefined;
  }
  return { pages, ...ledger };
};
