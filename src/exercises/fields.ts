import { z } from 'zod';
import { facilitatorWords, id, optional, reference, words } from '../model/field.ts';

/** The id that every part has. */
export const partId = id('Names the part within its worksheet.');
/** The id that every item of a part has. */
export const itemId = id('Names the item.');
/** The words above what a part asks for. */
export const lead = (description: string) => optional(words(description));
/** The whole of an answer, for a worked example. A worked example comes first, then a faded one, then free ones. */
export const worked = optional(words('The whole answer, printed as an example: makes this the worked item.'));
/** The beginning of an answer, for a faded example. */
export const start = optional(
  words('The beginning of an answer, printed for participants to finish: makes this the half-worked item.'),
);
/** A hint that fades an item whose answer is a mark and not words. */
export const hint = optional(words('For the half-worked item: a hint printed under it.'));
/** An answer in words, for the key. */
export const answer = optional(facilitatorWords('An answer for the key, with its reason.'));
/** The row that a single item works with, where a sheet works with many rows. */
export const row = optional(reference('The row it turns on, as `framework/row`: it counts as practice of that row.'));
/** The number of lines to write on. */
export const lines = z
  .number()
  .int()
  .min(1)
  .max(30)
  .meta({ description: 'How many lines to write on (9 mm apart in the standard theme).' });
/** The answers of an item that is put somewhere: ids of where it fits. */
export const fitting = (one: string, description: string) =>
  z.array(id(one)).min(1).meta({ description, audience: 'facilitator' });
/** The reason for an answer that is no words. */
export const reason = facilitatorWords('Why, for the key.');
