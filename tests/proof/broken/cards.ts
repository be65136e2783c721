import { behind, cardPlaces, type Flip } from '../../../src/geometry/cards.ts';
import { PAPERS } from '../../../src/geometry/paper.ts';
import { fingerprintOf } from '../../../src/model/fingerprint.ts';
import type { PacketCards } from '../../../src/model/packet-cards.ts';
import { artifact, breadEntry, breadHandout, marked, words } from '../../support/bread-handout.ts';
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

/** The two tents of a sheet: their lower faces. */
const lowerFace = (tent: number) => cardPlaces('5305', letter)[2 * tent + 1] ?? front(0);

/** A line on the lower face of a tent. */
const below = (text: string, tent = 0): string => words(text, 200, letter.height - lowerFace(tent).y - 90, { size: SIZE });

/** The same on its upper face, on its head, unless somebody forgot to turn it. */
const above = (text: string, tent = 0, { aside = 0, turned = true } = {}): string => {
  const [x, y] = [letter.width - 200 + aside, letter.height - lowerFace(tent).y + 90];
  return turned ? `BT /F1 ${SIZE} Tf -1 0 0 -1 ${x} ${y} Tm (${text}) Tj ET` : words(text, x - text.length * SIZE * LETTER, y);
};

const asTents = {
  entry: { ...breadEntry(), pages: 4, cards: { ...cards, stock: '5305' as const, sheets: [{ page: 3, side: 'only' as const }] } },
};

const TENTS = [above('Baker'), below('Baker'), above('Miller', 1), below('Miller', 1)];

/** Sheets of tents that are as they should be. */
export const goodTents = { objects: withCards(TENTS, []), expected: asTents };

const tentsWith = (first: readonly string[]): PlainObjects => withCards([...first, ...TENTS.slice(2)], []);

/** Sheets of tents with one mistake. */
export const tentSheets: readonly Broken[] = [
  {
    name: 'a face that stands upright where it should stand on its head',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 1: "Baker" on its upper face does not stand on its head/,
    objects: tentsWith([above('Baker', 0, { turned: false }), below('Baker')]),
    expected: asTents,
  },
  {
    name: 'a face that stands on its head where people sit',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 2: "Miller" on its lower face stands on its head/,
    objects: withCards([...TENTS.slice(0, 3), `BT /F1 12 Tf -1 0 0 -1 300 60 Tm (Miller) Tj ET`], []),
    expected: asTents,
  },
  {
    name: 'another name on each face',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 1: one face says "Miller", the other "Baker"/,
    objects: tentsWith([above('Miller'), below('Baker')]),
    expected: asTents,
  },
  {
    name: 'a face that nobody printed',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 1: one face says "", the other "Baker"/,
    objects: tentsWith([below('Baker')]),
    expected: asTents,
  },
  {
    name: 'a face that is moved to a side',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 1: "Baker" does not stand at the same place on both faces/,
    objects: tentsWith([above('Baker', 0, { aside: 4 }), below('Baker')]),
    expected: asTents,
  },
  {
    name: 'words over the fold',
    code: 'proof/card-cut',
    page: 3,
    says: /row 1, column 1: "Baker" stands too near to its edge/,
    objects: tentsWith([
      words('Baker', 200, letter.height - lowerFace(0).y - 12, { size: SIZE }),
      `BT /F1 12 Tf -1 0 0 -1 412 ${letter.height - lowerFace(0).y + 12} Tm (Baker) Tj ET`,
    ]),
    expected: asTents,
  },
  {
    name: 'a name that is read twice',
    code: 'proof/tent-faces',
    page: 3,
    says: /row 1: both faces are read aloud/,
    objects: {
      ...tentsWith(TENTS.slice(1, 2)),
      content3: { dict: '<< >>', data: `${marked('P', 0, above('Baker'))}\n${artifact([...TENTS.slice(1)].join('\n'))}` },
    },
    expected: asTents,
    also: ['proof/stray-mark'],
  },
];

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
