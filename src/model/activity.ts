import { z } from 'zod';
import { facilitatorWords, id, listOf, minutes, optional, reference, unprinted, words } from './field.ts';

/** What a step asks of the facilitator; each is one key in YAML and one mark in the guide's margin. */
export const STEP_VERBS = ['do', 'say', 'ask', 'listen'] as const;

/** What a step says, one of the four. */
const verbs = {
  do: optional(facilitatorWords('An instruction to the facilitator.')),
  say: optional(facilitatorWords('Words to say aloud, nearly as they stand.')),
  ask: optional(facilitatorWords('A question to put to the room.')),
  listen: optional(facilitatorWords('What to listen for in the answers, and what to make of it.')),
};

/** The verbs that a step has. */
export const verbsOf = (
  step: Readonly<Partial<Record<(typeof STEP_VERBS)[number], unknown>>>,
): readonly (typeof STEP_VERBS)[number][] => STEP_VERBS.filter((verb) => (step[verb] ?? null) !== null);

/** Left out of the short form. */
const omitted = z.literal('omit');

const shortStep = z
  .strictObject({ ...verbs, minutes: optional(minutes('How long the step takes in the short form, where that differs.')) })
  .refine(
    (value) => verbsOf(value).length <= 1,
    'In its short form, too, a step has one of do, say, ask and listen, or none where its words stay.',
  );

const step = z
  .strictObject({
    id: id('Names the step within its activity.'),
    ...verbs,
    minutes: optional(minutes('About how long the step takes.')),
    short: optional(z.union([omitted, shortStep])).meta({
      description:
        'What becomes of the step in the short form: `omit`, or its own minutes and, where they differ, its own words. Without it the step runs as it is.',
    }),
  })
  .refine((value) => verbsOf(value).length === 1, 'A step has exactly one of do, say, ask and listen.');

const adaptation = z.strictObject({
  id: id('Names the adaptation within its activity.'),
  when: facilitatorWords(
    'The situation: online, fewer than eight people, clinicians in the room, low literacy, sensory or mobility needs …',
  ),
  then: facilitatorWords('What to change.'),
});

/** The stretch of a workshop that has one purpose: steps, a debrief, and what may give when time is short. */
export const activitySchema = z
  .strictObject({
    id: id('Names the activity within its module or workshop.'),
    title: words('The title, in sentence case.'),
    purpose: words('Why the room does this, in one sentence that participants may read too.'),
    minutes: z
      .strictObject({
        core: minutes('The time it takes when done in full.'),
        short: optional(minutes('The time it takes when shortened; left out where it cannot be.')),
      })
      .meta({ description: 'How long it takes.' }),
    priority: z.enum(['core', 'shorten', 'omit']).meta({
      description:
        'What may happen when time is short: `core` is never dropped, `shorten` may be run in its short form, `omit` may be left out.',
    }),
    grouping: z.enum(['room', 'trios', 'pairs', 'alone', 'choice']).meta({ description: 'Who works with whom.' }),
    doing: z.array(facilitatorWords('A verb, or a few words.')).max(3).default([]).meta({
      description:
        'Up to three verbs for the sheet on the lectern: what people do in it, in order, like `read`, `sort`, `compare`.',
      audience: 'facilitator',
    }),
    objectives: unprinted(
      listOf(
        z.string(),
        'Ids of the objectives of the module that it serves; an activity of a workshop’s own names them as `module/objective`.',
      ),
    ),
    rows: listOf(reference('A row that it works with.'), 'Rows that it works with, as `framework/row`.'),
    worksheet: optional(id('The worksheet of the module that participants use in it.')),
    scenarios: listOf(reference('A scenario.'), 'Scenarios used, by id within the module or as `module/scenario`.'),
    shortScenarios: optional(
      z
        .array(reference('A scenario.'))
        .meta({ description: 'Those of them that the short form uses, where it does not use all.' }),
    ),
    steps: z.array(step).min(1).meta({
      description: 'What the facilitator does, in order; each step has exactly one of `do`, `say`, `ask` and `listen`.',
      audience: 'facilitator',
    }),
    debrief: listOf(
      z.strictObject({
        id: id('Names the question.'),
        ask: facilitatorWords('The question.'),
        listen: optional(facilitatorWords('What to listen for.')),
        short: optional(omitted).meta({ description: '`omit` for a question that the short form leaves out.' }),
      }),
      'Questions that draw the learning out, at the end.',
    ).meta({ description: 'Questions that draw the learning out, at the end.', audience: 'facilitator' }),
    transition: optional(facilitatorWords('A line that leads to what follows.')),
    watch: listOf(facilitatorWords('A thing to watch for.'), 'What can go wrong, and what to do then.'),
    adaptations: listOf(adaptation, 'How to run it in other circumstances.'),
  })
  .meta({
    retired: {
      shortly:
        'Say it step by step: give each step that the short form leaves out `short: omit`, and each that takes less time or says something else `short:` with its own `minutes` and words.',
    },
  });

/** A timed stretch of a workshop with one purpose. */
export type Activity = z.infer<typeof activitySchema>;
/** One step of an activity. */
export type ActivityStep = Activity['steps'][number];
