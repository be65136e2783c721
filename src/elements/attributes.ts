import { z } from 'zod';
import type { AttributeWords } from '../model/manuscript.ts';

/** How the words of an attribute reach people: on the page, or only said to those who hear it. */
export type Reach = 'printed' | 'spoken';

/** The schemas that stand for words. */
const REACHES = new WeakMap<object, Reach>();

const marked = <S extends z.ZodType>(schema: S, reach: Reach): S => {
  REACHES.set(schema, reach);
  return schema;
};

const isGiven = (value: unknown): boolean => (value as AttributeWords | undefined)?.text !== '';

const required = () => z.custom<AttributeWords>((value) => value !== undefined && isGiven(value), 'it is empty');

/** Empty words are what a condition in a template leaves; they are no words. */
const orNone = () =>
  z
    .custom<AttributeWords>()
    .optional()
    .transform((words) => (isGiven(words) ? words : undefined));

/** The schema of an attribute whose words are printed. */
export const printed = () => marked(required(), 'printed');

/** The schema of an attribute whose words are printed where there are any. */
export const printedIfAny = () => marked(orNone(), 'printed');

/** The schema of an attribute whose words are only said aloud: what a table shows, what a line to write on asks. */
export const spoken = () => marked(required(), 'spoken');

/** The schema of an attribute whose words are only said aloud, or only measured, where there are any. */
export const spokenIfAny = () => marked(orNone(), 'spoken');

/** The schema of an attribute that is there or not. */
export const flag = () =>
  z
    .literal('')
    .optional()
    .transform((value) => value !== undefined);

/** The schema of a whole number that matches a pattern. */
export const counted = (pattern: RegExp) => z.string().regex(pattern).transform(Number);

/** The schema of a number that matches a pattern; undefined where it is left out or empty. */
export const countedIfAny = (pattern: RegExp) =>
  z
    .string()
    .regex(pattern)
    .optional()
    .transform((value) => (value === undefined || value === '' ? undefined : Number(value)));

/** The schema of widths beside each other: numbers with spaces between. */
export const shares = () =>
  z
    .string()
    .regex(/^[\d. ]+$/)
    .optional()
    .transform((value = '') => value.split(' ').filter(Boolean).map(Number));

type WordsByName = ReadonlyMap<string, Reach>;

const KNOWN = new WeakMap<z.ZodObject, WordsByName>();

/** The attributes of a tag that are words, by name, in the order of its schema. */
export const wordsAmong = (attributes: z.ZodObject): WordsByName => {
  const known = KNOWN.get(attributes);
  if (known !== undefined) return known;
  const found = new Map(
    Object.entries<object>(attributes.shape).flatMap(([name, schema]) => {
      const reach = REACHES.get(schema);
      return reach === undefined ? [] : [[name, reach] as const];
    }),
  );
  KNOWN.set(attributes, found);
  return found;
};
