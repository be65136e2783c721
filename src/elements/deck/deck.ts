import { z } from 'zod';
import {
  behind,
  cardPlaces,
  cutLines,
  FLIPS,
  isUncut,
  DECK_STOCKS,
  sheetsFor,
  type DeckStock,
  type Flip,
  type Rect,
} from '../../geometry/cards.ts';
import type { Block, SheetBlock, SheetCell } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import type { ElementSpec, SetContext } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { CUT_DASH, filledUp, hairline, marginLine, pathOf, SHIFT, shiftOf } from '../sheets.ts';
import { backOf, frontOf } from './faces.ts';
import { cardPattern } from './pattern.ts';

type Deck = {
  readonly node: ElementNode;
  readonly context: SetContext;
  readonly places: readonly Rect[];
  readonly flip: Flip;
  readonly sheets: number;
};

/** The line that says whose deck it is, and which side. */
const headLine = (side: 'front' | 'back', sheet: number, { node, context, sheets }: Deck): SheetCell => {
  const words = context.phrase(`deck.${side}`, { agency: node.attributes['margin'] ?? '', sheet, sheets });
  return marginLine(`${node.id}.${side}.${sheet}`, words, 'top', context);
};

/** One sheet of cards, both sides. */
const sheetOf = (cards: readonly ElementNode[], sheet: number, uncut: boolean, deck: Deck): readonly SheetBlock[] => {
  const { node, context, places, flip } = deck;
  const backs = places.map((place) => behind(place, context.sheet, flip));
  const name = node.attributes['back'] ?? '';
  return [
    {
      kind: 'sheet',
      side: 'front',
      cells: [
        headLine('front', sheet, deck),
        ...places.flatMap((place, at) => cells(cards[at], (card) => frontOf(card, place, context))),
      ],
      ground: uncut ? hairline(pathOf(cutLines(places)), context, CUT_DASH) : [],
      shift: shiftOf(node, 'front'),
    },
    {
      kind: 'sheet',
      side: 'back',
      cells: [
        headLine('back', sheet, deck),
        ...backs.flatMap((place, at) =>
          cells(cards[at], (card) => backOf(`${node.id}.${sheet}.${at + 1}.back`, card, name, place, context)),
        ),
      ],
      ground: hairline(backs.map(cardPattern).join(' '), context),
      shift: shiftOf(node, 'back'),
    },
  ];
};

const cells = (card: ElementNode | undefined, make: (card: ElementNode) => SheetCell): readonly SheetCell[] =>
  card === undefined ? [] : [make(card)];

/** Cards on sheets that cut true: fronts, and behind each its back. */
export const deck: ElementSpec = {
  tags: [
    {
      name: 'deck',
      about:
        'A deck of cards on sheets of a stock, fronts and backs; `shift` moves fronts and backs in millimetres, `blanks` is the least number of blank cards.',
      attributes: z.strictObject({
        stock: z.enum(DECK_STOCKS),
        flip: z.enum(FLIPS),
        shift: z.string().regex(SHIFT).optional(),
        margin: z.string().min(1),
        back: z.string().min(1),
        blanks: z
          .string()
          .regex(/^\d{1,2}$/)
          .optional(),
        id: z.string().optional(),
      }),
      holds: ['card'],
    },
    {
      name: 'card',
      about:
        'One card: a text to sort with its row and number, a `head` for a pile with the shape of its column, a `note`, or a `blank` to write on.',
      attributes: z.strictObject({
        kind: z.enum(['text', 'head', 'note', 'blank']).optional(),
        number: z.string().optional(),
        code: z.string().optional(),
        mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]).optional(),
        id: z.string().optional(),
      }),
      holds: ['card-head', 'card-words'],
    },
    {
      name: 'card-head',
      about: 'What stands in bold above the words of a card.',
      attributes: z.strictObject({}),
      holds: 'words',
    },
    { name: 'card-words', about: 'The words of a card.', attributes: z.strictObject({}), holds: 'words' },
  ],
  specimen:
    '<deck stock="5371" flip="long" shift="0.5,0,0,-1" margin="Harbor House" back="Harbor House" blanks="2"><card kind="note"><card-head>How to sort</card-head><card-words>Lay out the headings. Read a card aloud. Put it down.</card-words></card><card kind="head" mark="circle"><card-words>Bread</card-words></card><card number="B1" code="7"><card-head>What makes it rise?</card-head><card-words>Yeast and time.</card-words></card><card kind="blank"></card></deck>',
  typeset: (node, context) => {
    const stock = node.attributes['stock'] as DeckStock;
    const places = cardPlaces(stock, context.sheet);
    const cards = filledUp(node, 'card', places.length, { kind: 'blank' });
    const sheets = sheetsFor(cards.length, places.length);
    const whole: Deck = { node, context, places, flip: node.attributes['flip'] as Flip, sheets };
    return Array.from({ length: sheets }, (_, at) => at).flatMap((at): readonly Block[] =>
      sheetOf(cards.slice(at * places.length, (at + 1) * places.length), at + 1, isUncut(stock), whole),
    );
  },
};
