import { z } from 'zod';
import { id, optional, words } from '../field.ts';
import { answer, lines, start, worked } from './common.ts';

/** Open prompts, each with room to write. */
export const promptsPart = z.strictObject({
  type: z.literal('prompts'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the prompts.')),
  items: z
    .array(
      z.strictObject({ id: id('Names the prompt.'), text: words('The prompt.'), worked, start, lines: lines.default(3), answer }),
    )
    .min(1)
    .meta({ description: 'Open prompts, each with room to write.' }),
});
