import type { Wording } from '../wording/wording.ts';
import { holding } from '../wording/holds.ts';
import { likelihoodOfMarked, UNLIKELY } from './chance.ts';

/** Names of one origin that go with one theme, and the places of the texts in which they do. */
export type NameTie = {
  readonly origin: string;
  readonly theme: string;
  readonly places: readonly number[];
  readonly isStock: boolean;
};

const placesOf = (texts: readonly string[], term: string): readonly number[] => {
  const isIn = holding([term]);
  return texts.flatMap((text, place) => (isIn(text) ? [place] : []));
};

/** What many readers have met too often is told of one text; anything else, of two or more that chance does not explain. */
export const nameTies = (
  texts: readonly string[],
  { origins, themes }: Pick<Wording, 'origins' | 'themes'>,
): readonly NameTie[] => {
  const themed = themes.map((theme) => ({ ...theme, places: new Set(placesOf(texts, theme.term)) }));
  return origins.flatMap(({ id, names }) => {
    const named = placesOf(texts, names);
    return themed.flatMap(({ id: theme, stock, places: marked }) => {
      const both = named.filter((place) => marked.has(place));
      const isStock = stock.includes(id) && both.length > 0;
      const draw = { total: texts.length, marked: marked.size, drawn: named.length };
      const isTied = both.length > 1 && likelihoodOfMarked(draw, both.length) < UNLIKELY;
      return isStock || isTied ? [{ origin: id, theme, places: both, isStock }] : [];
    });
  });
};
