import { z } from 'zod';
import { id, listOf, optional, unprinted, words } from './field.ts';

/** One work that the curriculum rests on. */
export const sourceSchema = z.strictObject({
  id: id('Names the source in frameworks and modules.'),
  authors: listOf(z.string(), 'The authors, as printed; an empty list where they are unknown.'),
  title: words('The title of the work.'),
  date: words('When it came out, as YYYY, YYYY-MM or YYYY-MM-DD, or "unknown".'),
  address: words('Where it can be read, or "unknown".'),
  rights: words('What is known of its licence, or "unknown".'),
  permission: words('What permission there is to reprint it, or "unknown".'),
  note: unprinted(optional(words('Anything a careful reader should know: how it reached us, what could not be found.'))),
});

/** `sources.yaml`: the works that the curriculum rests on. */
export const sourcesSchema = z.strictObject({
  sources: z.array(sourceSchema).meta({ description: 'One entry for every work.' }),
});

/** A work that the curriculum rests on, as it is credited in print. */
export type SourceRecord = z.infer<typeof sourcesSchema>['sources'][number];
