import { z } from 'zod';
import { optional, words } from '../../model/field.ts';
import { partId } from '../fields.ts';

/** Words to read before going on. */
export const readingPart = z.strictObject({
  type: z.literal('reading'),
  id: partId,
  title: optional(words('A heading.')),
  text: words('Words to read before going on; paragraphs and lists in Markdown.'),
});
