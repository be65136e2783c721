import type { Pt } from '../../geometry/units.ts';
import type { Anchor, Box, Draw, Flow, Item, Open, PageSide, Plate, Row } from './items.ts';
import { COST } from './items.ts';
import { heightOf } from './height.ts';

/** Grows a vertical list: space collapses, breaks get their price, anchors travel with what follows them. */
export type Builder = {
  /** Space before or after a block: of two that meet the larger counts; padding counts as such a space too. */
  readonly space: (height: Pt) => void;
  readonly box: (box: Box, breakBefore?: number) => void;
  readonly row: (row: Row) => void;
  readonly plate: (plate: Plate) => void;
  readonly anchor: (anchor: Omit<Anchor, 'kind'>) => void;
  readonly open: (open: Omit<Open, 'kind'>) => void;
  /** Closes what was opened last, as tall as at least this; the rest of that height may be drawn in. */
  readonly close: (minHeight?: Pt, inTheRest?: (height: Pt) => Draw) => void;
  /** Everything built inside stays on one page where it can. */
  readonly together: (build: () => void) => void;
  /** What comes next stays with what came last, a heading or something else that introduces it. */
  readonly keepWithNext: (isHeading: boolean) => void;
  /** What comes next had better stay with what came last: the last row or item would stand alone overleaf. */
  readonly reluctant: () => void;
  readonly forceBreak: (side?: PageSide) => void;
  /** The list, and the space that its first and last blocks ask for above and below it. */
  readonly finish: () => { readonly items: Flow; readonly above: Pt; readonly below: Pt };
};

/** Something that is open, and where in the list it began. */
type Begun = { readonly open: Open; readonly start: number };

/** A list that is being built. */
type Draft = {
  readonly items: Item[];
  readonly begun: Begun[];
  /** Space that the first block asks for above it. */
  above: Pt;
  /** What waits for the next content: space, anchors, a forced break, the price of leaving what came last. */
  space: Pt;
  anchors: Anchor[];
  force: { readonly side: PageSide | undefined } | undefined;
  next: number;
  /** Whether anything stands above within what is open: only then may a page end here. */
  afterContent: boolean;
  /** The price of everything that wants to stay together here. */
  keeps: number;
  /** The same for what holds both what came last and what comes next. */
  commonKeeps: number;
};

const flushAnchors = (draft: Draft): void => {
  draft.items.push(...draft.anchors);
  draft.anchors = [];
};

/** Makes way for content: a break and space between it and what stands above, or space under an open edge. */
const arrive = (draft: Draft, breakBefore: number): void => {
  const { items, force, space } = draft;
  if (draft.afterContent) {
    items.push(
      force ? { kind: 'force', side: force.side } : { kind: 'break', cost: breakBefore + draft.commonKeeps + draft.next },
    );
    if (space > 0) items.push({ kind: 'glue', height: space });
  } else {
    const outer = draft.begun.at(-1);
    if (outer) outer.open.top = Math.max(outer.open.top, space);
    else draft.above = space;
  }
  flushAnchors(draft);
  draft.space = 0;
  draft.force = undefined;
  draft.next = 0;
};

const contentEnds = (draft: Draft): void => {
  draft.afterContent = true;
  draft.commonKeeps = draft.keeps;
};

const add = (draft: Draft, item: Box | Row | Plate, breakBefore: number): void => {
  arrive(draft, breakBefore);
  draft.items.push(item);
  contentEnds(draft);
};

const open = (draft: Draft, opening: Omit<Open, 'kind'>): void => {
  arrive(draft, 0);
  const item: Open = { kind: 'open', ...opening };
  draft.items.push(item);
  draft.begun.push({ open: item, start: draft.items.length });
  draft.afterContent = false;
};

const close = (draft: Draft, minHeight: Pt, inTheRest: (height: Pt) => Draw = () => () => []): void => {
  flushAnchors(draft);
  const last = draft.begun.pop();
  if (last) {
    last.open.bottom = Math.max(last.open.bottom, draft.space);
    const lack = minHeight - last.open.top - heightOf(draft.items, last.start) - last.open.bottom;
    if (lack > 0) {
      // Room to draw in may go on overleaf rather than leave the heading above it alone.
      if (draft.afterContent) draft.items.push({ kind: 'break', cost: Math.max(COST.keep, draft.keeps) });
      draft.items.push({ kind: 'box', height: lack, leaf: undefined, draw: inTheRest(lack) });
    }
  }
  draft.items.push({ kind: 'close' });
  draft.space = 0;
  // What introduces something introduces nothing beyond the frame that it stands in.
  draft.next = 0;
  contentEnds(draft);
};

const together = (draft: Draft, build: () => void, keepHeight: Pt): void => {
  const start = draft.items.length;
  draft.keeps += COST.keep;
  build();
  draft.keeps -= COST.keep;
  draft.commonKeeps = Math.min(draft.commonKeeps, draft.keeps);
  relaxIfTall(draft.items, start, keepHeight);
};

const newDraft = (): Draft => ({
  items: [],
  begun: [],
  above: 0,
  space: 0,
  anchors: [],
  force: undefined,
  next: 0,
  afterContent: false,
  keeps: 0,
  commonKeeps: 0,
});

/** Begins a list in which things stay together up to a certain height. */
export const builderFor = (keepHeight: Pt): Builder => {
  const draft = newDraft();
  return {
    space: (height) => void (draft.space = Math.max(draft.space, height)),
    box: (box, breakBefore = 0) => add(draft, box, breakBefore),
    row: (row) => add(draft, { ...row, cutCost: row.cutCost + draft.keeps }, 0),
    plate: (plate) => add(draft, plate, 0),
    anchor: (anchor) => void draft.anchors.push({ kind: 'anchor', ...anchor }),
    open: (opening) => open(draft, opening),
    close: (minHeight = 0, inTheRest) => close(draft, minHeight, inTheRest),
    together: (build) => together(draft, build, keepHeight),
    keepWithNext: (isHeading) => void (draft.next = Math.max(draft.next, isHeading ? COST.nextToHeading : COST.next)),
    reluctant: () => void (draft.next = Math.max(draft.next, COST.widow)),
    forceBreak: (side) => {
      // What leaves the document keeps its leaf for itself, whatever follows it asks for.
      const asked = draft.force?.side === 'recto' ? 'recto' : side;
      if (draft.afterContent) draft.force = { side: asked ?? draft.force?.side };
    },
    finish: () => {
      flushAnchors(draft);
      return { items: draft.items, above: draft.above, below: draft.space };
    },
  };
};

/** What is taller than that cannot stay on one page, or should not: its breaks cost little, so that it is cut where it reads best. */
const relaxIfTall = (items: Item[], start: number, keepHeight: Pt): void => {
  if (heightOf(items, start) <= keepHeight) return;
  const relief = COST.keep - COST.tallKeep;
  for (let i = start; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === 'break' && item.cost >= COST.keep) item.cost -= relief;
    if (item?.kind === 'row' && item.cutCost >= COST.keep) item.cutCost -= relief;
  }
};
