import type { Brand } from '../../model/brand.ts';
import type { PrintSet } from '../../model/print-set.ts';
import type { OrderLine } from '../../model/order.ts';
import { fillPhrase } from '../../model/phrase.ts';
import type { ContextState } from './state.ts';
import type { View } from './view.ts';

type Prices = NonNullable<Brand['prices']>;

/** What so many copies of a document cost: printed sides, paper, and what is done with each copy. */
export const costOf = ({ pages, sheets, finish, stock }: OrderLine, copies: number, prices: Prices): number => {
  const side = prices.color ? prices.colorSide : prices.side;
  const paper = stock === null ? prices.sheet : prices.cardSheet;
  const finishing = finish === 'staple' ? prices.staple : finish === 'punch' ? prices.punch : 0;
  return copies * (pages * side + sheets * paper + finishing);
};

/** An amount of money, in the form that the language gives it; hundredths are rounded once, at the end. */
const amountOf = ({ curriculum }: ContextState, amount: number, { currency }: Prices): string =>
  fillPhrase(curriculum.language.value, 'order.amount', { currency, amount: amount.toFixed(2) })?.text ?? amount.toFixed(2);

/** A file for the copier: what the copier is told, and what stands in it on which pages. */
const setView = ({ number, file, copies, per, paper, sides, flip, stock, sheets, slipSheets, parts, pages }: PrintSet): View => ({
  ...{ number, file, copies, per, paper, sides, flip, stock, sheets, slipSheets },
  first: parts[0]?.first ?? 1,
  last: pages,
  allSheets: copies === null ? null : copies * sheets,
  parts: parts.map(({ line, first, pages: own }) => ({
    ...{ kind: line.kind, item: line.itemLabel, finish: line.finish, sheets: line.sheets, first },
    last: first + own - 1,
  })),
});

/** Each document of the packet with what it takes to print, and the sums where the size of the group is known. */
export const orderView = (state: ContextState): View => {
  const { brand, order = [], sets = [] } = state;
  const setOf = (id: string): number | null => sets.find(({ parts }) => parts.some(({ line }) => line.id === id))?.number ?? null;
  const { prices } = brand.value;
  const lines = order.map((line): View => {
    const { id, kind, itemLabel, copies, per, paper, sides, finish, stock, pages, sheets, production, signatures } = line;
    const cost = prices === null || copies === null ? null : costOf(line, copies, prices);
    return {
      ...{
        kind,
        item: itemLabel,
        copies,
        per,
        paper,
        sides,
        finish,
        stock,
        pages,
        sheets,
      },
      set: setOf(id),
      booklet: production.booklet,
      signatures: signatures > 1 ? signatures : null,
      allSheets: copies === null ? null : sheets * copies,
      allSides: copies === null ? null : pages * copies,
      cost: cost === null || prices === null ? null : amountOf(state, cost, prices),
    };
  });
  const known = order.flatMap((line) => (line.copies === null ? [] : [{ line, copies: line.copies }]));
  const isWhole = known.length === order.length && order.length > 0;
  const sum = (of: (line: OrderLine) => number): number =>
    known.reduce((total, { line, copies }) => total + of(line) * copies, 0);
  const cost = prices === null ? null : known.reduce((total, { line, copies }) => total + costOf(line, copies, prices), 0);
  return {
    lines,
    sets: sets.map(setView),
    setCount: sets.length,
    // Two forms of one bank: whoever hands them out has to know that they cross over.
    hasForms: ['pre-assessment', 'post-assessment'].every((id) => order.some(({ kind }) => kind === id)),
    priced: prices !== null,
    color: prices?.color ?? false,
    sheets: isWhole ? sum(({ sheets }) => sheets) : null,
    sides: isWhole ? sum(({ pages }) => pages) : null,
    cost: isWhole && cost !== null && prices !== null ? amountOf(state, cost, prices) : null,
  };
};
