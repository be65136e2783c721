import { boxOf, isInside, shown, type Complain, type Design } from './boxes.ts';
import type { Expected } from './expected.ts';
import type { Item, Page } from './read.ts';

/** Text of the body that belongs to a piece of the manuscript. */
export type Found = { readonly page: number; readonly item: Item; readonly piece: number };

const MARKER = /^(•|\d+\.)$/;

/** Items that follow each other in one marked content: lines of a paragraph, of which one alone may say too little. */
const stretchesOf = (items: readonly Item[]): readonly (readonly Item[])[] => {
  const stretches: Item[][] = [];
  for (const item of items) {
    const last = stretches.at(-1);
    if (last?.[0] && item.mark !== null && last[0].mark === item.mark) last.push(item);
    else stretches.push([item]);
  }
  return stretches;
};

/**
 * Finds the piece that each stretch of text goes on with: the one that is being read, then the nearest after it, then any.
 * A new page goes on with what was begun first: cells that stand side by side may all be cut.
 */
export const follow = (pages: readonly Page[], design: Design, { pieces, markers }: Expected, complain: Complain) => {
  const cursors = pieces.map(() => 0);
  const found: Found[] = [];
  let current = 0;
  let marked = 0;
  const goesOn = (at: number, text: string): boolean => pieces[at]?.text.startsWith(text, cursors[at]) ?? false;
  const pieceOf = (text: string): number => {
    const after = cursors.findIndex((_, at) => at >= current && goesOn(at, text));
    return after >= 0 ? after : cursors.findIndex((_, at) => goesOn(at, text));
  };
  pages.forEach((page, at) => {
    const begun = cursors.findIndex((cursor, piece) => cursor > 0 && cursor < (pieces[piece]?.text.length ?? 0));
    if (begun >= 0) current = begun;
    const content = page.items.filter(({ isArtifact }) => !isArtifact);
    for (const item of content)
      if (!isInside(boxOf(item), design)) complain(`page ${at + 1}: ${shown(item.text)} stands outside of the text block`);
    for (const items of stretchesOf(content)) {
      const text = items.map((item) => item.text).join('');
      const piece = pieceOf(text);
      if (piece >= 0) {
        cursors[piece] = (cursors[piece] ?? 0) + text.length;
        found.push(...items.map((item) => ({ page: at, item, piece })));
        current = piece;
      } else if (MARKER.test(text)) marked++;
      else complain(`page ${at + 1}: ${shown(text)} is there twice or out of place`);
    }
  });
  pieces.forEach(({ text }, at) => {
    const rest = text.slice(cursors[at]);
    if (rest !== '') complain(`${shown(rest)} is lost`);
  });
  if (marked !== markers) complain(`${marked} marks of ${markers} list items`);
  return found;
};
