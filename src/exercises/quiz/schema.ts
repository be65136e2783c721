import { z } from 'zod';
import { reference } from '../../model/field.ts';
import { lead, partId } from '../fields.ts';

/** A few questions from the bank of assessment items, for recalling what was learned earlier. */
export const quizPart = z.strictObject({
  type: z.literal('quiz'),
  id: partId,
  lead: lead('A line above the questions.'),
  items: z
    .array(reference('An item of the assessment bank.'))
    .min(1)
    .max(12)
    .meta({ description: 'Items of the assessment bank, by id, in printed order.' }),
});
