import type { Nup } from '../geometry/imposition.ts';

/** A file that holds another file's pages in a printer's order: a folded booklet, or a draft of two or four on a side. */
export type Imposition = 'booklet' | `${Nup}up`;
