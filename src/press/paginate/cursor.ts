import type { Pt } from '../../geometry/units.ts';
import type { Open } from '../flow/items.ts';

/** What is open at a place of a list, innermost first. */
export type Opens = { readonly open: Open; readonly outer: Opens } | undefined;

/** A place in a list: before an item, or inside a row, with a place in each of its cells (`undefined`: cell finished). */
export type Cursor = {
  readonly index: number;
  readonly opens: Opens;
  readonly cells: readonly (Cursor | undefined)[] | undefined;
};

/** The beginning of a list. */
export const START: Cursor = { index: 0, opens: undefined, cells: undefined };

/** What is open, outermost first. */
export const outermostFirst = (opens: Opens): readonly Open[] => {
  const list: Open[] = [];
  for (let o = opens; o; o = o.outer) list.push(o.open);
  return list.reverse();
};

/** The height of everything that is opened again at the head of a page. */
export const reopenedHeight = (opens: Opens): Pt => {
  let height = 0;
  for (let o = opens; o; o = o.outer) height += o.open.top + (o.open.repeat?.height ?? 0);
  return height;
};

/** The height that closing everything takes at the foot of a page. */
export const closingHeight = (opens: Opens): Pt => {
  let height = 0;
  for (let o = opens; o; o = o.outer) height += o.open.bottom;
  return height;
};
