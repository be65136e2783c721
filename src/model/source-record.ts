import { z } from 'zod';
import { id, listOf, optional, unprinted, words } from './field.ts';

/** The page on which a source's particulars were looked up, and when. */
const consultedSchema = z.strictObject({
  address: unprinted(words('The page that was looked at, or "unknown" where a search found none.')),
  date: unprinted(words('The day on which it was looked at, as YYYY-MM-DD.')),
});

/** One work that the curriculum rests on. */
export const sourceSchema = z.strictObject({
  id: id('Names the source in frameworks and modules.'),
  authors: listOf(z.string(), 'The authors, as printed; an empty list where they are unknown.'),
  title: words('The title of the work, as it was published.'),
  date: words('When it came out, as YYYY, YYYY-MM or YYYY-MM-DD, or "unknown".'),
  publisher: words('Who published it, or the journal it stands in, or "unknown"; not printed again where that is the author.'),
  address: words('Where it can be read, or "unknown".'),
  rights: unprinted(
    words('Whose it is and under which license, as far as the public record goes: public domain, holder, license, or "unknown".'),
  ),
  permission: unprinted(words('What permission there is to reprint it, or "unknown". Pages say that they restate it.')),
  consulted: consultedSchema.meta({ description: 'Where all this was looked up, and when.' }),
  note: unprinted(optional(words('Anything a careful reader should know: how it reached us, what could not be found.'))),
});

/** `sources.yaml`: the works that the curriculum rests on. */
export const sourcesSchema = z.strictObject({
  sources: z.array(sourceSchema).meta({ description: 'One entry for every work.' }),
});

/** A work that the curriculum rests on, as it is credited in print. */
export type SourceRecord = z.infer<typeof sourcesSchema>['sources'][number];
