import type { LeafId } from './definition.ts';

/** Where a leaf was printed: its page counted from 1, and the number printed on that page. */
export type PagePlace = { readonly page: number; readonly folio: string };

/** Leaf id → where it begins. */
export type PageMap = ReadonlyMap<LeafId, PagePlace>;

/** A printed document: its bytes, its length, and where everything is. */
export type Proof = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly pageMap: PageMap;
};
