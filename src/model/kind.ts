import { z } from 'zod';
import { id, optional, words } from './field.ts';

/** `kind.yaml`: one kind of document that one can ask for. Its layout is `body.hbs` beside it. */
export const kindSchema = z.strictObject({
  id: id('The name of the kind; also the name of its folder.'),
  name: words('What it is called on the terminal: "facilitator guide".'),
  about: words('What it is, in one line, for the terminal.'),
  next: words('What to do with it once printed, in one line, for the terminal.'),
  order: z.number().int().meta({ description: 'Its place among the kinds of a packet, lowest first.' }),
  audience: z
    .enum(['participant', 'facilitator'])
    .meta({ description: "Who reads it. A participants' kind cannot reach facilitators' words." }),
  per: z
    .enum(['workshop', 'module', 'worksheet', 'framework'])
    .meta({ description: 'One document for the whole workshop, or one for each of its modules, worksheets or frameworks.' }),
  orientation: z.enum(['portrait', 'landscape']).default('portrait').meta({ description: 'How the sheet lies.' }),
  sides: z.enum(['one', 'two']).default('two').meta({ description: 'Whether it is printed on one side or both.' }),
  copies: z
    .enum(['participant', 'facilitator', 'room'])
    .meta({ description: 'One copy for each participant, each facilitator, or the room.' }),
  within: optional(id('The kind whose documents hold these pages too: then only a few spares are printed.')),
  pages: z
    .number()
    .int()
    .min(1)
    .nullable()
    .default(null)
    .meta({ description: 'How many pages it should stay within: white space gives way for it, type and room to write never.' }),
  finish: z.enum(['none', 'staple', 'punch']).default('none').meta({ description: 'What to do with the printed sheets.' }),
});

/** One kind of document that one can ask for. */
export type DocumentKind = z.infer<typeof kindSchema>;
