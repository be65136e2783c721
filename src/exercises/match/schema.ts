import { z } from 'zod';
import { id, optional, words } from '../../model/field.ts';
import { fitting, hint, itemId, lead, partId, reason, row } from '../fields.ts';

/** Two lists to match: each item takes the letter of the choices that fit it. */
export const matchPart = z.strictObject({
  type: z.literal('match'),
  id: partId,
  lead: lead('A line above the lists.'),
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
        id: itemId,
        text: words('What is matched.'),
        worked: optional(id('The choice of the worked example: its letter is printed.')),
        start: hint,
        row,
        answer: fitting('A choice.', 'The choices that fit; several where more than one does.'),
        reason,
      }),
    )
    .min(2)
    .meta({ description: 'The items, in printed order.' }),
});
