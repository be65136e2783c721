import { isUncut, type StockId } from '../../geometry/cards.ts';
import { digestOf } from '../../model/fingerprint.ts';
import type { DocumentKind } from '../../model/kind.ts';
import { UNSHIFTED, type CardSetting } from '../../model/plan.ts';
import type { ContextState } from './state.ts';
import { listIn } from './state.ts';
import type { View } from './view.ts';

const stockOf = (cards: CardSetting | undefined, kind: DocumentKind): StockId => cards?.stock ?? kind.stock ?? 'plain';

/** What a template is told of the sheets that cards are printed on; without a setting, what the kind says, or plain paper. */
export const cardsView = ({ cards, kind }: ContextState): View => ({
  stock: stockOf(cards, kind.value),
  uncut: isUncut(stockOf(cards, kind.value)),
  flip: cards?.flip ?? 'long',
  shift: (cards?.shift ?? UNSHIFTED).join(','),
});

/**
 * The cards of a chart: one for each cell that can be sorted, numbered from 1. They are shuffled, always alike, so that
 * neither their order nor their numbers tell where they belong.
 */
export const deckOf = (chart: unknown): readonly View[] => {
  const rows = listIn((chart ?? {}) as View, 'rows');
  const cells = rows.flatMap((row) =>
    listIn(row, 'cells').flatMap((cell) =>
      cell['sortable'] === true ? [{ cell, row, order: digestOf(String(cell['reference'])) }] : [],
    ),
  );
  return cells
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ cell, row }, at) => ({ ...cell, row, number: row['number'], code: at + 1, words: cell['brief'] ?? cell['text'] }));
};

/** The rows of a chart that have a cell which no card can hold. */
export const unsortedOf = (chart: unknown): readonly View[] =>
  listIn((chart ?? {}) as View, 'rows').filter((row) => listIn(row, 'cells').some((cell) => cell['sortable'] !== true));
