import { z } from 'zod';
import { facilitatorWords, id, listOf, optional, reference, unprinted, words } from './field.ts';
import { partSchema } from './exercise.ts';

/** A sheet that participants write on. */
export const worksheetSchema = z.strictObject({
  id: id('Names the worksheet within its module.'),
  title: words('The title.'),
  purpose: words('What it is for, in one line.'),
  rows: listOf(reference('A row.'), 'Rows it practises, as `framework/row`.'),
  objectives: unprinted(listOf(z.string(), 'Ids of the objectives it is evidence for.')),
  private: z
    .boolean()
    .default(false)
    .meta({ description: 'True for a sheet that belongs to its writer: it says so and is never collected.' }),
  tearOut: z.boolean().default(false).meta({
    description:
      'True for a sheet that leaves the workbook: it has its leaf for itself there, so that nothing else goes with it.',
  }),
  instructions: z
    .array(z.strictObject({ id: id('Names the instruction.'), text: words('One step, beginning with a verb.') }))
    .min(1)
    .meta({ description: 'Numbered steps.' }),
  parts: z.array(partSchema).min(1).meta({ description: 'What is on the sheet, in order.' }),
  short: z.record(z.string(), z.array(z.string())).default({}).meta({
    description:
      'What the short form of its activity uses of it: for a part, by its id, the ids of the items that stay; an empty list leaves the part out. A part that is not named stays whole.',
  }),
  talk: listOf(z.strictObject({ id: id('Names the question.'), text: words('The question.') }), 'Questions for "Talk about it".'),
  takeaway: words('The one thing to take away, in a sentence.'),
  safety: optional(words('A note on care for oneself and others, printed on the sheet.')),
  key: optional(facilitatorWords('Notes for the facilitator that stand above the answers in the key.')),
});

/** A sheet that participants write on. */
export type Worksheet = z.infer<typeof worksheetSchema>;

/** The number of a sheet in the catalog: that in its module's code, and its place in the module. The first sheet of M10 is 10.1. */
export const catalogNumber = (
  { code, worksheets }: { readonly code: string; readonly worksheets: readonly { readonly id: string }[] },
  worksheet: string,
): string => {
  const place = worksheets.findIndex(({ id }) => id === worksheet) + 1;
  return `${/^\D*(\d+)$/.exec(code)?.[1] ?? code}.${String(place)}`;
};
