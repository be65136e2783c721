import type { Pt } from '../../geometry/units.ts';
import type { Anchor, Box, Flow, Item, Open, Row } from './items.ts';
import { COST } from './items.ts';
import { heightOf } from './height.ts';

/** Grows a vertical list: space collapses, breaks get their price, anchors travel with what follows them. */
export type Builder = {
  /** Space before or after a block: of two that meet the larger counts. */
  readonly space: (height: Pt) => void;
  readonly box: (box: Box, breakBefore?: number) => void;
  readonly row: (row: Row) => void;
  /** Empty height that stays with what stands above it. */
  readonly pad: (height: Pt) => void;
  readonly anchor: (anchor: Omit<Anchor, 'kind'>) => void;
  readonly open: (open: Omit<Open, 'kind'>) => void;
  readonly close: () => void;
  /** Everything built inside stays on one page where it can. */
  readonly together: (build: () => void) => void;
  /** What comes next stays with what came last. */
  readonly keepWithNext: () => void;
  readonly forceBreak: (recto: boolean) => void;
  /** Height of what has been built by `build`. */
  readonly measure: (build: () => void) => Pt;
  readonly finish: () => Flow;
};

/** Begins a list for pages of a certain height. */
export const builderFor = (pageHeight: Pt): Builder => {
  const items: Item[] = [];
  let pendingSpace: Pt = 0;
  let pendingAnchors: Anchor[] = [];
  let pendingForce: { readonly recto: boolean } | undefined;
  let afterContent = false;
  let next = 0;
  let keeps = 0;
  // The keeps that hold both what came last and what comes next.
  let commonKeeps = 0;

  const arrive = (breakBefore: number): void => {
    if (afterContent) {
      if (pendingForce) items.push({ kind: 'force', recto: pendingForce.recto });
      else items.push({ kind: 'break', cost: breakBefore + commonKeeps + next });
      if (pendingSpace > 0) items.push({ kind: 'glue', height: pendingSpace });
    }
    items.push(...pendingAnchors);
    pendingSpace = 0;
    pendingAnchors = [];
    pendingForce = undefined;
    next = 0;
  };
  const contentDone = (): void => {
    afterContent = true;
    commonKeeps = keeps;
  };

  return {
    space: (height) => {
      pendingSpace = Math.max(pendingSpace, height);
    },
    box: (box, breakBefore = 0) => {
      arrive(breakBefore);
      items.push(box);
      contentDone();
    },
    pad: (height) => {
      items.push(...pendingAnchors, { kind: 'box', height, leaf: undefined, draw: () => [] });
      pendingAnchors = [];
      pendingSpace = 0;
      contentDone();
    },
    row: (row) => {
      arrive(0);
      items.push({ ...row, cutCost: row.cutCost + keeps });
      contentDone();
    },
    anchor: (anchor) => {
      pendingAnchors.push({ kind: 'anchor', ...anchor });
    },
    open: (open) => {
      arrive(0);
      items.push({ kind: 'open', ...open });
      afterContent = false;
    },
    close: () => {
      items.push(...pendingAnchors, { kind: 'close' });
      pendingAnchors = [];
      pendingSpace = 0;
      contentDone();
    },
    together: (build) => {
      const start = items.length;
      keeps += COST.keep;
      build();
      keeps -= COST.keep;
      commonKeeps = Math.min(commonKeeps, keeps);
      relaxIfTall(items, start, pageHeight);
    },
    keepWithNext: () => {
      next = COST.next;
    },
    forceBreak: (recto) => {
      if (afterContent) pendingForce = { recto: recto || (pendingForce?.recto ?? false) };
    },
    measure: (build) => {
      const start = items.length;
      build();
      return heightOf(items, start);
    },
    finish: () => {
      items.push(...pendingAnchors);
      pendingAnchors = [];
      return items;
    },
  };
};

/** What is taller than a page cannot stay on one: its breaks cost little, so that it is cut where it reads best. */
const relaxIfTall = (items: Item[], start: number, pageHeight: Pt): void => {
  if (heightOf(items, start) <= pageHeight) return;
  const relief = COST.keep - COST.tallKeep;
  for (let i = start; i < items.length; i++) {
    const item = items[i];
    if (item?.kind === 'break' && item.cost >= COST.keep) item.cost -= relief;
    if (item?.kind === 'row' && item.cutCost >= COST.keep) item.cutCost -= relief;
  }
};
