import { diagnose, type Report } from '../diagnostics/diagnostic.ts';
import { isRecto } from '../geometry/gutter.ts';
import type { Pt } from '../geometry/units.ts';
import type { Block, Definition, RunningHead, ThumbTab } from '../model/definition.ts';
import { flowOf } from './flow/blocks.ts';
import { heightOf } from './flow/height.ts';
import type { Flow } from './flow/items.ts';
import type { Setting } from './flow/setting.ts';
import { fillFolios, type FolioOf } from './folios.ts';
import { leftOf } from './left.ts';
import { START } from './paginate/cursor.ts';
import { place } from './paginate/place.ts';
import { asFurniture, newPlacementRecord, newSheet } from './paginate/sheet.ts';
import type { Placed } from './placed.ts';
import { spanOfLongest } from './spans.ts';

/** Head and foot, set once; drawn on each page with that page's numbers, under the head of the part that it belongs to. */
export type Furnished = (page: number, folioOf: FolioOf, running?: RunningHead) => readonly Placed[];

/** `x` is counted from the left edge of the text block. */
type Zone = { readonly flow: Flow; readonly x: Pt; readonly top: Pt; readonly as: 'Header' | 'Footer' };

/** Sums of heights may miss by this much. */
const TOLERANCE: Pt = 0.01;

const isTooTall = (height: Pt, room: Pt): boolean => height > room + TOLERANCE;

const checkHeight = (name: string, height: Pt, room: Pt, blocks: readonly Block[], report: Report): void => {
  if (!isTooTall(height, room)) return;
  report(
    diagnose('press/furniture-too-tall', {
      message: `The ${name} is ${height.toFixed(1)} pt tall and its margin has room for ${room.toFixed(1)} pt.`,
      at: spanOfLongest(...blocks),
    }),
  );
};

/** The white that the head of a part leaves above the text at least: a head of two lines must not look like the first of them. */
const AIR: Pt = 6;

const headerAt = (top: Pt, flow: Flow): Zone => ({ flow, x: 0, top, as: 'Header' });

/** The head of a part where it leaves white above the text; else the document's own: its words stand on the first page of the part anyway. */
const headOfPart = (flow: Flow, { margins, furniture }: Definition['page'], own: readonly Zone[]): readonly Zone[] =>
  isTooTall(heightOf(flow), margins.top - furniture.headerDrop - AIR) ? own.slice(0, 1) : [headerAt(furniture.headerDrop, flow)];

/** How far a thumb tab stands from the text block, and how wide it is. */
const TAB_GAP: Pt = 10;
const TAB_WIDTH: Pt = 30;

/** Sets head and foot of pages; either that is too tall for its margin is reported, not cut. */
export const furnish = (definition: Definition, setting: Setting): Furnished => {
  const { sheet, margins, furniture, verso } = definition.page;
  const width = sheet.width - margins.left - margins.right;
  const flowIn = (blocks: readonly Block[], across: Pt): Flow =>
    flowOf(blocks, { x: 0, width: across, language: definition.record.language, within: undefined, artifact: true }, setting);
  const headRoom = margins.top - furniture.headerDrop;
  const headerZone = (blocks: readonly Block[]): Zone => {
    const flow = flowIn(blocks, width);
    checkHeight('header', heightOf(flow), headRoom, blocks, setting.report);
    return headerAt(furniture.headerDrop, flow);
  };
  const footerZone = (blocks: readonly Block[]): Zone => {
    const flow = flowIn(blocks, width);
    const height = heightOf(flow);
    checkHeight('footer', height, margins.bottom - furniture.footerRise, blocks, setting.report);
    return { flow, x: 0, top: sheet.height - furniture.footerRise - height, as: 'Footer' };
  };
  /** In the outer margin; parts share the height of the text block out. */
  const tabZone = ({ blocks, place, count }: ThumbTab, page: 'recto' | 'verso'): Zone => {
    const step = (sheet.height - margins.top - margins.bottom) / Math.max(1, count);
    const x = page === 'recto' ? width + TAB_GAP : -TAB_GAP - TAB_WIDTH;
    return { flow: flowIn(blocks, TAB_WIDTH), x, top: margins.top + step * place, as: 'Header' };
  };
  const own = {
    recto: [headerZone(furniture.header), footerZone(furniture.footer)],
    verso: verso === undefined ? undefined : [headerZone(verso.header), footerZone(verso.footer)],
  };
  const foot = { recto: own.recto.slice(1), verso: (own.verso ?? own.recto).slice(1) };
  const footUnder = ({ foot: its }: RunningHead, page: 'recto' | 'verso'): readonly Zone[] =>
    its === undefined ? foot[page] : [footerZone(verso === undefined ? its.recto : its[page])];
  const headed = new Map<RunningHead, Record<'recto' | 'verso', readonly Zone[]>>();
  const zonesUnder = (head: RunningHead, page: 'recto' | 'verso'): readonly Zone[] => {
    const { tab } = head;
    const make = (side: 'recto' | 'verso'): readonly Zone[] => [
      ...headOfPart(flowIn(verso === undefined ? head.recto : head[side], width), definition.page, own[side] ?? own.recto),
      ...(tab === undefined ? [] : [tabZone(tab, verso === undefined ? 'recto' : side)]),
      ...footUnder(head, side),
    ];
    const made = headed.get(head) ?? { recto: make('recto'), verso: make('verso') };
    headed.set(head, made);
    return made[page];
  };
  return (page, folioOf, head) => {
    const side = isRecto(page) ? 'recto' : 'verso';
    const zones = head === undefined ? (own[side] ?? own.recto) : zonesUnder(head, side);
    return zones.flatMap(({ flow, x, top, as }) => {
      if (flow.length === 0 || (as === 'Header' && page === 1 && furniture.firstPageBare)) return [];
      const onto = newSheet(newPlacementRecord());
      const at = { x: leftOf(definition.page, page) + x, y: top, slack: 0 };
      place({ items: flow, from: START, end: undefined }, at, asFurniture(onto));
      return fillFolios(
        onto.finish().pieces.map((piece): Placed => ({ ...piece, furniture: as })),
        folioOf,
      );
    });
  };
};
