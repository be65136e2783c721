import { z } from 'zod';

/** Who a field's words are for. Words for facilitators cannot be reached from a participants' template. */
export type Audience = 'participant' | 'facilitator';

/** An id: lower-case words joined by hyphens, stable over editions and languages. */
export const id = (description: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      'An id is written in lower-case letters, digits and single hyphens, like "two-way-ledger".',
    )
    .meta({ description });

/** A citation: ids joined by one slash, with a column after a dot where one cell is meant. */
export const reference = (description: string) =>
  z
    .string()
    .regex(
      /^[a-z0-9-]+(\/[a-z0-9-]+)*(\.[a-z0-9-]+)?$/,
      'A reference names ids joined by "/", like "support-roles/mutuality-power".',
    )
    .meta({ description });

/** Words that are printed, in plain text or with inline Markdown (`*emphasis*`, `**strong**`, `[link](address)`). */
export const words = (description: string) => z.string().min(1, 'This text is empty.').meta({ description });

/** Words that only facilitators may read: keys, reasons, ratings, scripts. */
export const facilitatorWords = (description: string) =>
  z.string().min(1, 'This text is empty.').meta({ description, audience: 'facilitator' });

/** A field that no page prints: the rules hold it against others, or whoever checks a text looks something up by it. */
export const unprinted = <T extends z.ZodType>(schema: T): T => schema.meta({ printed: false });

/** A whole number of minutes. */
export const minutes = (description: string) =>
  z
    .number()
    .int()
    .min(0)
    .max(600)
    .meta({ description: `${description} In minutes.` });

/** A field that may be left out; it is then `null`, so that templates can ask for it. */
export const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);

/** A list that may be left out; it is then empty. */
export const listOf = <T extends z.ZodType>(schema: T, description: string) => z.array(schema).default([]).meta({ description });
