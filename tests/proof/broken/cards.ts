import { behind, cardPlaces, type Flip } from '../../../src/geometry/cards.ts';
import { PAPERS } from '../../../src/geometry/paper.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import type { PacketCards } from '../../../src/model/packet-cards.ts';
import { artifact, breadEntry, breadHandout, words } from '../../support/bread-handout.ts';
import type { PlainObjects } from '../../support/plain-pdf.ts';
import type { Broken } from './broken.ts';

const { letter } = PAPERS;
const SIZE = 12;
/** Every letter of the font is as wide as this part of its size. */
const LETTER = 0.48;

const front = (at: number) =>
  cardPlaces('5371', letter)[at] ?? { x: 0, y: 0, width: 0, height: 0, row: 0, column: 0, turned: false };

/** A line on a card, so far from its left and top edge. */
const onCard = (text: string, at: number, left = 20, top = 40): string =>
  words(text, front(at).x + left, letter.height - front(at).y - top, { size: SIZE });

/** A line in the middle of a back. */
const onBack = (text: string, at: number, flip: Flip = 'long', aside = 0): string => {
  const { x, y, width } = behind(front(at), letter, flip);
  return words(text, x + width / 2 - (text.length * SIZE * LETTER) / 2 + aside, letter.height - y - 70, { size: SIZE });
};

const page = (content: string): string =>
  `<< /Type /Page /Parent @pages /MediaBox [0 0 612 792] /Contents @${content} /Resources << /Font << /F1 @font >> >> >>`;

/** The handout with a sheet of cards after it, fronts and backs. */
const withCards = (fronts: readonly string[], backs: readonly string[]): PlainObjects => ({
  ...breadHandout(),
  pages: '<< /Type /Pages /Kids [@page1 @page2 @page3 @page4] /Count 4 >>',
  page3: page('content3'),
  page4: page('content4'),
  content3: { dict: '<< >>', data: artifact(fronts.join('\n')) },
  content4: { dict: '<< >>', data: artifact(backs.join('\n')) },
});

const cards: PacketCards = {
  stock: '5371',
  flip: 'long',
  shift: [0, 0, 0, 0],
  sheets: [
    { page: 3, side: 'front' },
    { page: 4, side: 'back' },
  ],
  names: [fingerprintOf('baker')],
};

const expected = (more: Partial<PacketCards> = {}) => ({ entry: { ...breadEntry(), pages: 4, cards: { ...cards, ...more } } });

const FRONTS = [onCard('B1 7 Kneads the dough.', 0), onCard('B2 8 Sells the rolls.', 1), onCard('B3 9 Cleans up.', 4)];
const BACKS = [onBack('B1 - 7', 0), onBack('B2 - 8', 1), onBack('B3 - 9', 4)];

/** Sheets of cards that are as they should be. */
export const goodCards = { objects: withCards(FRONTS, BACKS), expected: expected() };

/** Sheets of cards with one mistake. */
export const cardSheets: readonly Broken[] = [
  {
    name: 'words that the knife meets',
    code: 'proof/card-cut',
    page: 3,
    says: /row 1, column 2: "B2 8 Sells the rolls." stands too near/,
    objects: withCards([FRONTS[0] ?? '', onCard('B2 8 Sells the rolls.', 1, 3), FRONTS[2] ?? ''], BACKS),
    expected: expected(),
  },
  {
    name: 'words over the line between two cards',
    code: 'proof/card-cut',
    page: 3,
    says: /"Kneads the dough for ten minutes\." stands too near/,
    objects: withCards(
      [onCard('B1 7', 0), onCard('Kneads the dough for ten minutes.', 0, 150, 80), ...FRONTS.slice(2)],
      [onBack('B1 - 7', 0), onBack('B3 - 9', 4)],
    ),
    expected: expected(),
  },
  {
    name: 'cards moved, and nobody was told',
    code: 'proof/card-cut',
    page: 3,
    says: /"B1 7 Kneads the dough\."/,
    objects: withCards([onCard('B1 7 Kneads the dough.', 0, 10)], [onBack('B1 - 7', 0)]),
    expected: expected({ shift: [2, 0, 0, 0] }),
  },
  {
    name: 'backs that are not mirrored',
    code: 'proof/backs-astray',
    page: 4,
    says: /row 1, column 1: its back says "B2 - 8", which is not on its front/,
    objects: withCards(FRONTS, [onBack('B2 - 8', 0), onBack('B1 - 7', 1), onBack('B3 - 9', 4)]),
    expected: expected(),
  },
  {
    name: 'backs for the other edge',
    code: 'proof/backs-astray',
    page: 4,
    says: /row 5, column 1: its back says "B2 - 8"/,
    objects: withCards(FRONTS, [onBack('B1 - 7', 0, 'short'), onBack('B2 - 8', 1, 'short'), onBack('B3 - 9', 4, 'short')]),
    expected: expected(),
  },
  {
    name: 'a back beside its card',
    code: 'proof/backs-astray',
    page: 4,
    says: /"B1 - 7" is not in the middle/,
    objects: withCards(FRONTS, [onBack('B1 - 7', 0, 'long', 4), ...BACKS.slice(1)]),
    expected: expected(),
  },
  {
    name: 'a card that names the role',
    code: 'proof/card-tells',
    page: 3,
    says: /row 1, column 1 holds the name "baker"/,
    objects: withCards([onCard('B1 7 Bakers knead the dough.', 0), ...FRONTS.slice(1)], BACKS),
    expected: expected(),
  },
];
