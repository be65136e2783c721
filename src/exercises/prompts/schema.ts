import { z } from 'zod';
import { id, words } from '../../model/field.ts';
import { answer, lead, lines, partId, start, worked } from '../fields.ts';

/** Open prompts, each with room to write. */
export const promptsPart = z.strictObject({
  type: z.literal('prompts'),
  id: partId,
  lead: lead('A line above the prompts.'),
  items: z
    .array(
      z.strictObject({ id: id('Names the prompt.'), text: words('The prompt.'), worked, start, lines: lines.default(3), answer }),
    )
    .min(1)
    .meta({ description: 'Open prompts, each with room to write.' }),
});
