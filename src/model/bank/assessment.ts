import { z } from 'zod';
import { facilitatorWords, id, listOf, optional, reference, words } from '../field.ts';
import { reviewOf } from '../review.ts';

const shared = {
  id: id('Names the item.'),
  rows: listOf(reference('A row.'), 'Rows it assesses, as `framework/row`.'),
  objective: reference('The objective it is evidence for, as `module/objective`.'),
};

const matchItem = z.strictObject({
  ...shared,
  type: z.literal('match'),
  text: words('What is asked, or what is to be matched.'),
  choices: z
    .array(z.strictObject({ id: id('Names the choice.'), text: words('The choice.') }))
    .min(3)
    .max(5)
    .meta({ description: 'The choices, in printed order.' }),
  answer: id('The choice that fits.').meta({ audience: 'facilitator' }),
  reason: facilitatorWords('Why, for the key.'),
});

/** What one can answer to a statement. */
export const VERDICTS = ['true', 'false', 'depends'] as const;

const statementItem = z.strictObject({
  ...shared,
  type: z.literal('statement'),
  text: words('A statement to be called true, false, or one that depends.'),
  answer: z.enum(VERDICTS).meta({ description: 'What it is.', audience: 'facilitator' }),
  reason: facilitatorWords('Why, and on what it depends.'),
});

const ratingItem = z.strictObject({
  ...shared,
  type: z.literal('rating'),
  text: words(
    'A moment from work, in two or three sentences, and what a worker does; to be rated from 1 (not helpful) to 4 (very helpful).',
  ),
  answer: z.number().int().min(1).max(4).meta({ description: 'As the key rates it.', audience: 'facilitator' }),
  reason: facilitatorWords('Why.'),
});

const confidenceItem = z.strictObject({
  ...shared,
  type: z.literal('confidence'),
  text: words('Something one may be sure of being able to do: "I can say in three sentences what I do."'),
  note: optional(facilitatorWords('What to make of the answers.')),
});

/** One item of the assessment bank. */
export const assessmentItemSchema = z
  .discriminatedUnion('type', [matchItem, statementItem, ratingItem, confidenceItem])
  .meta({ description: 'One item of the assessment bank. `type` decides the rest.' });

/** `banks/assessment.yaml`: items from which a form before and a form after are drawn. */
export const assessmentBankSchema = z.strictObject({
  form: z
    .strictObject({
      match: z.number().int().min(0).default(4).meta({ description: 'Items to match.' }),
      statement: z.number().int().min(0).default(4).meta({ description: 'Statements.' }),
      rating: z.number().int().min(0).default(4).meta({ description: 'Moments to rate.' }),
      confidence: z.number().int().min(0).default(3).meta({ description: 'Confidence items; the same ones before and after.' }),
    })
    .prefault({})
    .meta({ description: 'How many items of each type a form has.' }),
  seed: z.number().int().min(0).default(1).meta({ description: 'Which forms are drawn; the same seed draws the same forms.' }),
  items: z.array(assessmentItemSchema).min(1).meta({ description: 'The items.' }),
  review: reviewOf('Who has read it.'),
});

/** One item of the assessment bank. */
export type AssessmentItem = z.infer<typeof assessmentItemSchema>;
/** The assessment bank. */
export type AssessmentBank = z.infer<typeof assessmentBankSchema>;
