import { z } from 'zod';
import { facilitatorWords, id, optional, words } from '../field.ts';
import { row } from './common.ts';

/** Two lists to match: each item takes the letter of the choices that fit it. */
export const matchPart = z.strictObject({
  type: z.literal('match'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the lists.')),
  choices: z
    .array(
      z.strictObject({
        id: id('Names the choice.'),
        text: words('What items are matched with; printed with a letter.'),
      }),
    )
    .min(2)
    .max(10)
    .meta({ description: 'What the items are matched with, in printed order; letters are given by it.' }),
  items: z
    .array(
      z.strictObject({
        id: id('Names the item.'),
        text: words('What is matched.'),
        worked: optional(id('The choice of the worked example: its letter is printed.')),
        start: optional(words('For the half-worked item: a hint printed under it.')),
        row,
        answer: z
          .array(id('A choice.'))
          .min(1)
          .meta({ description: 'The choices that fit; several where more than one does.', audience: 'facilitator' }),
        reason: facilitatorWords('Why, for the key.'),
      }),
    )
    .min(2)
    .meta({ description: 'The items, in printed order.' }),
});
