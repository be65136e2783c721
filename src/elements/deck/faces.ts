import { safeArea, type Rect } from '../../geometry/cards.ts';
import { inches, type Pt } from '../../geometry/units.ts';
import type { Block, SheetCell } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import type { Theme } from '../../model/theme.ts';
import { cell, grid, row, share, stack, writingLines } from '../build.ts';
import { markBlock, partsOf, type SetContext } from '../element.ts';
import { shape } from '../marks.ts';
import { asLargeAsFits } from '../scaled.ts';
import { cardBackTag, cardHeadTag, cardWordsTag, type CardBackNode, type CardNode } from './tags.ts';

/** Blocks in the middle of a height. */
const amid = (blocks: readonly Block[], height: Pt): Block =>
  grid([share()], [row([cell(blocks, { align: 'middle' })], { minHeight: height })]);

/** The title of a card that is read from both sides is a heading with a bookmark: its sheet can be found by it. */
const asHeading = (head: Block, title: string): Block =>
  head.kind === 'text' ? { ...head, role: 'H1', outline: { title, depth: 1 } } : head;

const headsOf = (card: CardNode | CardBackNode, context: SetContext): readonly Block[] =>
  partsOf(card, cardHeadTag).map((head) => {
    const set = context.text(head.inlines, { leaf: head.id, style: 'cardHead', measure: null });
    return partsOf(card, cardBackTag).length > 0 ? asHeading(set, plainText(head.inlines)) : set;
  });

const wordsOf = (card: CardNode | CardBackNode, context: SetContext): readonly Block[] =>
  partsOf(card, cardWordsTag).map((words, at) => {
    const before = at === 0 ? {} : { before: context.space('unit') };
    return context.text(words.inlines, { leaf: words.id, style: 'card', measure: null, ...before });
  });

/** Where its words come from, for messages. */
const originOf = (card: CardNode) => {
  const [words] = partsOf(card, cardWordsTag);
  return words?.origin.words ?? words?.origin.placed ?? card.origin.placed;
};

/** The height of a business card's safe area: the theme's sizes are for that, and a larger card takes larger type. */
const BUSINESS_CARD = inches(1.75);

const rangeFor = (height: Pt, { theme }: SetContext): Theme['fit']['card'] => ({
  ...theme.fit.card,
  most: theme.fit.card.most * Math.max(1, height / BUSINESS_CARD),
});

const LONGEST = 40;

/** Enough words to find a card. */
const beginning = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()} …` : words);

const fitted = (card: CardNode, blocks: readonly Block[], room: Pt, range: Theme['fit']['card'], context: SetContext): Block => {
  const { number, code } = card.attributes;
  const [said = ''] = partsOf(card, cardWordsTag).map(({ inlines }) => plainText(inlines));
  return amid(
    [
      asLargeAsFits([blocks], {
        range,
        size: context.style('card').size,
        room,
        name: [number?.text, code?.text, beginning(said)].filter(Boolean).join(' '),
        at: originOf(card),
      }),
    ],
    room,
  );
};

/** A card to be sorted: its row in one corner, its own number in the other. */
const textFace = (card: CardNode, { height }: Rect, context: SetContext): readonly Block[] => {
  const { number, code } = card.attributes;
  const corner = grid(
    [share(), share()],
    [
      row([
        cell(number === undefined ? [] : [context.label(number, { style: 'cardCode', measure: null })]),
        cell([
          context.said(
            'deck.card',
            { number: code },
            {
              leaf: `${card.id}.code`,
              style: 'caption',
              align: 'right',
              measure: null,
            },
          ),
        ]),
      ]),
    ],
  );
  const room = height - Math.max(context.leading('cardCode'), context.leading('caption')) - context.space('unit');
  return [
    { ...corner, after: context.space('unit') },
    fitted(card, [...headsOf(card, context), ...wordsOf(card, context)], room, rangeFor(height, context), context),
  ];
};

/** The heading of a pile: the column's shape, and its name as large as fits. */
const headFace = (card: CardNode, { height }: Rect, context: SetContext): readonly Block[] => {
  const size = context.style('card').size * 1.4;
  const mark = shape(card.attributes.mark, context.color('primary'));
  const label = partsOf(card, cardWordsTag).map((words) =>
    context.text(words.inlines, {
      leaf: words.id,
      style: 'cardHead',
      color: context.color('primary'),
      align: 'center',
      measure: null,
      before: context.space('unit'),
    }),
  );
  const { most, ...range } = rangeFor(height, context);
  const range0 = { ...range, most: Math.max(most, context.style('h1').size) };
  return [fitted(card, [markBlock(mark, size, { align: 'center' }), ...label], height, range0, context)];
};

/** A card that tells how the others are used. */
const noteFace = (card: CardNode, { height }: Rect, context: SetContext): readonly Block[] => [
  fitted(card, [...headsOf(card, context), ...wordsOf(card, context)], height, rangeFor(height, context), context),
];

/** A card to write on. */
export const blankFace = (leaf: string, { height }: Rect, context: SetContext): readonly Block[] => {
  const label = context.phrase('deck.blank');
  const room = height - context.leading('caption');
  return [
    context.said('deck.blank', {}, { leaf: `${leaf}.label`, style: 'caption', measure: null }),
    writingLines(context, `${leaf}.lines`, label, Math.max(1, Math.floor(room / context.space('writeLine')))),
  ];
};

const FACES = { text: textFace, head: headFace, note: noteFace } as const;

const faceOf = (card: CardNode, area: Rect, context: SetContext): readonly Block[] => {
  const { kind } = card.attributes;
  return kind === 'blank' ? blankFace(card.id, area, context) : FACES[kind](card, area, context);
};

/** The front of a card at its place. */
export const frontOf = (card: CardNode, place: Rect, context: SetContext): SheetCell => {
  const area = safeArea(place);
  return { ...area, isArtifact: false, children: [stack(faceOf(card, area, context), { role: 'Sect', leaf: card.id })] };
};

/** The back of a card that is read from both sides. */
export const wordsBehind = (card: CardNode, place: Rect, context: SetContext): SheetCell => {
  const area = safeArea(place);
  const blocks = partsOf(card, cardBackTag).flatMap((back) => [...headsOf(back, context), ...wordsOf(back, context)]);
  const children = [fitted(card, blocks, area.height, rangeFor(area.height, context), context)];
  return { ...area, isArtifact: false, children };
};

/** What stands on a back that lies behind a card: the agency, and the card's numbers where it has any. */
export const backOf = (leaf: string, card: CardNode, name: AttributeWords, place: Rect, context: SetContext): SheetCell => {
  const { number, code } = card.attributes;
  const area = safeArea(place);
  const numbers =
    number === undefined || code === undefined
      ? []
      : [
          context.said(
            'deck.code',
            { row: number, number: code },
            {
              leaf: `${leaf}.code`,
              style: 'h2',
              align: 'center',
              measure: null,
              before: 0,
              after: 0,
            },
          ),
        ];
  const agency = context.label(name, { leaf: `${leaf}.name`, style: 'furniture', align: 'center', measure: null });
  return { ...area, isArtifact: true, children: [amid([...numbers, agency], area.height)] };
};
