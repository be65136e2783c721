import { z } from 'zod';
import { listOf, optional, words } from './field.ts';

const phrase = z.union([
  words('The phrase; `{name}` marks a place that is filled in.'),
  z.strictObject({ one: words('For one.'), other: words('For any other number.') }),
]);

/** Phrases by group and name. */
export const phrasesSchema = z.record(z.string(), z.record(z.string(), phrase));

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
  phrases: phrasesSchema.meta({ description: 'Phrases by group and name; templates ask for `group.name`.' }),
});

/** Every printed phrase of one language. */
export type Language = z.infer<typeof languageSchema>;

/** The language that every other falls back to. */
export const BASE_LANGUAGE = 'en';

/** The folders that words may come from for a tag: its own, those of wider tags (`zh-Hant` for `zh-Hant-TW`), and the base's. */
export const candidatesFor = (tag: string): readonly string[] => {
  const parts = tag.split('-');
  const wider = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  return [...new Set([...wider, BASE_LANGUAGE])];
};

/** The folder that a language is printed from: its own, or that of the wider language; undefined where there is neither. */
export const folderFor = (tag: string, folders: readonly string[]): string | undefined => {
  const isOfBase = tag.split('-')[0] === BASE_LANGUAGE;
  return candidatesFor(tag).find((name) => folders.includes(name) && (name !== BASE_LANGUAGE || isOfBase));
};
