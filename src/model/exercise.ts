import { z } from 'zod';
import { facilitatorWords, id, listOf, optional, reference, words } from './field.ts';

/** How much of an answer is given: all of it, its beginning, or nothing. Worked example first, then a faded one, then free ones. */
const worked = optional(words('The whole answer, printed as an example: makes this the worked item.'));
const start = optional(words('The beginning of an answer, printed for participants to finish: makes this the half-worked item.'));
const answer = optional(facilitatorWords('An answer for the key, with its reason.'));
const lines = z
  .number()
  .int()
  .min(1)
  .max(30)
  .meta({ description: 'How many lines to write on (9 mm apart in the standard theme).' });

const sort = z.strictObject({
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

const fill = z.strictObject({
  type: z.literal('fill'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the table.')),
  columns: z
    .array(z.strictObject({ id: id('Names the column.'), label: words('Its heading.') }))
    .min(2)
    .max(4)
    .meta({ description: 'The columns of a table to fill in.' }),
  items: z
    .array(
      z.strictObject({
        id: id('Names the item.'),
        given: z.record(z.string(), z.string()).default({}).meta({ description: 'Cells printed for everybody, by column id.' }),
        worked: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: 'Cells printed as a worked example, by column id.' }),
        start: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: 'Beginnings of cells for participants to finish, by column id.' }),
        answer,
      }),
    )
    .min(1)
    .meta({ description: 'The rows, in printed order; what no cell is given for is left to write in.' }),
  lines: lines.default(2),
});

const prompts = z.strictObject({
  type: z.literal('prompts'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the prompts.')),
  items: z
    .array(
      z.strictObject({ id: id('Names the prompt.'), text: words('The prompt.'), worked, start, lines: lines.default(3), answer }),
    )
    .min(1)
    .meta({ description: 'Open prompts, each with room to write.' }),
});

const scale = z.strictObject({
  type: z.literal('scale'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the items: the stem that every item completes.')),
  points: z
    .array(words('The word for this point of the scale.'))
    .min(2)
    .max(7)
    .meta({ description: 'The points of the scale, lowest first.' }),
  items: z
    .array(
      z.strictObject({
        id: id('Names the item.'),
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
        start: optional(words('For the half-worked item: a hint printed under it.')),
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

const compare = z.strictObject({
  type: z.literal('compare'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the chart.')),
  rows: z.array(reference('A row.')).min(1).meta({ description: 'The rows shown, as `framework/row`; all of one framework.' }),
  blanks: listOf(
    reference('A cell.'),
    'Cells left to write in, as `framework/row.column`. The rest is printed from the framework.',
  ),
  start: listOf(
    z.strictObject({ cell: reference('A blank cell.'), text: words('The first words of the answer, printed in it.') }),
    'Blank cells that are begun for the reader: the half-worked item.',
  ),
  lines: lines.default(3),
});

const scenarios = z.strictObject({
  type: z.literal('scenarios'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the scenarios.')),
  scenarios: z
    .array(reference('A scenario.'))
    .min(1)
    .meta({ description: 'Scenarios to judge, by id within the module or as `module/scenario`.' }),
});

const reading = z.strictObject({
  type: z.literal('reading'),
  id: id('Names the part within its worksheet.'),
  title: optional(words('A heading.')),
  text: words('Words to read before going on; paragraphs and lists in Markdown.'),
});

const policy = z.strictObject({
  type: z.literal('policy'),
  id: id('Names the part within its worksheet.'),
  title: words('The heading of the box, such as "Our policy says".'),
  text: words('What to look up or agree, because state law or agency policy decides it.'),
  lines: lines.default(3),
});

/** One part of a worksheet: what kind of exercise it is decides its fields. */
export const partSchema = z
  .discriminatedUnion('type', [sort, fill, prompts, scale, compare, scenarios, reading, policy])
  .meta({ description: 'One part of a worksheet. `type` decides the rest.' });

/** One part of a worksheet. */
export type ExercisePart = z.infer<typeof partSchema>;
