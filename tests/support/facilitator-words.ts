import type { z } from 'zod';
import type { Path } from '../../src/source/yaml.ts';

/** A string and the path to it. */
export type Found = { readonly path: Path; readonly text: string };

/** A value's strings, told apart by who may read them. */
export type Words = { readonly secret: readonly Found[]; readonly open: readonly Found[] };

type Shape = {
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
};

const shapeOf = (schema: z.ZodType): Shape => schema.def as unknown as Shape;

const joined = (parts: readonly Words[]): Words => ({
  secret: parts.flatMap(({ secret }) => secret),
  open: parts.flatMap(({ open }) => open),
});

/**
 * Walks a value beside its schema and collects every string, those below a field marked
 * `audience: 'facilitator'` as secret. Written apart from the walk that redacts, so that it can judge it.
 */
export const wordsOf = (schema: z.ZodType, value: unknown, path: Path = [], hidden = false): Words => {
  const isHidden = hidden || schema.meta()?.['audience'] === 'facilitator';
  const { innerType, element, valueType, shape, options } = shapeOf(schema);
  if (innerType !== undefined) return wordsOf(innerType, value, path, isHidden);
  if (typeof value === 'string') {
    const found = [{ path, text: value }];
    return isHidden ? { secret: found, open: [] } : { secret: [], open: found };
  }
  if (Array.isArray(value) && element !== undefined)
    return joined(value.map((item, index) => wordsOf(element, item, [...path, index], isHidden)));
  if (typeof value !== 'object' || value === null) return { secret: [], open: [] };
  if (options !== undefined) {
    const option = options.find((candidate) => candidate.safeParse(value).success);
    return option === undefined ? { secret: [], open: [] } : wordsOf(option, value, path, isHidden);
  }
  return joined(
    Object.entries(value).flatMap(([name, item]) => {
      const field = shape?.[name] ?? valueType;
      return field === undefined ? [] : [wordsOf(field, item, [...path, name], isHidden)];
    }),
  );
};
