import type { z } from 'zod';
import type { Loaded } from '../../model/curriculum.ts';
import type { Audience } from '../../model/field.ts';
import { citationsOf, partSchema, type ExercisePart } from '../../model/exercise.ts';
import { isForFacilitators, isWords, optionFor, partsOf, type Schema, type SchemaParts } from '../../model/schema-parts.ts';
import type { Path } from '../../source/yaml.ts';
import { PartType } from '../parts/part-type.ts';
import { enter, type Ledger } from '../words.ts';

/** What a template sees: plain data whose strings know where they come from. */
export type View = { readonly [field: string]: unknown };

type Walk = {
  readonly ledger: Ledger;
  readonly audience: Audience;
  readonly loaded: Loaded<unknown>;
  /** Whether the walk is within what only facilitators may read. */
  readonly isSecret: boolean;
};

type Place = { readonly path: Path; readonly key: string };

/** The key of what a field holds; what has no key of its own gives none. */
const fieldKey = (key: string, name: string): string => (key === '' ? '' : `${key}.${name}`);

const stepKey = (key: string, item: unknown, step: string | number): string => {
  const own = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : String(step);
  return fieldKey(key, own);
};

const record = (
  walk: Walk,
  fields: Readonly<Record<string, unknown>>,
  place: Place,
  schemaOf: (name: string) => Schema | undefined,
): View => {
  const view: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, value] of Object.entries(fields)) {
    const schema = schemaOf(name);
    if (schema === undefined) continue;
    const isSecret = isForFacilitators(schema);
    if (isSecret && walk.audience === 'participant') continue;
    view[name] = see(isSecret ? { ...walk, isSecret } : walk, schema, value, {
      path: [...place.path, name],
      key: fieldKey(place.key, name),
    });
  }
  return Object.freeze(view);
};

/** A part of a worksheet: its `type` knows what it is the type of. */
const partView = (walk: Walk, view: unknown, value: ExercisePart, place: Place): unknown => {
  const part: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const type = new PartType({
    text: value.type,
    key: place.key,
    at: walk.loaded.spanAt(place.path),
    part: () => part,
    citesAnswers: citationsOf(value).some(({ of }) => of !== 'row'),
  });
  return Object.freeze(Object.assign(part, view, { type }));
};

/** Whether a text is one of the values that a field may have, and no words. */
const isChoice = ({ type, options = [] }: SchemaParts, value: string): boolean =>
  type === 'enum' || type === 'literal' || options.some((option) => partsOf(option).values?.includes(value) === true);

const see = (walk: Walk, schema: Schema, value: unknown, place: Place): unknown => {
  const definition = partsOf(schema);
  if (definition.innerType !== undefined) return value === null ? null : see(walk, definition.innerType, value, place);
  if (typeof value === 'string') {
    if (isChoice(definition, value)) return value;
    if (value === '') return '';
    const sort = {
      ...(isWords(schema) ? {} : { isName: true as const }),
      ...(walk.isSecret ? { isSecret: true as const } : {}),
    };
    const at = walk.loaded.spanAt(place.path);
    return enter(walk.ledger, value, { key: place.key, at, file: walk.loaded, path: place.path, ...sort });
  }
  if (Array.isArray(value)) {
    const { element } = definition;
    if (element === undefined) return [];
    const items = value.map((item: unknown, index) =>
      see(walk, element, item, { path: [...place.path, index], key: stepKey(place.key, item, index) }),
    );
    return Object.freeze(items);
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (definition.options !== undefined) {
    const option = optionFor(schema, fields);
    if (option === undefined) return null;
    const view = see(walk, option, value, place);
    return schema === partSchema ? partView(walk, view, value as ExercisePart, place) : view;
  }
  return record(walk, fields, place, (name) => definition.shape?.[name] ?? definition.valueType);
};

/**
 * Shows a loaded value to a template. Strings become words with their origin and a stable key; what
 * only facilitators may read is not there at all in a participants' document, so that no template
 * can leak it. Leaves are not named after words without a key: their ids stay the same whatever stands there.
 */
export const viewOf = (
  ledger: Ledger,
  audience: Audience,
  schema: z.ZodType,
  loaded: Loaded<unknown>,
  key: string,
  at: Path = [],
): View => {
  const shown = ledger.shown.get(loaded) ?? new Map<string, unknown>();
  ledger.shown.set(loaded, shown);
  const name = [audience, key, ...at].join(' ');
  const view =
    shown.get(name) ?? see({ ledger, audience, loaded, isSecret: false }, schema, pick(loaded.value, at), { path: at, key });
  shown.set(name, view);
  return view as View;
};

const pick = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((current, step) => (current as Readonly<Record<string | number, unknown>>)[step], value);
