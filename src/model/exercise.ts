import { z } from 'zod';
import type { PartCitation } from '../exercises/exercise.ts';
import { EXERCISES, exerciseOf, type ExercisePart } from '../exercises/index.ts';

export type { ExercisePart } from '../exercises/index.ts';

/** The schemas of a list of exercises, each at its place in the list. */
type SchemasOf<T extends readonly { readonly schema: z.ZodObject }[]> = { readonly [I in keyof T]: T[I]['schema'] };

/** The schemas of all exercises; `map` forgets that the list keeps its length. */
const schemas = EXERCISES.map(({ schema }) => schema) as unknown as SchemasOf<typeof EXERCISES>;

/** One part of a worksheet: what kind of exercise it is decides its fields. */
export const partSchema = z
  .discriminatedUnion('type', schemas)
  .meta({ description: 'One part of a worksheet. `type` decides the rest.' });

/** What a part of a worksheet names of the curriculum. */
export const citationsOf = (part: ExercisePart): readonly PartCitation[] => exerciseOf(part).cites(part);

/** The names of one sort that some parts cite, in their order: of stories, or of items of the assessment bank. */
export const namedIn = (parts: readonly ExercisePart[], of: PartCitation['of']): readonly string[] =>
  parts.flatMap(citationsOf).flatMap((citation) => (citation.of === of ? [citation.name] : []));
