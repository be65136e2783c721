import { z } from 'zod';
import { facilitatorWords, optional, reference, words } from '../field.ts';

/** How much of an answer is given: all of it, its beginning, or nothing. Worked example first, then a faded one, then free ones. */
export const worked = optional(words('The whole answer, printed as an example: makes this the worked item.'));
export const start = optional(
  words('The beginning of an answer, printed for participants to finish: makes this the half-worked item.'),
);
export const answer = optional(facilitatorWords('An answer for the key, with its reason.'));
/** What a single item works with, where a sheet works with many rows. */
export const row = optional(reference('The row it turns on, as `framework/row`: it counts as practice of that row.'));
export const lines = z
  .number()
  .int()
  .min(1)
  .max(30)
  .meta({ description: 'How many lines to write on (9 mm apart in the standard theme).' });
