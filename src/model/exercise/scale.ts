import { z } from 'zod';
import { id, optional, reference, words } from '../field.ts';
import { answer } from './common.ts';

/** Items rated on one scale. */
export const scalePart = z.strictObject({
  type: z.literal('scale'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the items: the stem that every item completes.')),
  points: z
    .array(words('The word for this point of the scale.'))
    .min(2)
    .max(7)
    .meta({ description: 'The points of the scale, lowest first.' }),
  items: z
    .array(
      z.strictObject({
        id: id('Names the item.'),
        text: words('What is rated.'),
        row: optional(reference('The row it belongs to.')),
        worked: z
          .number()
          .int()
          .min(1)
          .max(7)
          .nullable()
          .default(null)
          .meta({ description: 'The point circled in the worked example, counted from 1.' }),
        start: optional(words('For the half-worked item: a hint printed under it.')),
        leans: optional(
          z.enum(['toward', 'away']).meta({
            description: 'Whether often means truer to the role (`toward`) or drift (`away`).',
            audience: 'facilitator',
          }),
        ),
        answer,
      }),
    )
    .min(1)
    .meta({ description: 'The items, in printed order.' }),
});
