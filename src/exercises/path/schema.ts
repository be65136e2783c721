import { z } from 'zod';
import { facilitatorWords, id, optional, words } from '../../model/field.ts';
import { lead, partId } from '../fields.ts';

/** A decision path: questions answered by yes or no, one below the other, each with what to do then. */
export const pathPart = z.strictObject({
  type: z.literal('path'),
  id: partId,
  lead: lead('A line above the path: the moment that it is walked through for.'),
  steps: z
    .array(
      z.strictObject({
        id: id('Names the step.'),
        question: words('A question that can be answered by yes or no.'),
        yes: optional(words('What to do when the answer is yes; without it, one goes on to the next question.')),
        no: optional(words('What to do when the answer is no; without it, one goes on to the next question.')),
        reason: optional(facilitatorWords('Why the question stands here, for the key.')),
      }),
    )
    .min(2)
    .max(8)
    .meta({ description: 'The questions, in the order in which they are asked.' }),
  end: words('What to do when every question has been passed.'),
});
