import { z } from 'zod';
import { TENT_STOCKS } from '../../geometry/cards.ts';
import { countedIfAny, printed } from '../attributes.ts';
import { tagOf, type NodeOf } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { shift } from '../sheets.ts';

/** The tag: tents on sheets. */
export const tentsTag = tagOf({
  name: 'tents',
  about:
    'Tents to fold and stand on a table, the same on both faces; `shift` moves them in millimetres, `blanks` is the least number of tents to write on, and `blank` says what.',
  attributes: z.strictObject({
    stock: z.enum(TENT_STOCKS),
    shift: shift(),
    margin: printed(),
    blank: printed(),
    blanks: countedIfAny(/^\d{1,3}$/),
    id: z.string().optional(),
  }),
  holds: ['tent'],
});

/** The tag: a tent. */
export const tentTag = tagOf({
  name: 'tent',
  about: 'One tent: words, with the shape of a column where it stands for one; without words, a line to write a name on.',
  attributes: z.strictObject({
    mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]).optional(),
    id: z.string().optional(),
  }),
  holds: ['tent-words'],
});

/** The tag: the words of a tent. */
export const tentWordsTag = tagOf({
  name: 'tent-words',
  about: 'The words of a tent, as large as fits.',
  attributes: z.strictObject({}),
  holds: 'words',
});

/** Some tents, as their tag's schema left them. */
export type TentsNode = NodeOf<typeof tentsTag>;

/** A tent, as its tag's schema left it. */
export type TentNode = NodeOf<typeof tentTag>;
