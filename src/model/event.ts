import { z } from 'zod';
import { id, listOf, optional, words } from './field.ts';

const isInCalendar = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** Years in which a workshop may be given: others are slips of the keyboard. */
const YEARS = { first: 2000, last: 2099 } as const;

const inOurTime = (text: string): boolean => Number(text.slice(0, 4)) >= YEARS.first && Number(text.slice(0, 4)) <= YEARS.last;

/** A date as YYYY-MM-DD, from 2000 to 2099. */
export const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'A date is written YYYY-MM-DD, like 2026-12-03.', abort: true })
  .refine(inOurTime, {
    error: ({ input }) => {
      const [year, month, day] = String(input).split('-');
      return `The year ${year ?? ''} is not meant: dates lie between ${String(YEARS.first)} and ${String(YEARS.last)}, like 20${year?.slice(2) ?? '26'}-${month ?? '12'}-${day ?? '03'}.`;
    },
    abort: true,
  })
  .refine(isInCalendar, 'There is no such day in the calendar.');
/** A time of day as HH:MM, 24 hours; the first 0 may be left out. */
export const clockTime = z.string().regex(/^([01]?\d|2[0-3]):[0-5]\d$/, 'A time is written HH:MM with 24 hours, like 08:30.');

/** One delivery of a workshop; everything may be left out and is then a line to write on. */
export const eventSchema = z.strictObject({
  id: optional(
    id(
      'Names the event: its packet is printed into a folder of this name, behind the date. Without it, the name of its file does.',
    ),
  ),
  workshop: optional(id('The workshop that is given; the command line may name another.')),
  brand: optional(id('The agency in whose name it is given; the command line may name another.')),
  date: optional(isoDate.meta({ description: 'The day, as YYYY-MM-DD.' })),
  start: optional(clockTime.meta({ description: 'When it starts, as HH:MM with 24 hours.' })),
  participants: z
    .number()
    .int()
    .min(1)
    .max(500)
    .nullable()
    .default(null)
    .meta({ description: 'How many people take part; copies are counted from it.' }),
  place: optional(
    z.strictObject({
      name: optional(words('The building or room. With nothing behind it, a line to write it on by hand.')),
      address: optional(words('The address.')),
      access: optional(words('How to get in and around: step-free entrance, parking, quiet room.')),
    }),
  ),
  hours: z.number().min(0).max(500).nullable().default(null).meta({
    description:
      'Contact hours that papers of this event state, where they are fewer than the counted minutes make. More are refused.',
  }),
  trainers: listOf(
    z
      .strictObject({
        name: optional(words('The name. With nothing behind it, a line to write it on by hand.')),
        title: optional(words('What to print beside it: qualifications, on certificates too.')),
      })
      .refine(({ name, title }) => name !== null || title === null, {
        path: ['title'],
        error: 'A title stands behind a name, and there is none: leave the title out, too, and write both on the line.',
      }),
    'Who leads it.',
  ),
});

/** One delivery of a workshop. */
export type WorkshopEvent = z.infer<typeof eventSchema>;
