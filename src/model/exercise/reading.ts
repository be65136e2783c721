import { z } from 'zod';
import { id, optional, words } from '../field.ts';

/** Words to read before going on. */
export const readingPart = z.strictObject({
  type: z.literal('reading'),
  id: id('Names the part within its worksheet.'),
  title: optional(words('A heading.')),
  text: words('Words to read before going on; paragraphs and lists in Markdown.'),
});
