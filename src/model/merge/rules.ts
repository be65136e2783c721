import type { Piece } from './piece.ts';

/** What is wrong with an item that says where it belongs: nothing below has the id that it names. */
export type UnknownItem<F> = { readonly piece: Piece<F>; readonly id: string; readonly known: readonly string[] };

/** A piece that names the hash of the piece it was laid over, with what lies there. */
export type HashClaim<F> = { readonly over: Piece<F>; readonly under: Piece<F>; readonly claimed: string };

/** What was taken away: its id or key, and the piece that says so. */
export type RemovedItem<F> = { readonly id: string; readonly piece: Piece<F> };

/** How data is merged. */
export type MergeRules<F> = {
  /** Whether lists whose items have ids are merged item by item, or replaced whole like other lists. */
  readonly lists: 'by-id' | 'whole';
  readonly onUnknown?: (unknown: UnknownItem<F>) => void;
  readonly onRemove?: (removed: RemovedItem<F>) => void;
  readonly onHash?: (claim: HashClaim<F>) => void;
};
