import type { z } from 'zod';

/** Any schema, as a walk meets it. */
export type Schema = z.core.$ZodType;

/** What a schema is made of; zod's own types do not survive a walk over any schema. */
export type SchemaParts = {
  readonly type: string;
  /** The schema of a field that may be left out, or has a default. */
  readonly innerType?: Schema;
  /** Of the items of a list. */
  readonly element?: Schema;
  /** Of the values of a record by name. */
  readonly valueType?: Schema;
  /** Of the fields of an object. */
  readonly shape?: Readonly<Record<string, Schema>>;
  /** The schemas to choose from, and the field that decides where there is one. */
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  /** The values that a literal may have. */
  readonly values?: readonly unknown[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly format?: string } } }[];
};

/** What a schema is made of. */
export const partsOf = (schema: Schema): SchemaParts => schema._zod.def;

/** The schema without what only says that it may be left out. */
export const bare = (schema: Schema): Schema => {
  const { innerType } = partsOf(schema);
  return innerType === undefined ? schema : bare(innerType);
};

const takes = (schema: Schema, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

/** The option of a union that a value has chosen: by the field that decides, or the first that takes it. */
export const optionFor = (schema: Schema, value: Readonly<Record<string, unknown>>): Schema | undefined => {
  const { options = [], discriminator } = partsOf(schema);
  const decided = options.find((option) => {
    const literal = discriminator === undefined ? undefined : partsOf(option).shape?.[discriminator];
    return literal !== undefined && discriminator !== undefined && takes(literal, value[discriminator]);
  });
  return decided ?? options.find((option) => takes(option, value));
};

/** Whether a text is written for readers: ids and references are held to a pattern, words are not. */
export const isWords = (schema: Schema): boolean => {
  const { type, checks = [] } = partsOf(schema);
  return type === 'string' && !checks.some(({ _zod }) => _zod.def.format === 'regex');
};

/** Whether what stands in a field is there to be printed, and not for the rules or for whoever looks something up. */
export const isPrinted = (schema: Schema): boolean => (schema as z.ZodType).meta()?.['printed'] !== false;

/** Whether only facilitators may read what stands in a field. */
export const isForFacilitators = (schema: Schema): boolean => {
  if ((schema as z.ZodType).meta()?.['audience'] === 'facilitator') return true;
  const { innerType } = partsOf(schema);
  return innerType !== undefined && isForFacilitators(innerType);
};
