import { z } from 'zod';
import { id, optional, words } from '../field.ts';
import { reviewOf } from '../review.ts';

/** Whom a handout is for. */
export const HANDOUT_READERS = ['people-served', 'peers', 'staff', 'supervisors'] as const;

const part = z.strictObject({
  id: id('Names the part.'),
  title: words('Its heading, in a few words.'),
  text: words('What it says, in Markdown; a few short sentences.'),
});

const fill = z.strictObject({
  title: words('The heading over what is to be filled in.'),
  prompts: z
    .array(
      z.strictObject({
        id: id('Names the line.'),
        text: words('What to write there.'),
        lines: z.number().int().min(1).max(4).default(1).meta({ description: 'How many lines there are for it.' }),
      }),
    )
    .min(1)
    .max(5)
    .meta({ description: 'What to write, line by line.' }),
});

const keep = z.strictObject({
  title: words('A label of a few words.'),
  text: words('What to keep in mind, in a sentence or two.'),
});

/** `banks/handouts.yaml`: pages that an agency hands out, each by itself. */
export const handoutBankSchema = z.strictObject({
  items: z
    .array(
      z
        .strictObject({
          id: id('Names the handout: `--item` takes it.'),
          title: words('The title.'),
          readers: z.enum(HANDOUT_READERS).meta({ description: 'Whom it is for.' }),
          lead: words('What it is about, in one or two sentences.'),
          parts: z.array(part).length(3).meta({ description: 'Three short parts.' }),
          fill: optional(fill).meta({ description: 'One thing to fill in.' }),
          keep: optional(keep).meta({ description: 'Or one thing to keep.' }),
          invites: z.boolean().default(false).meta({
            description: 'Whether it invites to the workshop in hand: what that is for, when and where stand above its parts.',
          }),
        })
        .refine(
          (handout) => (handout.fill === null) !== (handout.keep === null),
          'A handout has one thing to fill in or one to keep.',
        ),
    )
    .min(1)
    .meta({ description: 'The handouts.' }),
  review: reviewOf('Who has read it.'),
});
