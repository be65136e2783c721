import { z } from 'zod';
import { facilitatorWords, id, optional, words } from '../field.ts';
import { row } from './common.ts';

/** Items sorted into boxes; one box is ticked for each item. */
export const sortPart = z.strictObject({
  type: z.literal('sort'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the items.')),
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
        id: id('Names the item.'),
        text: words('What is sorted.'),
        worked: optional(id('The bin of the worked example: printed ticked.')),
        start: optional(words('For the half-worked item: a hint printed under it.')),
        wrote: optional(words('What a worked item shows in the write-in column.')),
        row,
        answer: z
          .array(id('A bin.'))
          .min(1)
          .meta({ description: 'The bin it belongs in; several where it truly depends.', audience: 'facilitator' }),
        reason: facilitatorWords('Why, for the key.'),
      }),
    )
    .min(2)
    .meta({ description: 'The items, in printed order.' }),
});
