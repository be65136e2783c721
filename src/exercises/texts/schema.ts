import { z } from 'zod';
import { facilitatorWords, id, optional, words } from '../../model/field.ts';
import { lead, lines, partId } from '../fields.ts';

/** Texts to lay side by side and edit: two versions of a story, three notes on one visit. */
export const textsPart = z.strictObject({
  type: z.literal('texts'),
  id: partId,
  lead: lead('A line above the texts.'),
  items: z
    .array(
      z.strictObject({
        id: id('Names the text.'),
        label: words('What it is called: "Note A".'),
        text: words('The text itself, in Markdown.'),
        answer: optional(facilitatorWords('What to see in it, for the key.')),
      }),
    )
    .min(2)
    .max(4)
    .meta({ description: 'The texts, in printed order.' }),
  task: optional(words('What to do with them: "Rewrite one of them so that …".')),
  lines: lines.default(6),
});
