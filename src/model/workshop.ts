import { z } from 'zod';
import { activitySchema } from './activity.ts';
import { id, listOf, minutes, optional, reference, words } from './field.ts';
import { clockTime } from './event.ts';
import type { PacketSize } from './packet-size.ts';
import { reviewOf } from './review.ts';

const moduleSegment = z.strictObject({
  type: z.literal('module'),
  id: id('Names the segment within its workshop.'),
  module: id('The module.'),
  minutes: minutes('The time it gets; the activities used have to add up to it.'),
  counted: z.boolean().default(true).meta({ description: 'Whether the minutes count toward contact hours.' }),
  use: z
    .record(z.string(), z.enum(['core', 'short', 'omit']))
    .meta({ description: 'For each activity of the module: run in full (`core`), shortened (`short`) or left out (`omit`).' }),
});

const activitySegment = z.strictObject({
  type: z.literal('activity'),
  id: id('Names the segment within its workshop.'),
  activity: id("The activity, one of the workshop's own."),
  minutes: minutes('The time it gets.'),
  counted: z.boolean().default(true).meta({ description: 'Whether the minutes count toward contact hours.' }),
  use: z.enum(['core', 'short']).default('core').meta({ description: 'In full or shortened.' }),
});

/** A pause in a workshop. */
export const breakSegment = z.strictObject({
  type: z.literal('break'),
  id: id('Names the segment within its workshop.'),
  title: words('What it is called: break, lunch.'),
  minutes: minutes('How long it lasts.'),
});

/** The heading of a day or a session. */
export const sessionSegment = z.strictObject({
  type: z.literal('session'),
  id: id('Names the segment within its workshop.'),
  title: words('What the day or the session is called: "Day 2", "Session 4: Our stories".'),
  day: z.number().int().min(1).max(400).nullable().default(null).meta({
    description:
      'The day it is on, counted from that of the first session; later sessions follow day by day where nothing is said.',
  }),
  start: optional(
    clockTime.meta({ description: 'When it starts, as HH:MM with 24 hours; when the first one starts where nothing is said.' }),
  ),
});

/** A workshop: an ordered choice of modules, activities and breaks. */
export const workshopSchema = z.strictObject({
  id: id('The name of the workshop; also the name of its file.'),
  title: words('The title, as on the cover.'),
  subtitle: optional(words('A line under the title.')),
  about: words('Who it is for and what it does, in two or three sentences.'),
  prepare: listOf(
    z.strictObject({
      id: id('Names the task.'),
      when: words('How long before: four weeks, a week, the day before, that morning, afterwards.'),
      text: words('What to do.'),
    }),
    'What to prepare, in order of time.',
  ),
  agreements: listOf(
    z.strictObject({ id: id('Names the agreement.'), text: words('The agreement.') }),
    'Group agreements to begin from, the right to pass among them.',
  ),
  activities: listOf(activitySchema, 'Activities that belong to no module: welcome, practice, closing.'),
  segments: z
    .array(z.discriminatedUnion('type', [moduleSegment, activitySegment, breakSegment, sessionSegment]))
    .min(1)
    .meta({
      description: 'What happens, in order. A workshop of several days or sessions begins each of them with a `session`.',
    }),
  hours: z
    .strictObject({
      step: z
        .number()
        .min(0.05)
        .max(1)
        .default(0.5)
        .meta({ description: 'Contact hours are rounded down to this part of an hour.' }),
    })
    .prefault({})
    .meta({ description: 'How contact hours are counted.' }),
  breaks: z
    .strictObject({
      within: minutes('The longest that a room works without a break.').default(90),
    })
    .prefault({})
    .meta({ description: 'How often people need a break; lunch is one.' }),
  changeover: minutes(
    'For moving, pens and questions: so long after each activity of a module. The time that a module gets holds them, too.',
  ).default(0),
  also: listOf(
    id('A kind.'),
    'Kinds that this workshop cannot do without, in packets of every size: a card deck and its key, or the forms that its script hands out.',
  ),
  packets: z
    .strictObject({
      essential: optional(z.array(id('A kind.'))).meta({ description: 'What the smallest honest packet holds.' }),
      standard: optional(z.array(id('A kind.'))).meta({ description: 'What is printed where nothing else is asked for.' }),
    })
    .prefault({})
    .meta({
      description:
        'The kinds that a packet of this workshop holds, by its size, in place of what `packet` in their `kind.yaml` says.',
    }),
  baseline: z.boolean().default(true).meta({
    description:
      'Whether the workbook asks on its first page how clear the role is, before and after. False where a module asks it, or where it does not fit.',
  }),
  coverage: z.enum(['part', 'full']).default('part').meta({
    description:
      'A workshop of `full` coverage is held to teach every row in its home module, practice it in two other places and assess it by two items.',
  }),
  charts: listOf(id('A framework.'), 'Frameworks handed out as charts.'),
  chartsInWorkbook: listOf(
    id('A framework.'),
    'Charts that stand whole in the middle of the workbook, so that only a few of them are printed on sheets.',
  ),
  scenarios: listOf(reference('A scenario.'), 'Scenarios that the practice draws on, as `module/scenario`.'),
  review: reviewOf('Who has read it; printed in the guide.'),
});

/** A workshop: an ordered choice of modules, activities and breaks. */
export type Workshop = z.infer<typeof workshopSchema>;
/** One stretch of a workshop. */
export type Segment = Workshop['segments'][number];
/** The heading of a day or a session within a workshop: it takes no time itself. */
export type SessionSegment = Extract<Segment, { readonly type: 'session' }>;
/** A stretch of a workshop that takes time. */
export type TimedSegment = Exclude<Segment, SessionSegment>;

/** What takes time in a workshop, in order. */
export const timedSegments = ({ segments }: Pick<Workshop, 'segments'>): readonly TimedSegment[] =>
  segments.filter((segment): segment is TimedSegment => segment.type !== 'session');

/** The charts that stand whole in the workbook of a workshop: the smallest packet prints the rows it needs in words. */
export const chartsInWorkbook = (workshop: Workshop, packet: PacketSize | undefined): readonly string[] =>
  packet === 'essential' ? [] : workshop.chartsInWorkbook;
