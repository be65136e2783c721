import { z } from 'zod';
import { facilitatorWords, id, optional, reference, words } from './field.ts';

/** Where an answer leads: the peer role, one of the three directions of drift, or words of the role that miss what it is for. */
export const DIRECTIONS = ['peer', 'clinical', 'informal', 'task', 'words'] as const;

const option = z.strictObject({
  id: id('Names the option.'),
  text: words('What the worker could do or say.'),
  direction: z.enum(DIRECTIONS).meta({
    description:
      'Where it leads: `peer`, or drift toward `clinical`, `informal` or `task`; `words` sounds like the role, and rushes or guards its ground.',
    audience: 'facilitator',
  }),
  rating: z
    .number()
    .int()
    .min(1)
    .max(4)
    .meta({ description: 'From 1 (not helpful) to 4 (very helpful), as the key rates it.', audience: 'facilitator' }),
  reason: facilitatorWords('Why, for the key.'),
});

/** A short story from work with options to judge. */
export const scenarioSchema = z.strictObject({
  id: id('Names the scenario within its module.'),
  title: words('A few words to call it by.'),
  mentions: optional(
    facilitatorWords('What a content note says of it, in a few words that follow “mentions”: what may be hard to hear.'),
  ),
  setting: words('Where it happens: ACT team, hospital unit, recovery center, re-entry …'),
  rows: z.array(reference('A row.')).min(1).meta({ description: 'Rows it turns on.' }),
  story: words('What happens, in 40 to 90 words; people are fictional.'),
  question: words('What is asked of the reader.'),
  options: z.array(option).min(3).max(5).meta({ description: 'Three to five things one could do.' }),
  note: optional(facilitatorWords('A note for the key: policy first, two options may tie, and the like.')),
});

/** A short story from work with options to judge. */
export type Scenario = z.infer<typeof scenarioSchema>;
