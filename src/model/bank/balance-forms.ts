import type { AssessmentItem } from './assessment.ts';

/** Two items of one type, of which one goes into either form. */
export type ItemPair = readonly [AssessmentItem, AssessmentItem];

/** What the key says of an item, as far as someone could answer so throughout: none where each item has choices of its own. */
export const keyOf = (item: AssessmentItem): string | null =>
  item.type === 'statement' || item.type === 'rating' ? `${item.type} ${item.answer}` : null;

type Edge = { readonly at: number; readonly from: string; readonly to: string };

/** The keys that have an odd number of edges: trails have to begin there, so that no key is left with two loose ends. */
const oddOf = (edges: readonly Edge[]): string | undefined => {
  const ends = edges.flatMap(({ from, to }) => [from, to]);
  return ends.find((key) => ends.filter((end) => end === key).length % 2 === 1);
};

/** Walks from key to key as long as an edge leads on, and tells which edges it went along and whether against their order. */
const trail = (edges: Edge[]): readonly { readonly at: number; readonly isTurned: boolean }[] => {
  const walked: { at: number; isTurned: boolean }[] = [];
  let here = oddOf(edges) ?? edges[0]?.from;
  for (;;) {
    const place = edges.findIndex(({ from, to }) => from === here || to === here);
    const [edge] = place < 0 ? [] : edges.splice(place, 1);
    if (edge === undefined) return walked;
    const isTurned = edge.from !== here;
    walked.push({ at: edge.at, isTurned });
    here = isTurned ? edge.from : edge.to;
  }
};

/**
 * Turns pairs so that the counts of each key differ by one at the most between the forms. Keys are places and pairs are roads
 * between them: who walks each road once, beginning where an odd number meets, leaves every place as often as they come to it,
 * but for the ends of a walk. So it is always possible, whatever pairs were drawn.
 */
export const balanced = (pairs: readonly ItemPair[]): readonly ItemPair[] => {
  const edges: Edge[] = pairs.flatMap(([one, other], at): readonly Edge[] => {
    const [from, to] = [keyOf(one), keyOf(other)];
    return from === null || to === null ? [] : [{ at, from, to }];
  });
  const turned = new Set<number>();
  while (edges.length > 0) for (const { at, isTurned } of trail(edges)) if (isTurned) turned.add(at);
  return pairs.map(([one, other], at) => (turned.has(at) ? [other, one] : [one, other]));
};

/** How many items of a form somebody who guesses gets right, on average. */
export const chanceOf = (items: readonly AssessmentItem[]): number =>
  items.reduce((sum, item) => {
    const ways = { match: item.type === 'match' ? item.choices.length : 0, statement: 3, rating: 4, confidence: 0 }[item.type];
    return ways === 0 ? sum : sum + 1 / ways;
  }, 0);
