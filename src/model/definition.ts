import type { Block } from './definition/blocks.ts';
import type { DocumentRecord, PageDesign } from './definition/page.ts';

export type * from './definition/blocks.ts';
export type * from './definition/page.ts';
export type * from './definition/pieces.ts';
export type * from './definition/text.ts';

/**
 * The print vocabulary: what `typeset` makes and `press` sets. Styles are resolved, sizes are in
 * points, colors are `#rrggbb`; nothing in it knows templates, brands or pdfmake. Each piece keeps
 * its leaf id and its role, so that a page reference, a tag or a complaint can name it.
 */
export type Definition = {
  /** Title, language and authorship for the PDF's own record. */
  readonly record: DocumentRecord;
  readonly page: PageDesign;
  readonly body: readonly Block[];
};
