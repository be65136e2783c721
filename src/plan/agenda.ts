import type { Activity } from '../model/activity.ts';
import { contactHours } from '../model/hours.ts';
import type { Agenda, AgendaActivity, AgendaEntry, AgendaSession, Use } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { lengthIn } from '../model/script.ts';
import { withLatePlans } from './late.ts';
import type { SessionSegment, TimedSegment, Workshop } from '../model/workshop.ts';

const MINUTES_PER_HOUR = 60;

/** Minutes after midnight of a time written HH:MM. */
export const minutesOfDay = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes);
};

/** A time written HH:MM, from minutes after midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / MINUTES_PER_HOUR)).padStart(2, '0')}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;

/** The activities of a segment and how each is run. */
const usesOf = (
  segment: TimedSegment,
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

type Place = { readonly session: number; readonly offset: number };

const entryOf = (segment: TimedSegment, place: Place, workshop: Workshop, modules: Curriculum['modules']): AgendaEntry => {
  let clock = place.offset;
  const activities = usesOf(segment, workshop, modules).map((used): AgendaActivity => {
    const minutes = lengthIn(used.activity, used.use);
    const entry = { ...used, offset: clock, minutes };
    clock += minutes + (used.module === null || used.use === 'omit' ? 0 : workshop.changeover);
    return entry;
  });
  return { segment, ...place, minutes: segment.minutes, counted: segment.type !== 'break' && segment.counted, activities };
};

/** The segments of each session, under its heading; what comes before the first heading is a session without one. */
const piecesOf = ({ segments }: Workshop): readonly { head: SessionSegment | null; segments: TimedSegment[] }[] => {
  const pieces: { head: SessionSegment | null; segments: TimedSegment[] }[] = [];
  for (const segment of segments) {
    const last = pieces.at(-1);
    if (segment.type === 'session') pieces.push({ head: segment, segments: [] });
    else if (last === undefined) pieces.push({ head: null, segments: [segment] });
    else last.segments.push(segment);
  }
  return pieces;
};

const sum = (entries: readonly AgendaEntry[]): number => entries.reduce((total, { minutes }) => total + minutes, 0);

/** The sessions' headings, days and starts: each is on the day after the one before it, and starts when the first one does. */
const sessionsOf = (
  pieces: ReturnType<typeof piecesOf>,
  start: string | null,
): readonly Omit<AgendaSession, 'total' | 'counted'>[] => {
  const first = start ?? pieces[0]?.head?.start ?? null;
  let day = 0;
  return pieces.map(({ head }, index) => {
    day = head?.day ?? day + 1;
    const own = index === 0 ? first : (head?.start ?? first);
    return { segment: head, day, start: own === null ? null : minutesOfDay(own) };
  });
};

/**
 * Puts a workshop on the clock, which starts anew in each session. `start` is that of the first session, HH:MM, or null
 * where it is not known.
 */
export const agendaOf = (workshop: Workshop, modules: Curriculum['modules'], start: string | null): Agenda => {
  const pieces = piecesOf(workshop);
  const heads = sessionsOf(pieces, start);
  const entries = pieces.map(({ segments }, session) => {
    let offset = 0;
    return segments.map((segment) => {
      const entry = entryOf(segment, { session, offset }, workshop, modules);
      offset += segment.minutes;
      return entry;
    });
  });
  const sessions = heads.map((head, index): AgendaSession => {
    const own = entries[index] ?? [];
    return { ...head, total: sum(own), counted: sum(own.filter((entry) => entry.counted)) };
  });
  const counted = sessions.reduce((total, session) => total + session.counted, 0);
  return {
    sessions,
    entries: withLatePlans(entries.flat(), workshop.changeover),
    total: sum(entries.flat()),
    counted,
    hours: contactHours(counted, workshop.hours.step),
    start: sessions[0]?.start ?? null,
  };
};
