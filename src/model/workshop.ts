import { z } from 'zod';
import { activitySchema } from './activity.ts';
import { id, listOf, minutes, optional, reference, words } from './field.ts';
import { reviewSchema } from './module.ts';

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

const breakSegment = z.strictObject({
  type: z.literal('break'),
  id: id('Names the segment within its workshop.'),
  title: words('What it is called: break, lunch.'),
  minutes: minutes('How long it lasts.'),
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
    .array(z.discriminatedUnion('type', [moduleSegment, activitySegment, breakSegment]))
    .min(1)
    .meta({ description: 'What happens, in order.' }),
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
  charts: listOf(id('A framework.'), 'Frameworks handed out as charts.'),
  scenarios: listOf(reference('A scenario.'), 'Scenarios that the practice draws on, as `module/scenario`.'),
  review: reviewSchema.meta({ description: 'Who has read it.' }),
});

/** A workshop: an ordered choice of modules, activities and breaks. */
export type Workshop = z.infer<typeof workshopSchema>;
/** One stretch of a workshop. */
export type Segment = Workshop['segments'][number];
