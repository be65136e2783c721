import { safeArea, type CardPlace, type Rect } from '../../geometry/cards.ts';
import { millimetres, type Pt, type Size } from '../../geometry/units.ts';
import { trimOf, type PdfBox } from '../objects/pages.ts';
import type { OpenedPdf } from '../opened.ts';
import type { InkText } from '../reader/tracing.ts';
import { quoted, type Note } from './check.ts';

/** Nobody sees less, in points. */
const TOLERANCE: Pt = 1;
/** How far something may stand from where it belongs on a card: half a millimeter. */
export const ASTRAY: Pt = millimetres(0.5);
/** How far letters reach above and below their baseline, as parts of their size. */
const ASCENT = 0.72;
const DESCENT = 0.22;

/** Text as it lies on the sheet, from its top left corner. */
export type Lying = Rect & { readonly text: string; readonly isTurned: boolean; readonly isArtifact: boolean };

const lyingOn = ({ texts }: { readonly texts: readonly InkText[] }, [left, , , top]: PdfBox): readonly Lying[] =>
  texts.map(({ text, x, y, size, right, isTurned, isArtifact }) => ({
    text,
    isTurned,
    isArtifact,
    x: Math.min(x, right) - left,
    y: top - y - size * (isTurned ? DESCENT : ASCENT),
    width: Math.abs(right - x),
    height: size * (ASCENT + DESCENT),
  }));

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
  inner.y + inner.height <= outer.y + outer.height + TOLERANCE;

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width - TOLERANCE &&
  b.x < a.x + a.width - TOLERANCE &&
  a.y < b.y + b.height - TOLERANCE &&
  b.y < a.y + a.height - TOLERANCE;

/** A card, where it is on the sheet, and what stands on it. */
export type Card = { readonly place: CardPlace; readonly texts: readonly Lying[] };

/** A side of a sheet, and the cards on it. */
export type CardSide = { readonly page: number; readonly cards: readonly Card[]; readonly texts: readonly Lying[] };

/** A card by its place, for messages. */
export const nameOf = ({ row, column }: CardPlace): string => `The card in row ${row + 1}, column ${column + 1}`;

/** What stands there, in one. */
export const sayingOf = (texts: readonly Lying[]): string => texts.map(({ text }) => text).join('');

/** Words near an edge would be cut. */
export const checkSafe = ({ page, cards, texts }: CardSide, note: Note): void => {
  for (const text of texts) {
    const met = cards.filter(({ place }) => meets(text, place));
    if (met.length === 0 || met.some(({ place }) => isWithin(text, safeArea(place)))) continue;
    const [card] = met;
    if (card) note('proof/card-cut', page, `${nameOf(card.place)}: ${quoted(text.text)} stands too near to its edge.`);
  }
};

/** Reads a side of a sheet whose cards are at these places. */
export const sideOf = (pdf: OpenedPdf, page: number, places: (sheet: Size) => readonly CardPlace[]): CardSide | undefined => {
  const [described, ink] = [pdf.pages[page - 1], pdf.ink[page - 1]];
  const box = described && trimOf(described);
  if (box === undefined || ink === undefined) return undefined;
  const texts = lyingOn(ink, box);
  const cards = places({ width: box[2] - box[0], height: box[3] - box[1] }).map((place) => ({
    place,
    texts: texts.filter((text) => meets(text, place)),
  }));
  return { page, cards, texts };
};
