import type { AssessmentBank, AssessmentItem } from './assessment.ts';
import { balanced, type ItemPair } from './balance-forms.ts';

/** Items of form A and of form B, in printed order. */
export type DrawnForms = { readonly a: readonly AssessmentItem[]; readonly b: readonly AssessmentItem[] };

/** Numbers from 0 up to 1 that look drawn by lot and are the same for the same seed (mulberry32). */
const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffled = <T>(things: readonly T[], next: () => number): readonly T[] => {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
};

/** The module that an item's objective is at home in. */
export const moduleOfItem = ({ objective }: Pick<AssessmentItem, 'objective'>): string => objective.split('/')[0] ?? '';

type Piles = { readonly module: string; readonly left: AssessmentItem[] }[];

const pilesOf = (items: readonly AssessmentItem[], next: () => number): Piles => {
  const modules = shuffled([...new Set(items.map(moduleOfItem))], next);
  return modules.map((module) => ({
    module,
    left: [
      ...shuffled(
        items.filter((item) => moduleOfItem(item) === module),
        next,
      ),
    ],
  }));
};

/**
 * Draws so many pairs of items: one of each goes into either form. Both come from one module wherever it still has two, and
 * from the module that has been asked about least so far, so that the forms ask the same of every module.
 */
const drawPairs = (
  items: readonly AssessmentItem[],
  count: number,
  asked: Map<string, number>,
  next: () => number,
): readonly ItemPair[] => {
  const piles = pilesOf(items, next);
  const pairs: ItemPair[] = [];
  while (pairs.length < count) {
    const rank = ({ module, left }: Piles[number]): number =>
      (asked.get(module) ?? 0) + (left.length < 2 ? piles.length * items.length : 0);
    const [pile, other] = piles.filter(({ left }) => left.length > 0).sort((a, b) => rank(a) - rank(b));
    const first = pile?.left.pop();
    const second = first && (pile?.left.pop() ?? other?.left.pop());
    if (!pile || !first || !second) break;
    asked.set(pile.module, (asked.get(pile.module) ?? 0) + 1);
    pairs.push([first, second]);
  }
  return pairs;
};

/** Types of which the two forms ask different items, in the order in which they are asked. */
const PAIRED = ['match', 'statement', 'rating'] as const;

/**
 * Draws two forms from a bank: as many items of each type from the same modules, with keys in balance, no item in both but for
 * the confidence items, which are the same so that they can be compared. The same seed draws the same forms. Of what there are
 * too few items, both forms ask as many fewer.
 */
export const drawForms = (
  { form, seed }: Pick<AssessmentBank, 'form' | 'seed'>,
  items: readonly AssessmentItem[],
): DrawnForms => {
  const next = randomFrom(seed);
  const asked = new Map<string, number>();
  const drawn = PAIRED.flatMap((type) =>
    drawPairs(
      items.filter((item) => item.type === type),
      form[type],
      asked,
      next,
    ),
  );
  const pairs = balanced(drawn);
  const confident = pilesOf(
    items.filter(({ type }) => type === 'confidence'),
    next,
  );
  const confidence: AssessmentItem[] = [];
  while (confidence.length < form.confidence && confident.some(({ left }) => left.length > 0))
    for (const { left } of confident) {
      const item = left.pop();
      if (item && confidence.length < form.confidence) confidence.push(item);
    }
  return { a: [...pairs.map(([one]) => one), ...confidence], b: [...pairs.map(([, one]) => one), ...confidence] };
};
