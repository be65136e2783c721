/** The mean of some numbers; 0 of none. */
export const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** How likely chance alone brings at least as many hits, where each try has a likelihood of its own. */
export const likelihoodOfHits = (tries: readonly number[], hits: number): number => {
  // After each try, how likely each number of hits is so far.
  let counts: readonly number[] = [1];
  for (const likely of tries) {
    counts = [...counts, 0].map((none, count) => none * (1 - likely) + (counts[count - 1] ?? 0) * likely);
  }
  return counts.slice(hits).reduce((sum, each) => sum + each, 0);
};

const waysToChoose = (some: number, of: number): number =>
  Array.from({ length: some }).reduce<number>((ways, _, index) => (ways * (of - index)) / (index + 1), 1);

/** A draw without putting back: how many there are, how many of them are marked, and how many are drawn. */
export type MarkedDraw = { readonly total: number; readonly marked: number; readonly drawn: number };

/** How likely a draw holds at least as many of the marked by chance alone. */
export const likelihoodOfMarked = ({ total, marked, drawn }: MarkedDraw, hits: number): number => {
  const most = Math.min(marked, drawn);
  let sum = 0;
  for (let count = hits; count <= most; count += 1) {
    if (drawn - count > total - marked) continue;
    sum += waysToChoose(count, marked) * waysToChoose(drawn - count, total - marked);
  }
  return sum / waysToChoose(drawn, total);
};

/** What happens by chance in fewer cases than one in twenty is not taken for chance. */
export const UNLIKELY = 0.05;

/** A bank this large is held to what chance allows; in a smaller one a pattern says nothing. */
export const JUDGED_FROM = 20;
