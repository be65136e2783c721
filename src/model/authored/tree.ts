import type { Path } from '../../source/yaml.ts';
import { isForFacilitators, isPrinted, isWords, optionFor, partsOf, type Schema } from '../schema-parts.ts';
import { nounOf } from './nouns.ts';

/** Some words of a file, as their author sees them: the value of a field of something. */
export type AuthoredWords = {
  /** What the field is called: `activity.transition`, `module.messages.text`. */
  readonly field: string;
  readonly path: Path;
  readonly home: AuthoredObject;
  /** True for words that only facilitators may read. */
  readonly isSecret: boolean;
};

/** Something that words belong to: a file's subject, or an item of one of its lists. */
export type AuthoredObject = {
  readonly value: object;
  readonly schema: Schema;
  /** Whether it has a noun of its own, as an activity has and a step has not. */
  readonly hasNoun: boolean;
  /** The list that it stands in, `module.activities`, and what that belongs to; null for the subject of a file. */
  readonly held: { readonly field: string; readonly by: AuthoredObject } | null;
  readonly words: readonly AuthoredWords[];
  readonly items: readonly AuthoredObject[];
};

/** The words of one file: its subject, and each by its path. */
export type AuthoredFile = { readonly subject: AuthoredObject; readonly at: (path: Path) => AuthoredWords | undefined };

type Growing = AuthoredObject & { readonly words: AuthoredWords[]; readonly items: AuthoredObject[] };
type Here = { readonly name: string; readonly path: Path; readonly home: Growing; readonly isSecret: boolean };
type Note = (words: AuthoredWords) => void;

const grow = (schema: Schema, value: object, here: Here, note: Note): void => {
  const { shape, valueType } = partsOf(schema);
  for (const [key, held] of Object.entries(value)) {
    const field = shape?.[key];
    // What a group says under names of the author's own is called after the group.
    if (field !== undefined) walk(field, held, { ...here, name: `${here.name}.${key}`, path: [...here.path, key] }, note);
    else if (valueType !== undefined) walkItem(valueType, held, { ...here, path: [...here.path, key] }, note);
  }
};

const walkItem = (schema: Schema, value: unknown, here: Here, note: Note): void => {
  const { innerType, options } = partsOf(schema);
  if (innerType !== undefined) return walkItem(innerType, value, here, note);
  if (typeof value !== 'object' || value === null) return walk(schema, value, here, note);
  const own = options === undefined ? schema : optionFor(schema, value as Readonly<Record<string, unknown>>);
  if (own === undefined) return;
  const noun = nounOf(own);
  const held = { field: here.name, by: here.home };
  const home: Growing = { value, schema: own, hasNoun: noun !== undefined, held, words: [], items: [] };
  here.home.items.push(home);
  grow(own, value, { ...here, name: noun ?? here.name, home }, note);
};

const walk = (schema: Schema, value: unknown, here: Here, note: Note): void => {
  if (value === null || value === '' || !isPrinted(schema)) return;
  const isSecret = here.isSecret || isForFacilitators(schema);
  const { innerType, element } = partsOf(schema);
  if (innerType !== undefined) return walk(innerType, value, { ...here, isSecret }, note);
  if (typeof value === 'string') {
    if (!isWords(schema)) return;
    const words = { field: here.name, path: here.path, home: here.home, isSecret };
    here.home.words.push(words);
    return note(words);
  }
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      if (element !== undefined) walkItem(element, item, { ...here, isSecret, path: [...here.path, index] }, note);
  } else if (typeof value === 'object') grow(schema, value, { ...here, isSecret }, note);
};

const keyOf = (path: Path): string => path.join('/');

/** The words of a file, each with what it belongs to. */
export const authoredFile = (schema: Schema, noun: string, value: object): AuthoredFile => {
  const byPath = new Map<string, AuthoredWords>();
  const subject: Growing = { value, schema, hasNoun: true, held: null, words: [], items: [] };
  grow(schema, value, { name: noun, path: [], home: subject, isSecret: false }, (words) => {
    byPath.set(keyOf(words.path), words);
  });
  return { subject, at: (path) => byPath.get(keyOf(path)) };
};
