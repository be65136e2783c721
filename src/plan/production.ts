import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { halfOf, paperFor, type FormatId, type PaperId } from '../geometry/paper.ts';
import { presetsOf } from '../model/edition.ts';
import type { DocumentKind } from '../model/kind.ts';
import { PLAIN_PRODUCTION, type BuildRequest, type Production } from '../model/plan.ts';

/** Only a book has a fold or a gutter: a sheet that lies wide, or has a paper of its own, is printed as it is. */
const isBook = ({ binding, orientation, paper }: DocumentKind): boolean =>
  binding && orientation === 'portrait' && paper === null;

const askedOf = ({ production }: BuildRequest): Production => ({ ...PLAIN_PRODUCTION, ...production });

/** How one kind is printed, of what was asked for. */
export const productionOf = (kind: DocumentKind, request: BuildRequest): Production => {
  const { binding, bleed, booklet, nup, signature } = askedOf(request);
  const book = isBook(kind);
  const folded = book && booklet;
  // Cards are cut by lines of their own, on sheets that have to be as large as their paper.
  return {
    binding: book && (binding || booklet),
    bleed: bleed && kind.stock === null,
    booklet: folded,
    nup,
    signature: folded ? signature : null,
  };
};

/** The paper of a kind, and the size of its pages. */
export const formatsOf = (
  kind: DocumentKind,
  paper: PaperId,
  { booklet }: Production,
): { readonly paper: FormatId; readonly trim: FormatId } => {
  const own = paperFor(kind.paper, paper);
  return { paper: own, trim: booklet ? halfOf(paper) : own };
};

/** What a folder's name says of how its pages were made, so that files of two ways never mix. */
export const productionSuffix = (request: BuildRequest): string => {
  const { binding, bleed, booklet } = askedOf(request);
  return [booklet ? '-booklet' : binding ? '-bound' : '', bleed ? '-bleed' : ''].join('');
};

/** What cannot be had together. */
export const checkProduction = (request: BuildRequest, editions: readonly string[]): readonly Diagnostic[] => {
  const { booklet, signature } = askedOf(request);
  if (request.printSet === true && booklet) {
    const message = 'A folded booklet is a job of its own for the copier, and stands in no print set.';
    return [diagnose('command/bad-value', { message, hint: 'Leave out --print-set or --booklet.' })];
  }
  if (signature !== null && !booklet) {
    const message = 'A signature is a fold of a booklet, and no booklet was asked for.';
    return [diagnose('command/bad-value', { message, hint: 'Add `--booklet`.' })];
  }
  const isLarge = editions.some((edition) => presetsOf(edition).includes('large-print'));
  if (!booklet || !isLarge) return [];
  const message = 'Large print does not fit on half a page: print the booklet in another edition.';
  return [diagnose('command/bad-value', { message })];
};
