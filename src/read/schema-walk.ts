import { z } from 'zod';
import { dataAt } from './data.ts';
import { bare, partsOf, type Schema } from '../model/schema-parts.ts';
import type { Path } from '../source/yaml.ts';

const chosen = (options: readonly Schema[], discriminator: string | undefined, data: unknown): Schema | undefined => {
  const fits = (option: Schema) =>
    z.safeParse(shapeOf(option)[discriminator ?? ''] ?? z.never(), dataAt(data, [discriminator ?? ''])).success;
  if (discriminator !== undefined) return options.find(fits);
  return options.find((option) => (typeof data === 'object') === Object.keys(shapeOf(option)).length > 0);
};

const shapeOf = (schema: Schema): Readonly<Record<string, Schema>> => partsOf(bare(schema)).shape ?? {};

const stepInto = (schema: Schema, step: string | number, data: unknown): Schema | undefined => {
  const { shape, element, valueType, options, discriminator } = partsOf(bare(schema));
  if (shape !== undefined) return Object.hasOwn(shape, step) ? shape[step] : undefined;
  if (options === undefined) return element ?? valueType;
  const option = chosen(options, discriminator, data);
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
  const { options, discriminator } = partsOf(bare(found));
  if (options === undefined) return Object.keys(shapeOf(found));
  const option = chosen(options, discriminator, dataAt(data, path));
  return option ? Object.keys(shapeOf(option)) : [];
};

/** The values that the discriminator of a union at a path may have. */
export const unionValues = (schema: Schema, path: Path, data: unknown, discriminator: string): readonly string[] => {
  const found = schemaAt(schema, path, data);
  const options = (found && partsOf(bare(found)).options) ?? [];
  return options.flatMap((option) => {
    const choice = shapeOf(option)[discriminator];
    return ((choice && partsOf(choice).values) ?? []).map(String);
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
  const { type, options, checks = [] } = partsOf(own);
  if (options !== undefined) return options.map(textOf).find((option) => option !== undefined);
  if (type !== 'string') return undefined;
  // An id, a date, a color is written by a pattern; what has none is written for readers.
  const isWords = !checks.some(({ _zod }) => _zod.def.check === 'string_format');
  return { isWords, takes: (text) => z.safeParse(own, text).success };
};

/** What has taken the place of a key that there once was, as the schema of what it stood in says; undefined for any other key. */
export const retiredHint = (schema: Schema, path: Path, data: unknown, key: string): string | undefined => {
  const found = schemaAt(schema, path, data);
  const retired = found && z.globalRegistry.get(bare(found))?.['retired'];
  return (retired as Readonly<Record<string, string>> | undefined)?.[key];
};
