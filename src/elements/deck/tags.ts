import { z } from 'zod';
import { DECK_STOCKS, FLIPS } from '../../geometry/cards.ts';
import { countedIfAny, printed, printedIfAny } from '../attributes.ts';
import { tagOf, type NodeOf } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { shift } from '../sheets.ts';

/** The tag: the deck itself. */
export const deckTag = tagOf({
  name: 'deck',
  about:
    'A deck of cards on sheets of a stock, fronts and backs; `shift` moves fronts and backs in millimetres, `blanks` is the least number of blank cards.',
  attributes: z.strictObject({
    stock: z.enum(DECK_STOCKS),
    flip: z.enum(FLIPS),
    shift: shift(),
    margin: printed(),
    back: printed(),
    blanks: countedIfAny(/^\d{1,2}$/),
    id: z.string().optional(),
  }),
  holds: ['card'],
});

/** The tag: a card. */
export const cardTag = tagOf({
  name: 'card',
  about:
    'One card: a text to sort with its row and number, a `head` for a pile with the shape of its column, a `note`, or a `blank` to write on.',
  attributes: z.strictObject({
    kind: z.enum(['text', 'head', 'note', 'blank']).default('text'),
    number: printedIfAny(),
    code: printedIfAny(),
    mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]).default('circle'),
    id: z.string().optional(),
  }),
  holds: ['card-head', 'card-words', 'card-back'],
});

/** The tag: the bold words of a card. */
export const cardHeadTag = tagOf({
  name: 'card-head',
  about: 'What stands in bold above the words of a card.',
  attributes: z.strictObject({}),
  holds: 'words',
});

/** The tag: the words of a card. */
export const cardWordsTag = tagOf({
  name: 'card-words',
  about: 'The words of a card.',
  attributes: z.strictObject({}),
  holds: 'words',
});

/** The tag: the back of a card that has words of its own. */
export const cardBackTag = tagOf({
  name: 'card-back',
  about: 'What stands on the back of a card that is read from both sides, in place of the pattern.',
  attributes: z.strictObject({}),
  holds: ['card-head', 'card-words'],
});

/** A deck, as its tag's schema left it. */
export type DeckNode = NodeOf<typeof deckTag>;

/** The back of a card, as its tag's schema left it. */
export type CardBackNode = NodeOf<typeof cardBackTag>;

/** A card, as its tag's schema left it. */
export type CardNode = NodeOf<typeof cardTag>;
