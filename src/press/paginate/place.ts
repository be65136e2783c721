import type { Pt } from '../../geometry/units.ts';
import type { Box, RowCell, Flow, Item, Open, Plate, Row } from '../flow/items.ts';
import type { Placed } from '../placed.ts';
import { outermostFirst, START, type Cursor } from './cursor.ts';
import { asFurniture, asTurned, type OpenPage } from './sheet.ts';

/** A stretch of a list to be placed. */
export type FlowRange = { readonly items: Flow; readonly from: Cursor; readonly end: Cursor | undefined };

/** Where a stretch is placed, and the height that what fills its page may add. */
export type PlacementPoint = { readonly x: Pt; readonly y: Pt; readonly slack: Pt };

type Opened = { readonly open: Open; readonly y: Pt; readonly drawAround: (pieces: readonly Placed[]) => void };

type Pen = {
  readonly sheet: OpenPage;
  readonly x: Pt;
  y: Pt;
  /** Whether anything stands above on this page: before that, space is dropped. */
  begun: boolean;
  /** Height to give away, and how many groups of lines share it. */
  slack: Pt;
  growers: number;
  readonly opened: Opened[];
};

const open = (pen: Pen, item: Open): void => {
  pen.opened.push({ open: item, y: pen.y, drawAround: pen.sheet.reserve() });
  pen.y += item.top;
};

const close = (pen: Pen, isEnd: boolean): void => {
  const last = pen.opened.pop();
  if (!last) return;
  if (isEnd && last.open.fills) {
    pen.y += pen.slack;
    pen.slack = 0;
    pen.sheet.filled();
  }
  pen.y += last.open.bottom;
  last.drawAround(last.open.surround(pen.x, last.y, pen.y));
};

/** Adds lines to write on, as many as this group's share of the slack holds. */
const grow = (pen: Pen, box: Box, pitch: Pt): void => {
  const share = pen.slack / Math.max(1, pen.growers);
  const more = Math.floor((share + 0.01) / pitch);
  for (let i = 0; i < more; i++) {
    pen.sheet.put(box.draw(pen.x, pen.y));
    pen.y += pitch;
  }
  pen.slack -= more * pitch;
  pen.growers--;
};

const putBox = (pen: Pen, box: Box): void => {
  pen.sheet.put(box.draw(pen.x, pen.y));
  pen.sheet.tick(box);
  pen.y += box.height;
  pen.begun = true;
  if (box.grow && pen.opened.some((o) => o.open.fills)) grow(pen, box, box.grow.pitch);
};

/** A plate's lists stand at their own places on the paper, whatever the margins are. */
const putPlate = (pen: Pen, { side, ground, cells, height }: Plate): void => {
  pen.sheet.asPlate(side);
  pen.sheet.put(ground);
  for (const { x, y, items, turned } of cells) {
    const sheet = turned === undefined ? pen.sheet : asTurned(pen.sheet, turned, y);
    place({ items, from: START, end: undefined }, { x, y, slack: 0 }, sheet);
  }
  pen.y += height;
  pen.begun = true;
};

const growersIn = (items: Flow, from: number, to: number): number =>
  items.slice(from, to).filter((item) => item.kind === 'box' && item.grow !== undefined).length;

const put = (pen: Pen, item: Item): void => {
  if (item.kind === 'box') putBox(pen, item);
  else if (item.kind === 'glue') pen.y += pen.begun ? item.height : 0;
  else if (item.kind === 'open') open(pen, item);
  else if (item.kind === 'close') close(pen, true);
  else if (item.kind === 'anchor') pen.sheet.anchor(item, pen.x, pen.y);
  else if (item.kind === 'plate') putPlate(pen, item);
};

const reopen = (pen: Pen, from: Cursor): void => {
  for (const item of outermostFirst(from.opens)) {
    open(pen, item);
    if (!item.repeat) continue;
    const heads = { items: item.repeat.items, from: START, end: undefined };
    pen.y = place(heads, { x: pen.x, y: pen.y, slack: 0 }, asFurniture(pen.sheet));
  }
};

/** Places a stretch of a list; gives back where it ends. */
export const place = ({ items, from, end }: FlowRange, { x, y, slack }: PlacementPoint, sheet: OpenPage): Pt => {
  const last = end?.index ?? items.length;
  if (end && last === from.index && end.cells === from.cells) return y;
  const pen: Pen = { sheet, x, y, begun: false, slack, growers: 0, opened: [] };
  reopen(pen, from);
  for (let index = from.index; index < items.length && (index < last || end?.cells); index++) {
    const item = items[index];
    if (item?.kind === 'row') {
      const cut = index === last ? end?.cells : undefined;
      pen.y = placeRow(item, index === from.index ? from.cells : undefined, cut, pen);
      pen.begun = true;
      if (cut) break;
    } else if (item) {
      if (item.kind === 'open' && item.fills) pen.growers = growersIn(items, index, last);
      put(pen, item);
    }
  }
  while (pen.opened.length > 0) close(pen, false);
  return pen.y;
};

/** How far a cell's content stands below the top of its row. */
const sinkOf = (cell: RowCell, height: Pt): Pt =>
  cell.align === 'top' || cell.fills ? 0 : (height - cell.height) / (cell.align === 'middle' ? 2 : 1);

type CellCursors = readonly (Cursor | undefined)[] | undefined;

const placeRow = (row: Row, from: CellCursors, to: CellCursors, { sheet, x, y }: Pen): Pt => {
  const isWhole = from === undefined && to === undefined;
  const drawRules = sheet.reserve();
  let bottom = isWhole ? y + row.height : y;
  row.cells.forEach((cell, i) => {
    const start = from === undefined ? START : from[i];
    if (start === undefined) return;
    const sink = isWhole ? sinkOf(cell, row.height) : 0;
    const span = { x: x + cell.x, y: y + sink + cell.top, slack: isWhole && cell.fills ? row.height - cell.height : 0 };
    bottom = Math.max(bottom, place({ items: cell.items, from: start, end: to?.[i] }, span, sheet) + cell.bottom);
  });
  const rule = (at: Pt, stroke: Row['ruleAbove']): readonly Placed[] =>
    stroke ? row.ruled.map((each) => ({ kind: 'rule', artifact: true, x: x + each.x, y: at, length: each.length, stroke })) : [];
  drawRules([...(from === undefined ? rule(y, row.ruleAbove) : []), ...(to === undefined ? rule(bottom, row.ruleBelow) : [])]);
  return bottom;
};
