/** Who calls whom. */
export type CallGraph = {
  /** How many partials stand in the longest chain that begins here; endless where it comes back to itself. */
  readonly depthOf: (name: string) => number;
  /** Whether a call of `from` may come to a call of `to`. */
  readonly reaches: (from: string, to: string) => boolean;
  /** Everything that calls of these may come to, each once. */
  readonly calledFrom: (names: readonly string[]) => ReadonlySet<string>;
};

/** A graph of calls by name. It walks without a stack of its own, so that no chain is too long for it. */
export const callGraph = (callsOf: (name: string) => readonly string[]): CallGraph => {
  const calledFrom = (names: readonly string[]): ReadonlySet<string> => {
    const met = new Set<string>(names);
    for (const name of met) for (const called of callsOf(name)) met.add(called);
    return met;
  };
  const depths = new Map<string, number>();
  /** Longest chains, counted from the ends: what is left over when nothing more ends stands in a circle. */
  const measure = (name: string): void => {
    const left = new Set(calledFrom([name]));
    for (let found = true; found;) {
      found = false;
      for (const each of left) {
        const below = callsOf(each).map((called) => depths.get(called));
        if (below.some((depth) => depth === undefined)) continue;
        depths.set(each, 1 + Math.max(0, ...below.map((depth) => depth ?? 0)));
        left.delete(each);
        found = true;
      }
    }
    for (const each of left) depths.set(each, Infinity);
  };
  return {
    calledFrom,
    reaches: (from, to) => calledFrom([from]).has(to),
    depthOf: (name) => {
      if (!depths.has(name)) measure(name);
      return depths.get(name) ?? 0;
    },
  };
};
