import type { Overrun } from '../../geometry/boxes.ts';
import type { Insets, Pt, Size } from '../../geometry/units.ts';
import type { Block } from './blocks.ts';

/** What the PDF says of itself. */
export type DocumentRecord = {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47, like `en-US`. */
  readonly language: string;
};

/** Sheet, margins, and what stands at the head and foot of pages. */
export type PageDesign = {
  readonly sheet: Size;
  /** The text block is the sheet less these; furniture stands in them. */
  readonly margins: Insets;
  readonly furniture: Furniture;
  /** Head and foot of left-hand pages, where leaves are printed on both sides, so that both stand outside; without it, every page is like the first. */
  readonly verso?: Pick<Furniture, 'header' | 'footer'>;
  /** Leaves are bound. */
  readonly binding?: Binding;
  /** What stands on a page that is left over before a right-hand opening, for the eye only; nothing where there is none. */
  readonly blank?: readonly Block[];
  /** What wants to stay together does so up to this height, where that is less than a page. */
  readonly keep?: Pt;
  /** How far art runs over the cut; without it, the sheet is the page. */
  readonly overrun?: Overrun;
};

/** What a bound document has beside its pages. Its margins are those of right-hand pages; left-hand ones have them mirrored. */
export type Binding = {
  /** The number of pages is a multiple of this: pages left over stand before the last part, so that it ends on the back. */
  readonly multipleOf: number;
};

/** Head and foot of pages. Each is set as wide as the text block and must fit its margin. */
export type Furniture = {
  /** Stands `headerDrop` below the sheet's top edge. */
  readonly header: readonly Block[];
  readonly headerDrop: Pt;
  /** Ends `footerRise` above the sheet's bottom edge. */
  readonly footer: readonly Block[];
  readonly footerRise: Pt;
  /** Whether the first page goes without the header (a cover or an opening with its own head). */
  readonly firstPageBare: boolean;
};
