import type { Pt } from '../../geometry/units.ts';
import type { SheetSide } from '../../model/definition.ts';
import type { Anchor, Box } from '../flow/items.ts';
import type { Pivot, Placed, PlacedAnchor, PlacedPage } from '../placed.ts';

/** A page that is being made up. */
export type OpenPage = {
  readonly put: (pieces: readonly Placed[]) => void;
  /** Keeps a place in the drawing order for what is known only later: frames lie under what they hold. */
  readonly reserve: () => (pieces: readonly Placed[]) => void;
  readonly anchor: (anchor: Anchor, x: Pt, y: Pt) => void;
  /** Notes that a box has its place. */
  readonly tick: (box: Box) => void;
  /** Makes it one side of a sheet of fixed places, which has no head and no foot. */
  readonly asPlate: (side: SheetSide) => void;
  /** Notes that something takes all of its height. */
  readonly filled: () => void;
  readonly finish: () => Pick<PlacedPage, 'pieces' | 'anchors' | 'side' | 'isFree'>;
};

/** Which boxes have been placed, over all pages, and which came twice. */
export type PlacementRecord = { readonly placed: Set<Box>; readonly twice: Box[] };

/** An empty ledger. */
export const newPlacementRecord = (): PlacementRecord => ({ placed: new Set(), twice: [] });

/** An empty page. */
export const newSheet = (ledger: PlacementRecord): OpenPage => {
  const pieces: (readonly Placed[])[] = [];
  const anchors: PlacedAnchor[] = [];
  let side: SheetSide | undefined;
  let isFree = false;
  return {
    put: (more) => {
      pieces.push(more);
    },
    reserve: () => {
      const slot = pieces.push([]) - 1;
      return (late) => {
        pieces[slot] = late;
      };
    },
    anchor: ({ leaf, outline, running }, x, y) => {
      anchors.push({ leaf, outline, x, y, ...(running === undefined ? {} : { running }) });
    },
    tick: (box) => {
      if (ledger.placed.has(box)) ledger.twice.push(box);
      ledger.placed.add(box);
    },
    asPlate: (which) => void (side = which),
    filled: () => void (isFree = true),
    finish: () => ({ pieces: pieces.flat(), anchors, ...(side === undefined ? {} : { side }), ...(isFree ? { isFree } : {}) }),
  };
};

/** The same page, with every piece that is put on it changed. */
const changing = (sheet: OpenPage, change: (piece: Placed) => Placed): OpenPage => ({
  ...sheet,
  put: (pieces) => {
    sheet.put(pieces.map(change));
  },
  reserve: () => {
    const fill = sheet.reserve();
    return (pieces) => {
      fill(pieces.map(change));
    };
  },
});

/** The same page for what is drawn again or stands in the margins: nothing of it counts as content. */
export const asFurniture = (sheet: OpenPage): OpenPage => ({
  ...changing(sheet, (piece) => ({ ...piece, artifact: true, part: undefined })),
  anchor: () => undefined,
  tick: () => undefined,
});

/** The same page for what stands on its head; what leads there leads to the upper edge of its place. */
export const asTurned = (sheet: OpenPage, pivot: Pivot, top: Pt): OpenPage => ({
  ...changing(sheet, (piece) => ({ ...piece, turned: pivot })),
  anchor: (anchor, x) => {
    sheet.anchor(anchor, x, top);
  },
});
