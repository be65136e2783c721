import { behind, cardPlaces, isTent, moved } from '../../geometry/cards.ts';
import { millimetres, type Pt, type Size } from '../../geometry/units.ts';
import { digestOf } from '../../model/fingerprint.ts';
import type { PacketCards } from '../../model/packet-cards.ts';
import { runningText } from '../reading.ts';
import { quoted, type Check, type Note } from './check.ts';
import { ASTRAY, checkSafe, nameOf, sayingOf, sideOf, type Card, type CardSide } from './sheet-side.ts';
import { checkTents } from './tents.ts';

const tokensOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What is only seen on a back: where a card is read from both sides, the words behind it are its own. */
const seenOn = ({ texts }: Card): Card['texts'] => texts.filter(({ isArtifact }) => isArtifact);

/** What stands on a back that not every back has: the numbers of its card. */
const codeOf = (card: Card, common: ReadonlySet<string>): string =>
  sayingOf(seenOn(card).filter(({ text }) => !common.has(text.trim())));

/** What every back of a side has; one with words of its own has nothing else. */
const commonTo = (cards: readonly Card[]): ReadonlySet<string> => {
  const [first, ...others] = cards
    .filter((card) => card.texts.length === 0 || seenOn(card).length > 0)
    .map((card) => new Set(seenOn(card).map(({ text }) => text.trim())));
  return new Set([...(first ?? [])].filter((text) => others.every((other) => other.has(text))));
};

/** Behind each card stands its own back, in its middle. */
const checkBacks = (front: CardSide, back: CardSide, note: Note): void => {
  const common = commonTo(back.cards);
  back.cards.forEach((card, at) => {
    const own = front.cards[at];
    const code = codeOf(card, common);
    const said = new Set(tokensOf(sayingOf(own?.texts ?? [])));
    const strange = tokensOf(code).filter((token) => !said.has(token));
    if (own && strange.length > 0)
      note('proof/backs-astray', back.page, `${nameOf(own.place)}: its back says ${quoted(code)}, which is not on its front.`);
    const { x, width } = card.place;
    const middle = seenOn(card).find((text) => Math.abs(text.x + text.width / 2 - (x + width / 2)) > ASTRAY);
    if (own && middle && strange.length === 0)
      note('proof/backs-astray', back.page, `${nameOf(own.place)}: ${quoted(middle.text)} is not in the middle of its back.`);
  });
};

/** Whether a back tells numbers: only cards to be sorted have them. */
const isSorted = (back: Card | undefined, common: ReadonlySet<string>): boolean =>
  back === undefined || codeOf(back, common) !== '';

const checkNames = (front: CardSide, back: CardSide | undefined, { names }: PacketCards, note: Note): void => {
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

/**
 * Sheets of cards: words within the safe area, each back behind its own front, and no card that gives itself away. Of
 * tents, both faces alike.
 */
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
    if (isTent(stock)) {
      checkTents(front, note);
      continue;
    }
    checkNames(front, back, cards, note);
    if (back === undefined) continue;
    checkSafe(back, note);
    checkBacks(front, back, note);
  }
};
