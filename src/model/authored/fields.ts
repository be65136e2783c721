import { brandSchema } from '../brand.ts';
import { eventSchema } from '../event.ts';
import { once } from '../once.ts';
import { isPrinted, isWords, partsOf, type Schema } from '../schema-parts.ts';
import { nameIn, nounIn } from './roles.ts';
import { FILE_NOUNS, nounOf } from './nouns.ts';
import type { AuthoredObject } from './tree.ts';

/** Notes the names of all fields below a schema that hold words; tells whether there are any. */
const note = (schema: Schema, name: string, names: Set<string>): boolean => {
  if (!isPrinted(schema)) return false;
  const { innerType, element, valueType, shape, options } = partsOf(schema);
  const inner = innerType ?? element ?? valueType;
  if (inner !== undefined) return note(inner, name, names);
  if (options !== undefined) return options.map((option) => note(option, name, names)).includes(true);
  if (shape === undefined) return isWords(schema);
  const noun = nounOf(schema) ?? name;
  return Object.entries(shape)
    .map(([key, field]) => {
      const own = `${noun}.${key}`;
      const holdsWords = note(field, own, names);
      if (holdsWords) names.add(own);
      return holdsWords;
    })
    .includes(true);
};

/** The names of all fields that hold words, or lead to some: `activity.steps`, `activity.steps.say`. */
export const authoredFields = once((): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const [noun, schema] of Object.entries(FILE_NOUNS)) note(schema, noun, names);
  return names;
});

const holders = once((): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const schema of [brandSchema, eventSchema]) note(schema, '', names);
  return new Set([...names, ...authoredFields()].map(nameIn));
});

/** What templates call some nouns. */
const CALLED: Readonly<Record<string, string>> = { sheet: 'worksheet', chart: 'framework' };

/**
 * Whether a field may be meant where a template asks for one of its name: `of` is what the template says it asks, a list or one of
 * its items, a group of fields, a noun, or a name of its own that may stand for anything.
 */
export const mayBeAskedOf = (field: string, { held }: AuthoredObject, of: string): boolean => {
  const noun = CALLED[of] ?? of;
  if (nouns().has(noun)) return nounIn(field) === noun;
  const holder = field.split('.').slice(1, -1).at(-1) ?? nameIn(held?.field ?? '');
  const known = [of, `${of}s`].filter((name) => holders().has(name));
  return known.length === 0 || known.includes(holder);
};

const nouns = once((): ReadonlySet<string> => new Set([...authoredFields()].map(nounIn)));

/** Whether a field is the one that is named, or stands within it. */
export const isWithinField = (field: string, named: string): boolean => field === named || field.startsWith(`${named}.`);
