import { z } from 'zod';
import { facilitatorWords, optional, words } from '../../model/field.ts';
import { itemId, lead, partId } from '../fields.ts';

/** An open sort: items put into groups that the participants make and name themselves. There is no right answer. */
export const groupPart = z.strictObject({
  type: z.literal('group'),
  id: partId,
  lead: lead('A line above the items.'),
  items: z
    .array(z.strictObject({ id: itemId, text: words('What is put into a group; printed with its number.') }))
    .min(4)
    .meta({ description: 'The items, in printed order.' }),
  groups: z
    .number()
    .int()
    .min(2)
    .max(6)
    .default(3)
    .meta({ description: 'How many empty groups to print, each with a line for its name.' }),
  worked: optional(words('The name of the first group, printed as an example.')),
  answer: optional(facilitatorWords('Groups that people often make, and what each way of grouping shows.')),
});
