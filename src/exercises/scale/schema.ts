import { z } from 'zod';
import { optional, reference, words } from '../../model/field.ts';
import { answer, hint, itemId, lead, partId } from '../fields.ts';

/** Items rated on one scale. */
export const scalePart = z.strictObject({
  type: z.literal('scale'),
  id: partId,
  lead: lead('A line above the items: the stem that every item completes.'),
  points: z
    .array(words('The word for this point of the scale.'))
    .min(2)
    .max(7)
    .meta({ description: 'The points of the scale, lowest first.' }),
  items: z
    .array(
      z.strictObject({
        id: itemId,
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
        start: hint,
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
