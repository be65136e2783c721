import { behind, cardPlaces, cutLines, isUncut, sheetsFor, type Flip, type Rect } from '../../geometry/cards.ts';
import type { Block, SheetBlock, SheetCell } from '../../model/definition.ts';
import { partsOf, type ElementSpec, type SetContext } from '../element.ts';
import { CUT_DASH, filledUp, hairline, marginLine, pathOf, shiftOf } from '../sheets.ts';
import { backOf, frontOf, wordsBehind } from './faces.ts';
import { cardPattern } from './pattern.ts';
import { cardBackTag, cardHeadTag, cardTag, cardWordsTag, deckTag, type CardNode, type DeckNode } from './tags.ts';

type Deck = {
  readonly node: DeckNode;
  readonly context: SetContext;
  readonly places: readonly Rect[];
  readonly flip: Flip;
  readonly sheets: number;
};

/** The line that says whose deck it is, and which side. */
const headLine = (side: 'front' | 'back', sheet: number, { node, context, sheets }: Deck): SheetCell => {
  const { margin: agency } = node.attributes;
  return marginLine(`${node.id}.${side}.${sheet}`, [`deck.${side}`, { agency, sheet, sheets }], 'top', context);
};

/** One sheet of cards, both sides. */
const sheetOf = (cards: readonly CardNode[], sheet: number, uncut: boolean, deck: Deck): readonly SheetBlock[] => {
  const { node, context, places, flip } = deck;
  const backs = places.map((place) => behind(place, context.sheet, flip));
  const name = node.attributes.back;
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
          cells(cards[at], (card) =>
            isRead(card)
              ? wordsBehind(card, place, context)
              : backOf(`${node.id}.${sheet}.${at + 1}.back`, card, name, place, context),
          ),
        ),
      ],
      ground: hairline(backs.flatMap((back, at) => (isRead(cards[at]) ? [] : [cardPattern(back)])).join(' '), context),
      shift: shiftOf(node, 'back'),
    },
  ];
};

/** Whether a card is read from both sides. */
const isRead = (card: CardNode | undefined): boolean => card !== undefined && partsOf(card, cardBackTag).length > 0;

const cells = (card: CardNode | undefined, make: (card: CardNode) => SheetCell): readonly SheetCell[] =>
  card === undefined ? [] : [make(card)];

/** Cards on sheets that cut true: fronts, and behind each its back. */
export const deck: ElementSpec<typeof deckTag> = {
  tags: [deckTag, cardTag, cardHeadTag, cardWordsTag, cardBackTag],
  specimen:
    '<deck stock="5371" flip="long" shift="0.5,0,0,-1" margin="Harbor House" back="Harbor House" blanks="2"><card kind="note"><card-head>How to sort</card-head><card-words>Lay out the headings. Read a card aloud. Put it down.</card-words></card><card kind="head" mark="circle"><card-words>Bread</card-words></card><card number="B1" code="7"><card-head>What makes it rise?</card-head><card-words>Yeast and time.</card-words></card><card kind="blank"></card><card kind="note"><card-head>The oven</card-head><card-words>It is cold.</card-words><card-back><card-words>Light it.</card-words></card-back></card></deck>',
  typeset: (node, context) => {
    const { stock, flip } = node.attributes;
    const places = cardPlaces(stock, context.sheet);
    const cards = filledUp(node, cardTag, places.length, { kind: 'blank', mark: 'circle', number: undefined, code: undefined });
    const sheets = sheetsFor(cards.length, places.length);
    const whole: Deck = { node, context, places, flip, sheets };
    return Array.from({ length: sheets }, (_, at) => at).flatMap((at): readonly Block[] =>
      sheetOf(cards.slice(at * places.length, (at + 1) * places.length), at + 1, isUncut(stock), whole),
    );
  },
};
