import { z } from 'zod';
import { facilitatorWords, id, optional, words } from '../../model/field.ts';
import { lead, partId } from '../fields.ts';

/** A ladder of steps to write in, lowest at the foot: a yardstick in one's own words, or from doing for to doing with. */
export const ladderPart = z.strictObject({
  type: z.literal('ladder'),
  id: partId,
  lead: lead('A line above the ladder.'),
  top: optional(words('The word at the top of the ladder.')),
  foot: optional(words('The word at its foot.')),
  rungs: z
    .array(
      z.strictObject({
        id: id('Names the step.'),
        label: optional(words('What stands beside the step.')),
        worked: optional(words('The whole answer, printed as an example.')),
        start: optional(words('The beginning of an answer, printed for participants to finish.')),
        answer: optional(facilitatorWords('A good answer, for the key.')),
      }),
    )
    .min(2)
    .max(7)
    .meta({ description: 'The steps, the highest first.' }),
});
