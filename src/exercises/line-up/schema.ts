import { z } from 'zod';
import { facilitatorWords, optional, words } from '../../model/field.ts';
import { hint, itemId, lead, partId, row } from '../fields.ts';

/** Items placed on a line between two ends: a place is marked, there is no right one. */
export const lineUpPart = z.strictObject({
  type: z.literal('line-up'),
  id: partId,
  lead: lead('A line above the items.'),
  ends: z.strictObject({
    from: words('The word at the left end of the line.'),
    to: words('The word at the right end of the line.'),
  }),
  items: z
    .array(
      z.strictObject({
        id: itemId,
        text: words('What is placed.'),
        row,
        worked: z
          .number()
          .min(0)
          .max(1)
          .nullable()
          .default(null)
          .meta({ description: 'The place marked in the worked example: 0 is the left end, 1 the right.' }),
        start: hint,
        answer: optional(facilitatorWords('Where people tend to place it, and what to make of it.')),
      }),
    )
    .min(2)
    .meta({ description: 'The items, in printed order.' }),
  writeIn: optional(words('A question asked under the items, with room to write.')),
});
