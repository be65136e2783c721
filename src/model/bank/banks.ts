import { z } from 'zod';
import { facilitatorWords, id, listOf, optional, reference, words } from '../field.ts';
import { reviewOf } from '../review.ts';

/** `banks/glossary.yaml`: words that participants meet. */
export const glossaryBankSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id('Names the entry.'),
        term: words('The word.'),
        text: words('What it means, in one or two plain sentences.'),
      }),
    )
    .min(1)
    .meta({ description: 'The entries; printed in the order of the alphabet.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/icebreakers.yaml`: ways to begin that ask for nothing private. */
export const icebreakerBankSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id('Names the icebreaker.'),
        title: words('A few words to call it by.'),
        text: words('What to ask or do.'),
        minutes: z.number().int().min(1).max(30).meta({ description: 'How long it takes. In minutes.' }),
        group: z.enum(['room', 'trios', 'pairs', 'alone']).meta({ description: 'Who does it with whom.' }),
        note: optional(facilitatorWords('What to watch for.')),
      }),
    )
    .min(1)
    .meta({ description: 'The icebreakers.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/agreements.yaml`: group agreements to begin from. */
export const agreementBankSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id('Names the agreement.'),
        text: words('The agreement, in one sentence.'),
        why: optional(words('What it is good for.')),
      }),
    )
    .min(1)
    .meta({ description: 'The agreements, in printed order.' }),
  review: reviewOf('Who has read it.'),
});

/** Where a task belongs. */
export const TASK_PLACES = ['in-role', 'ask-first', 'not-mine'] as const;

/** `banks/tasks.yaml`: tasks that workers are asked to do. */
export const taskBankSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id('Names the task.'),
        text: words('The task, beginning with a verb.'),
        rows: listOf(reference('A row.'), 'Rows it turns on.'),
        place: z.enum(TASK_PLACES).meta({ description: 'Where it belongs.', audience: 'facilitator' }),
        drift: z
          .enum(['clinical', 'informal', 'task'])
          .nullable()
          .default(null)
          .meta({ description: 'Where it leads when it is done anyway.', audience: 'facilitator' }),
        reason: facilitatorWords('Why, and who can do it.'),
      }),
    )
    .min(1)
    .meta({ description: 'The tasks.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/phrases.yaml`: phrases to reword. */
export const phraseBankSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        id: id('Names the phrase.'),
        phrase: words('The phrase, as it is heard; printed in quotation marks.'),
        does: words('What it does to the person it is said about.'),
        instead: z.array(words('Another way to say it.')).min(1).meta({ description: 'Other ways to say it.' }),
        rows: listOf(reference('A row.'), 'Rows it turns on.'),
      }),
    )
    .min(1)
    .meta({ description: 'The phrases.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/crosswalk.yaml`: which row answers to which competency of which list. */
export const crosswalkBankSchema = z.strictObject({
  lists: z
    .array(
      z.strictObject({
        id: id('Names the list.'),
        title: words('What the list is called.'),
        source: optional(id('The source it comes from.')),
        state: z.boolean().default(false).meta({
          description:
            'True for a list of the state or the agency: without one, there is room on paper to write its codes by hand.',
        }),
        note: optional(words('What to know about it: whose it is, that a state has its own.')),
        entries: z
          .array(
            z.strictObject({
              id: id('Names the entry.'),
              code: words('Its code or number in the list.'),
              title: optional(words('Its title as the list has it, word for word, where that may be quoted.')),
              label: words('What it is about, in a few words of our own.'),
              rows: listOf(reference('A row.'), 'Rows that work on it.'),
              modules: listOf(id('A module.'), 'Modules that work on it, beside those of its rows.'),
            }),
          )
          .min(1)
          .meta({ description: 'The entries, in the order of the list.' }),
      }),
    )
    .min(1)
    .meta({ description: 'The lists. A state’s own list is one more.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/briefing.yaml`: the argument behind the curriculum, for facilitators. */
export const briefingSchema = z.strictObject({
  title: words('The title.'),
  lead: words('What it says, in two or three sentences.'),
  sections: z
    .array(
      z.strictObject({
        id: id('Names the section.'),
        title: words('The heading.'),
        text: words('The text, in Markdown; a few short paragraphs.'),
        sources: listOf(id('A source.'), 'Sources it rests on.'),
      }),
    )
    .min(1)
    .meta({ description: 'The sections, in order.' }),
  review: reviewOf('Who has read it.'),
});

/** `banks/evaluation.yaml`: what participants are asked at the end. */
export const evaluationBankSchema = z.strictObject({
  points: z
    .array(words('The word for this point.'))
    .min(3)
    .max(5)
    .meta({ description: 'The points of the scale, lowest first.' }),
  items: z
    .array(z.strictObject({ id: id('Names the item.'), text: words('A statement to be rated.') }))
    .min(1)
    .meta({ description: 'Statements on relevance, pace, access, safety and trainers. Objectives are added by themselves.' }),
  open: z
    .array(z.strictObject({ id: id('Names the question.'), text: words('An open question.') }))
    .min(1)
    .meta({ description: 'Open questions, each with room to write.' }),
  review: reviewOf('Who has read it.'),
});
