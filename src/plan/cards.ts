import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { DECK_STOCKS, isAsLarge, isStockFor, isTent, isUncut, TENT_STOCKS, type StockId } from '../geometry/cards.ts';
import { presetsOf, STANDARD } from '../model/edition.ts';
import type { DocumentKind } from '../model/kind.ts';
import { UNSHIFTED, type BuildRequest, type CardSetting } from '../model/plan.ts';

/** Whether a kind can be printed on a stock: tents are folded, cards are not, and what has to stand on a card needs its room. */
const takes = ({ stock }: DocumentKind, asked: StockId): boolean =>
  stock !== null && isTent(stock) === isTent(asked) && (isTent(stock) || isAsLarge(asked, stock));

/** The usual stock, and the next larger one for large type. */
const LARGER: Readonly<Partial<Record<StockId, StockId>>> = { plain: 'plain-large', 'plain-large': 'plain-half' };

/**
 * What the cards of a kind are printed on, and how their sheets are turned over; nothing for a kind without cards. A
 * stock that is asked for is that of the kinds that it is made for. Large print takes larger cards.
 */
export const cardsOf = (kind: DocumentKind, { cards = {} }: BuildRequest, edition: string): { readonly cards?: CardSetting } => {
  if (kind.stock === null) return {};
  const asked = cards.stock !== undefined && takes(kind, cards.stock) ? cards.stock : undefined;
  const larger = presetsOf(edition).includes('large-print') ? LARGER[kind.stock] : undefined;
  const usual = larger ?? kind.stock;
  return { cards: { stock: asked ?? usual, flip: cards.flip ?? kind.flip, shift: cards.shift ?? UNSHIFTED } };
};

/** A stock that none of the kinds of cards can be printed on. */
const mismatched = (kinds: readonly DocumentKind[], { cards = {} }: BuildRequest): readonly Diagnostic[] => {
  const { stock } = cards;
  const ofCards = kinds.filter((kind) => kind.stock !== null);
  if (stock === undefined || ofCards.length === 0 || ofCards.some((kind) => takes(kind, stock))) return [];
  const names = ofCards.map(({ name }) => name).join(', ');
  if (ofCards.every((kind) => kind.stock !== null && isTent(kind.stock) === isTent(stock)))
    return [
      diagnose('command/bad-value', {
        message: `The stock ${stock} is too small for what stands on these: ${names}.`,
        hint: 'Leave `--stock` out, and they are printed on what has room.',
      }),
    ];
  const message = isTent(stock)
    ? `The stock ${stock} is folded into tents, and these are cut into cards: ${names}.`
    : `The stock ${stock} is cut into cards, and these are folded into tents: ${names}.`;
  const hint = isTent(stock)
    ? `Ask for \`--kind role-tents\` or \`--kind name-tents\`, or print cards on ${DECK_STOCKS.join(', ')}.`
    : `Tents are printed on ${TENT_STOCKS.join(' or ')}.`;
  return [diagnose('command/bad-value', { message, hint })];
};

/** Whether each kind can be printed on the stock that was asked for, and that stock on the paper. */
export const checkCards = (kinds: readonly DocumentKind[], request: BuildRequest): readonly Diagnostic[] => {
  const wrong = mismatched(kinds, request);
  if (wrong.length > 0) return wrong;
  const stock = kinds
    .flatMap((kind) => cardsOf(kind, request, STANDARD).cards?.stock ?? [])
    .find((each) => !isStockFor(each, request.paper));
  if (stock === undefined) return [];
  const plain = isTent(stock) ? TENT_STOCKS.find(isUncut) : DECK_STOCKS.find(isUncut);
  const message = `The stock ${stock} is made for letter paper, and ${request.paper} was asked for.`;
  const hint = `Leave \`--paper\` out, or print on plain paper with \`--stock ${plain ?? 'plain'}\`.`;
  return [diagnose('command/bad-value', { message, hint })];
};
