import { z } from 'zod';
import { facilitatorWords, id, listOf, optional, words } from '../../model/field.ts';
import { lead, partId } from '../fields.ts';

/** A role play in threes: a card for each part, what the observer looks for, and a step out of role at the end. */
export const rolePlayPart = z.strictObject({
  type: z.literal('role-play'),
  id: partId,
  lead: lead('A line above the cards: where it happens, and that anybody may stop it.'),
  minutes: z.number().int().min(1).max(15).default(3).meta({ description: 'How long one round lasts. In minutes.' }),
  cards: z
    .array(
      z.strictObject({
        id: id('Names the card.'),
        role: words('Who one is: "Worker", "Person", "Observer".'),
        text: words('What one knows and wants, and what one does; two or three sentences.'),
      }),
    )
    .min(2)
    .max(4)
    .meta({ description: 'One card for each part.' }),
  looks: z
    .array(
      z.strictObject({ id: id('Names the behavior.'), text: words('Something one can see or hear: "Asked before sharing".') }),
    )
    .min(2)
    .max(8)
    .meta({
      description: 'What the observer looks for; each is marked "seen", "in part" or "not yet", with a line for words heard.',
    }),
  leave: words('How everybody steps out of their part at the end.'),
  example: optional(words('An opening line that shows how it could begin, printed as an example.')),
  answer: optional(facilitatorWords('What a good round sounds like, for the key.')),
  watch: listOf(facilitatorWords('A thing to watch for.'), 'What can go wrong in a round, and what to do then.'),
});
