import { z } from 'zod';
import { words } from './field.ts';

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
  phrases: z
    .record(z.string(), z.record(z.string(), phrase))
    .meta({ description: 'Phrases by group and name; templates ask for `group.name`.' }),
});

/** Every printed phrase of one language. */
export type Language = z.infer<typeof languageSchema>;
