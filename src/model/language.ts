import { z } from 'zod';
import { listOf, optional, words } from './field.ts';

const phrase = z.union([
  words('The phrase; `{name}` marks a place that is filled in.'),
  z.strictObject({ one: words('For one.'), other: words('For any other number.') }),
]);

/** `language.yaml`: every printed phrase that is not curriculum. */
export const languageSchema = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'A language tag looks like "en-US".')
    .meta({ description: 'The language of all words in this folder, as BCP 47.' }),
  name: words('What the language calls itself.'),
  wording: z
    .strictObject({
      allow: listOf(
        z.strictObject({
          term: words('The words as a rule of `check` quotes them.'),
          where: optional(words('A part of the name of the only file that may use them; every file without it.')),
          reason: words('Why they are right there.'),
        }),
        'Words that rules on wording would complain about, and that stand for a reason.',
      ),
    })
    .prefault({})
    .meta({ description: 'Exceptions from rules on wording.' }),
  phrases: z
    .record(z.string(), z.record(z.string(), phrase))
    .meta({ description: 'Phrases by group and name; templates ask for `group.name`.' }),
});

/** Every printed phrase of one language. */
export type Language = z.infer<typeof languageSchema>;
