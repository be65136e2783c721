import type { RunningHead } from '../model/definition.ts';
import type { PlacedPage } from './placed.ts';

/** The head of each page: that of the part that begins on it first, else of the one that goes on; undefined where it is the document's own. */
export const runningHeads = (pages: readonly PlacedPage[]): readonly (RunningHead | undefined)[] => {
  let current: RunningHead | undefined;
  return pages.map(({ anchors }) => {
    const begun = anchors.flatMap(({ running }) => running ?? []);
    const head = begun[0] ?? current;
    current = begun.at(-1) ?? current;
    return head;
  });
};
