import type { PrintJob } from './plan.ts';

/** What one document of a packet takes to print: for the order sheet, which is made when all others are. */
export type OrderLine = Pick<
  PrintJob,
  'id' | 'file' | 'kind' | 'itemName' | 'itemLabel' | 'copies' | 'per' | 'paper' | 'trim' | 'sides' | 'finish' | 'production'
> & {
  /** Pages of one copy. */
  readonly pages: number;
  /** Sheets of paper of one copy. */
  readonly sheets: number;
  /** How many signatures one copy is folded in; 1 where it is folded once, 0 where it is not folded. */
  readonly signatures: number;
  /** What its cards are printed on, where it is a kind of card sheets. */
  readonly stock: string | null;
  /** The edge along which its sheets of cards are turned over; null for all else. */
  readonly flip: 'long' | 'short' | null;
  /** Whether its pages lie wide. */
  readonly isWide: boolean;
};
