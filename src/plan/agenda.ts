import type { Activity } from '../model/activity.ts';
import type { Agenda, AgendaActivity, AgendaEntry, Use } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Segment, Workshop } from '../model/workshop.ts';

const MINUTES_PER_HOUR = 60;

/** Minutes after midnight of a time written HH:MM. */
export const minutesOfDay = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes);
};

const lengthOf = (activity: Activity, use: Use): number => {
  if (use === 'omit') return 0;
  return use === 'short' ? (activity.minutes.short ?? activity.minutes.core) : activity.minutes.core;
};

/** The activities of a segment and how each is run. */
const usesOf = (
  segment: Segment,
  workshop: Workshop,
  modules: Curriculum['modules'],
): readonly { activity: Activity; module: string | null; use: Use }[] => {
  if (segment.type === 'break') return [];
  if (segment.type === 'module') {
    const activities = modules.get(segment.module)?.value.activities ?? [];
    return activities.map((activity) => ({ activity, module: segment.module, use: segment.use[activity.id] ?? 'core' }));
  }
  const activity = workshop.activities.find(({ id }) => id === segment.activity);
  return activity === undefined ? [] : [{ activity, module: null, use: segment.use }];
};

const entryOf = (segment: Segment, offset: number, workshop: Workshop, modules: Curriculum['modules']): AgendaEntry => {
  let clock = offset;
  const activities = usesOf(segment, workshop, modules).map((used): AgendaActivity => {
    const minutes = lengthOf(used.activity, used.use);
    const entry = { ...used, offset: clock, minutes };
    clock += minutes;
    return entry;
  });
  return { segment, offset, minutes: segment.minutes, counted: segment.type !== 'break' && segment.counted, activities };
};

/** Contact hours: counted minutes as hours, rounded down to a step. */
export const contactHours = (countedMinutes: number, step: number): number =>
  Math.round(Math.floor(countedMinutes / MINUTES_PER_HOUR / step + 1e-9) * step * 1000) / 1000;

/** Puts a workshop on the clock. `start` is HH:MM, or null where it is not known. */
export const agendaOf = (workshop: Workshop, modules: Curriculum['modules'], start: string | null): Agenda => {
  let offset = 0;
  const entries = workshop.segments.map((segment) => {
    const entry = entryOf(segment, offset, workshop, modules);
    offset += segment.minutes;
    return entry;
  });
  const counted = entries.reduce((sum, entry) => sum + (entry.counted ? entry.minutes : 0), 0);
  return {
    entries,
    total: offset,
    counted,
    hours: contactHours(counted, workshop.hours.step),
    start: start === null ? null : minutesOfDay(start),
  };
};
