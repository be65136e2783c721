import { z } from 'zod';
import { activitySchema } from './activity.ts';
import { facilitatorWords, id, listOf, optional, reference, unprinted, words } from './field.ts';
import { COLUMN_MARKS } from './framework.ts';
import { reviewOf } from './review.ts';
import { scenarioSchema } from './scenario.ts';
import { worksheetSchema } from './worksheet.ts';

const objective = z.strictObject({
  id: id('Names the objective within its module.'),
  text: words('What participants will be able to do, beginning with a measurable verb: "Sort 24 tasks …".'),
  short: unprinted(
    optional(
      words(
        'How far it reaches where its activities are run in their short form only, where that is less: "Sort five moments …".',
      ),
    ),
  ),
  rows: listOf(reference('A row.'), 'Rows it rests on.'),
  evidence: z
    .array(z.string())
    .min(1, 'An objective without evidence cannot be shown to be met.')
    .meta({ description: 'Ids of the worksheets, scenarios or activities of the module that show it was met.', printed: false }),
});

/** What stands on a sign for the wall: read from across the room, and told apart by its shape without color. */
const sign = z.strictObject({
  id: id('Names the sign among its like.'),
  words: words('What stands on it, in as few words as will do.'),
  text: optional(words('A sentence below, for who has come near.')),
  lines: listOf(words('A line.'), 'The numbered lines below, where the sign is a list.'),
  mark: optional(z.enum(COLUMN_MARKS)).meta({
    description: 'The drawn shape over its words; signs that hang together have one each, and no two the same.',
  }),
});

/** Whether signs that hang together can be told apart by their shapes: a sign that hangs alone needs none. */
const areToldApart = (signs: readonly z.infer<typeof sign>[]): boolean =>
  signs.length < 2 || new Set(signs.flatMap(({ mark }) => mark ?? [])).size === signs.length;

/** Activities of the module that words of it belong to. */
const forActivities = () =>
  listOf(
    id('An activity of the module.'),
    'The activities that it belongs to; where none is named, the module as a whole. A workshop that runs none of them does without it.',
  );

/** One module of the curriculum: everything needed to teach it. */
export const moduleSchema = z.strictObject({
  id: id('The name of the module; also the name of its file.'),
  code: words('Its code in the catalog, like M2; it stands in the foot. Each workshop numbers its modules itself.'),
  title: words('The title.'),
  rows: z.array(reference('A row.')).min(1).meta({ description: 'The rows it is home to or, for the last module, draws on.' }),
  purpose: words('What it is for, in one or two sentences.'),
  messages: z
    .array(z.strictObject({ id: id('Names the message.'), text: words('A sentence to remember.'), activities: forActivities() }))
    .min(1)
    .max(5)
    .meta({ description: 'Key messages: what should be remembered a month later.' }),
  objectives: z.array(objective).min(1).meta({ description: 'What participants will be able to do.' }),
  materials: listOf(
    z.strictObject({
      id: id('Names the thing.'),
      text: words('What to bring.'),
      per: z.enum(['room', 'trio', 'person']).meta({ description: 'How the quantity is counted from the size of the group.' }),
      count: z.number().int().min(1).default(1).meta({ description: 'How many for each.' }),
      activities: listOf(
        id('An activity of the module.'),
        'The activities that need it; where none is named, the module as a whole does. A workshop that runs none of them does without it.',
      ),
      signs: z
        .array(sign)
        .default([])
        .refine(areToldApart, 'Signs that hang together each have a mark, and no two the same one.')
        .meta({ description: 'Signs that it is, printed one a sheet as `wall-signs`, so that nobody has to draw them.' }),
      whole: z
        .boolean()
        .default(false)
        .meta({ description: 'Whether those activities need it only where they are run in full, not in their short form.' }),
    }),
    'What to bring beside the printed pages.',
  ),
  setup: facilitatorWords('How to arrange the room, so that everybody can see, hear, move and leave.'),
  background: listOf(
    z.strictObject({ id: id('Names the paragraph.'), text: facilitatorWords('A paragraph.') }),
    'What the facilitator should know beforehand, a few short paragraphs.',
  ),
  safety: z
    .array(z.strictObject({ id: id('Names the note.'), text: facilitatorWords('The note.') }))
    .min(1)
    .meta({ description: 'How to keep the module safe for people with hard histories.' }),
  policies: listOf(
    z.strictObject({
      id: id('Names the box.'),
      title: words('The heading, such as "What our policy says about transport".'),
      text: words('What to look up and write in, because state law or agency policy decides it.'),
      ask: optional(
        facilitatorWords(
          'The names to look it up by, so that whoever leads can ask for them: it follows "Look up", in lower case.',
        ),
      ),
      without: optional(facilitatorWords('What to do or say in the room where there is no policy, or nobody has found it.')),
    }),
    'Boxes for what only the agency or the state can decide.',
  ),
  activities: z.array(activitySchema).min(1).meta({ description: 'The activities, in order.' }),
  worksheets: z.array(worksheetSchema).min(1).meta({ description: 'The worksheets.' }),
  scenarios: listOf(scenarioSchema, 'The scenarios.'),
  supervisor: listOf(
    z.strictObject({
      id: id('Names the question.'),
      row: reference('The row it is about.'),
      text: words('A question that worker and supervisor can talk over.'),
    }),
    'Questions for the talk with a supervisor, one for each row that is at home here.',
  ),
  ideas: z
    .array(
      z.strictObject({
        id: id('Names the idea.'),
        title: words('A few words.'),
        text: words('A short paragraph.'),
        activities: forActivities(),
      }),
    )
    .min(1)
    .meta({ description: "Key ideas for the participants' workbook: what to read and keep." }),
  review: reviewOf('Who has read it; printed in the guide.'),
  sources: listOf(id('A source.'), 'Further sources it draws on, beside those of its rows.'),
});

/** One module of the curriculum. */
export type CurriculumModule = z.infer<typeof moduleSchema>;
