import type { LeafId, SheetSide } from './definition.ts';

/** Where a leaf was printed: its page counted from 1, and the number printed on that page. */
export type PagePlace = { readonly page: number; readonly folio: string };

/** Leaf id → where it begins. */
export type PageMap = ReadonlyMap<LeafId, PagePlace>;

/** Page maps of other documents of the same packet, by the kind that printed them. */
export type ForeignPages = ReadonlyMap<string, PageMap>;

/** A page that is a side of a sheet of fixed places, counted from 1. */
export type SheetPage = { readonly page: number; readonly side: SheetSide };

/** A printed document: its bytes, its length, and where everything is. */
export type Proof = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly pageMap: PageMap;
  /** Pages that are a side of a sheet of fixed places, like a sheet of cards. */
  readonly sheets?: readonly SheetPage[];
};
