import { z } from 'zod';
import { dataAt } from './data.ts';
import type { Path } from '../source/yaml.ts';

type Schema = z.core.$ZodType;

/** The schema without what only says that it may be left out. */
const bare = (schema: Schema): Schema => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'default' || def.type === 'prefault' || def.type === 'nullable' || def.type === 'optional')
    return bare(def.innerType);
  return schema;
};

const chosen = (options: readonly Schema[], discriminator: string | undefined, data: unknown): Schema | undefined => {
  const fits = (option: Schema) =>
    z.safeParse(shapeOf(option)[discriminator ?? ''] ?? z.never(), dataAt(data, [discriminator ?? ''])).success;
  if (discriminator !== undefined) return options.find(fits);
  return options.find((option) => (typeof data === 'object') === Object.keys(shapeOf(option)).length > 0);
};

const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> => {
  const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
};

const stepInto = (schema: Schema, step: string | number, data: unknown): Schema | undefined => {
  const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  if (def.type !== 'union') return undefined;
  const option = chosen(def.options, 'discriminator' in def ? String(def.discriminator) : undefined, data);
  return option && stepInto(option, step, data);
};

/** The schema of what stands at a path into data; unions follow what the data chose. */
export const schemaAt = (schema: Schema, path: Path, data: unknown): Schema | undefined => {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const next = stepInto(schema, step, data);
  return next && schemaAt(next, rest, dataAt(data, [step]));
};

/** The keys that a schema knows for what stands at a path. */
export const knownKeys = (schema: Schema, path: Path, data: unknown): readonly string[] => {
  const found = schemaAt(schema, path, data);
  if (!found) return [];
  const { def } = (bare(found) as z.core.$ZodTypes)._zod;
  if (def.type !== 'union') return Object.keys(shapeOf(found));
  const here = dataAt(data, path);
  const option = chosen(def.options, 'discriminator' in def ? String(def.discriminator) : undefined, here);
  return option ? Object.keys(shapeOf(option)) : [];
};

/** The values that the discriminator of a union at a path may have. */
export const unionValues = (schema: Schema, path: Path, data: unknown, discriminator: string): readonly string[] => {
  const found = schemaAt(schema, path, data);
  const def = found && (bare(found) as z.core.$ZodTypes)._zod.def;
  if (def?.type !== 'union') return [];
  return def.options.flatMap((option) => {
    const choice = (shapeOf(option)[discriminator] as z.core.$ZodTypes | undefined)?._zod.def;
    return choice?.type === 'literal' ? choice.values.map(String) : [];
  });
};

/** What the schema says of the field at a path. */
export const descriptionAt = (schema: Schema, path: Path, data: unknown): string | undefined => {
  const found = schemaAt(schema, path, data);
  return found && (z.globalRegistry.get(found)?.description ?? z.globalRegistry.get(bare(found))?.description);
};

/** What a field takes as text: whether it is words for readers, and whether it would take a text. */
export type TextField = { readonly isWords: boolean; readonly takes: (text: string) => boolean };

/** The text that a field takes; undefined for one that takes none. */
export const textOf = (schema: Schema): TextField | undefined => {
  const own = bare(schema);
  const { def } = (own as z.core.$ZodTypes)._zod;
  if (def.type === 'union') return def.options.map(textOf).find((option) => option !== undefined);
  if (def.type !== 'string') return undefined;
  // An id, a date, a color is written by a pattern; what has none is written for readers.
  const isWords = !(def.checks ?? []).some(({ _zod }) => _zod.def.check === 'string_format');
  return { isWords, takes: (text) => z.safeParse(own, text).success };
};
