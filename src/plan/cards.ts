import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isStockFor } from '../geometry/cards.ts';
import { presetsOf, STANDARD } from '../model/edition.ts';
import type { DocumentKind } from '../model/kind.ts';
import { UNSHIFTED, type BuildRequest, type CardSetting } from '../model/plan.ts';

/**
 * What the cards of a kind are printed on, and how their sheets are turned over; nothing for a kind without cards. Large
 * print takes larger cards.
 */
export const cardsOf = (kind: DocumentKind, { cards = {} }: BuildRequest, edition: string): { readonly cards?: CardSetting } => {
  if (kind.stock === null) return {};
  const stock =
    cards.stock ?? (kind.stock === 'plain' && presetsOf(edition).includes('large-print') ? 'plain-large' : kind.stock);
  return { cards: { stock, flip: cards.flip ?? kind.flip, shift: cards.shift ?? UNSHIFTED } };
};

/** Stock that comes cut is made for one paper. */
export const checkCards = (kinds: readonly DocumentKind[], request: BuildRequest): readonly Diagnostic[] => {
  const stock = kinds
    .flatMap((kind) => cardsOf(kind, request, STANDARD).cards?.stock ?? [])
    .find((each) => !isStockFor(each, request.paper));
  if (stock === undefined) return [];
  const message = `The stock ${stock} is made for letter paper, and ${request.paper} was asked for.`;
  return [diagnose('command/bad-value', { message, hint: 'Leave `--paper` out, or print on plain paper with `--stock plain`.' })];
};
