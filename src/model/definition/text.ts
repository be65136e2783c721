import type { Pt } from '../../geometry/units.ts';
import type { Span } from '../../source/text.ts';
import type { FamilyId } from '../brand.ts';

/** The stable name of a piece of a document: the same over papers, brands and editions. */
export type LeafId = string;

/** `#rrggbb`. */
export type Color = string;

/** How letters look. */
export type TextStyle = {
  readonly family: FamilyId;
  readonly weight: 'regular' | 'bold';
  readonly slant: 'upright' | 'italic';
  readonly size: Pt;
  readonly color: Color;
};

/** A stretch of text in one style. */
export type TextRun = {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly underline?: boolean;
  /** An address (`https:`, `mailto:`, `tel:`) or `#leaf-id` within the document. */
  readonly link?: string;
  /** BCP 47, where it differs from the document's. */
  readonly language?: string;
  /** Where the words come from, for messages about their letters. */
  readonly at?: Span;
};

/** A leaf whose page is named: of this document, or of the one that another kind prints in the same packet. */
export type PageOf = { readonly leaf: LeafId; readonly document?: string };

/** A page number that is known only when everything has been set; its width is reserved. */
export type FolioRun = {
  readonly kind: 'folio';
  /** `here` and `last` are for furniture: this page, the number of pages. Otherwise the page of a leaf. */
  readonly of: 'here' | 'last' | PageOf;
  readonly style: TextStyle;
  /** The leaf it links to, where it does. */
  readonly link?: string;
};

/** A piece of a line. */
export type Run = TextRun | FolioRun;
