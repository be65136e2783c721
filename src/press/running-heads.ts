import type { RunningHead } from '../model/definition.ts';
import type { PlacedAnchor, PlacedPage } from './placed.ts';

/** Whether words stand above a place on its page: then what begins there is not what a reader finds first. */
const isBelowWords = ({ pieces }: PlacedPage, { y }: PlacedAnchor): boolean =>
  pieces.some((piece) => piece.kind === 'text' && piece.baseline < y);

/**
 * The head of each page: that of the part at its top, which begins there or goes on from the page before; undefined where it is
 * the document's own.
 */
export const runningHeads = (pages: readonly PlacedPage[]): readonly (RunningHead | undefined)[] => {
  let current: RunningHead | undefined;
  return pages.map((page) => {
    const begun = page.anchors.filter(({ running }) => running !== undefined);
    const [first] = begun;
    const goesOn = first === undefined || (current !== undefined && isBelowWords(page, first));
    const head = goesOn ? current : first.running;
    current = begun.at(-1)?.running ?? current;
    return head;
  });
};
