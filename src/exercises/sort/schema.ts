import { z } from 'zod';
import { id, optional, words } from '../../model/field.ts';
import { fitting, hint, itemId, lead, partId, reason, row } from '../fields.ts';

/** Items sorted into boxes; one box is ticked for each item. */
export const sortPart = z.strictObject({
  type: z.literal('sort'),
  id: partId,
  lead: lead('A line above the items.'),
  bins: z
    .array(
      z.strictObject({
        id: id('Names the box.'),
        label: words('The heading of the box: one to three words.'),
        about: optional(words('What belongs in it.')),
      }),
    )
    .min(2)
    .max(5)
    .meta({ description: 'The boxes to sort into; one is ticked for each item.' }),
  writeIn: optional(words('The heading of a last column to write in, such as "Says who?".')),
  items: z
    .array(
      z.strictObject({
        id: itemId,
        text: words('What is sorted.'),
        worked: optional(id('The bin of the worked example: printed ticked.')),
        start: hint,
        wrote: optional(words('What a worked item shows in the write-in column.')),
        row,
        answer: fitting('A bin.', 'The bin it belongs in; several where it truly depends.'),
        reason,
      }),
    )
    .min(2)
    .meta({ description: 'The items, in printed order.' }),
});
