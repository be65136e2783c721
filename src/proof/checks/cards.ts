import { behind, cardPlaces, moved, safeArea, type CardPlace, type Rect } from '../../geometry/cards.ts';
import { millimetres, type Pt, type Size } from '../../geometry/units.ts';
import { digestOf } from '../../model/fingerprint.ts';
import type { PacketCards } from '../../model/packet-cards.ts';
import type { Box } from '../objects/pages.ts';
import type { OpenedPdf } from '../opened.ts';
import type { InkText } from '../reader/tracing.ts';
import { runningText } from '../reading.ts';
import { trimOf } from './boxes.ts';
import { quoted, type Check, type Note } from './check.ts';

/** Nobody sees less, in points. */
const TOLERANCE: Pt = 1;
/** How far the middle of a back may stand from the middle of its card: half a millimeter. */
const ASTRAY: Pt = millimetres(0.5);
/** How far letters reach above and below their baseline, as parts of their size. */
const ASCENT = 0.72;
const DESCENT = 0.22;

/** Text as it lies on the sheet, from its top left corner. */
type Lying = Rect & { readonly text: string };

const lyingOn = ({ texts }: { readonly texts: readonly InkText[] }, [left, , , top]: Box): readonly Lying[] =>
  texts.map(({ text, x, y, size, right }) => ({
    text,
    x: x - left,
    y: top - y - size * ASCENT,
    width: right - x,
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
type Card = { readonly place: CardPlace; readonly texts: readonly Lying[] };

type Side = { readonly page: number; readonly cards: readonly Card[]; readonly texts: readonly Lying[] };

const nameOf = ({ row, column }: CardPlace): string => `The card in row ${row + 1}, column ${column + 1}`;

const sayingOf = (texts: readonly Lying[]): string => texts.map(({ text }) => text).join('');

/** Words near an edge would be cut. */
const checkSafe = ({ page, cards, texts }: Side, note: Note): void => {
  for (const text of texts) {
    const met = cards.filter(({ place }) => meets(text, place));
    if (met.length === 0 || met.some(({ place }) => isWithin(text, safeArea(place)))) continue;
    const [card] = met;
    if (card) note('proof/card-cut', page, `${nameOf(card.place)}: ${quoted(text.text)} stands too near to its edge.`);
  }
};

const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What stands on a back that not every back has: the numbers of its card. */
const codeOf = ({ texts }: Card, common: ReadonlySet<string>): string =>
  sayingOf(texts.filter(({ text }) => !common.has(text.trim())));

/** What every back of a side has. */
const commonTo = (cards: readonly Card[]): ReadonlySet<string> => {
  const [first, ...others] = cards.map(({ texts }) => new Set(texts.map(({ text }) => text.trim())));
  return new Set([...(first ?? [])].filter((text) => others.every((other) => other.has(text))));
};

/** Behind each card stands its own back, in its middle. */
const checkBacks = (front: Side, back: Side, note: Note): void => {
  const common = commonTo(back.cards);
  back.cards.forEach((card, at) => {
    const own = front.cards[at];
    const code = codeOf(card, common);
    const said = new Set(tokensOf(sayingOf(own?.texts ?? [])));
    const strange = tokensOf(code).filter((token) => !said.has(token));
    if (own && strange.length > 0)
      note('proof/backs-astray', back.page, `${nameOf(own.place)}: its back says ${quoted(code)}, which is not on its front.`);
    const { x, width } = card.place;
    const middle = card.texts.find((text) => Math.abs(text.x + text.width / 2 - (x + width / 2)) > ASTRAY);
    if (own && middle && strange.length === 0)
      note('proof/backs-astray', back.page, `${nameOf(own.place)}: ${quoted(middle.text)} is not in the middle of its back.`);
  });
};

/** Whether a back tells numbers: only cards to be sorted have them. */
const isSorted = (back: Card | undefined, common: ReadonlySet<string>): boolean =>
  back === undefined || codeOf(back, common) !== '';

const checkNames = (front: Side, back: Side | undefined, { names }: PacketCards, note: Note): void => {
  const common = commonTo(back?.cards ?? []);
  front.cards.forEach(({ place, texts }, at) => {
    if (!isSorted(back?.cards[at], common)) return;
    const { read, starts } = runningText([{ page: front.page, text: sayingOf(texts).toLowerCase() }]);
    for (const { length, text } of names) {
      const found = starts.find(
        ({ offset }) => offset + length <= read.length && digestOf(read.slice(offset, offset + length)) === text,
      );
      if (found === undefined) continue;
      const name = read.slice(found.offset, found.offset + length);
      note('proof/card-tells', front.page, `${nameOf(place)} holds the name ${quoted(name)}, which tells where it belongs.`);
      return;
    }
  });
};

const sideOf = (pdf: OpenedPdf, page: number, places: (sheet: Size) => readonly CardPlace[]): Side | undefined => {
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

/** Sheets of cards: words within the safe area, each back behind its own front, and no card that gives itself away. */
export const checkCards: Check = ({ pdf, expected: { entry } }, note) => {
  const cards = entry?.cards;
  if (cards === undefined) return;
  const { stock, flip, sheets } = cards;
  const [dx, dy, backX, backY] = cards.shift.map(millimetres) as [Pt, Pt, Pt, Pt];
  const fronts = (sheet: Size) => cardPlaces(stock, sheet).map((place) => moved(place, { dx, dy }));
  const backs = (sheet: Size) =>
    cardPlaces(stock, sheet).map((place) => moved(behind(place, sheet, flip), { dx: backX, dy: backY }));
  for (const [at, { page, side }] of sheets.entries()) {
    if (side === 'back') continue;
    const next = sheets[at + 1];
    const front = sideOf(pdf, page, fronts);
    const back = next?.side === 'back' ? sideOf(pdf, next.page, backs) : undefined;
    if (front === undefined) continue;
    checkSafe(front, note);
    checkNames(front, back, cards, note);
    if (back === undefined) continue;
    checkSafe(back, note);
    checkBacks(front, back, note);
  }
};
