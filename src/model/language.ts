import { z } from 'zod';
import { words } from './field.ts';
import { wordingSchema } from './wording/wording.ts';

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
  wording: wordingSchema.prefault({}).meta({ description: 'What the rules on wording look for, and exceptions from them.' }),
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
