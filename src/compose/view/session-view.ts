import { contactHours } from '../../model/hours.ts';
import { textOf } from '../words.ts';
import { byId, clockOf, listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';
import { dateAfter, dateText } from './when.ts';

/** The date of a session's day, written in full; null where the date of the first is a line to write on. */
export const sessionDate = ({ event, curriculum }: ContextState, day: number): string | null =>
  event.date === null ? null : dateText(curriculum.language.value, dateAfter(event.date, day - 1));

/** The days or sessions of a workshop, each with its own clock and its entries; one without a title where it is in one piece. */
export const sessionViews = (state: ContextState, entries: readonly View[], workshop: View): readonly View[] => {
  // What an event grants is for the whole of it; of several days, each has the hours of its minutes.
  const isOnly = state.agenda.sessions.length === 1;
  return state.agenda.sessions.map((session, index) => {
    const own = session.segment === null ? {} : byId(listIn(workshop, 'segments'), session.segment.id);
    return {
      id: session.segment?.id ?? 'only',
      title: own['title'] ?? null,
      number: index + 1,
      day: session.day,
      date: sessionDate(state, session.day),
      clock: clockOf(state, session, 0),
      until: clockOf(state, session, session.total),
      minutes: session.total,
      counted: session.counted,
      contactHours: (isOnly ? state.event.hours : null) ?? contactHours(session.counted, state.workshop.value.hours.step),
      entries: entries.filter((_, at) => state.agenda.entries[at]?.session === index),
      anyLate: state.agenda.entries.some(({ session: of, late = [] }) => of === index && late.length > 0),
    };
  });
};

/** The entries, each with the break that follows it in its session: a break stands at the end of what it ends, not on a page of its own. */
const withPauses = (entries: readonly View[]): readonly View[] => {
  const isBreak = (entry: View | undefined): boolean => entry !== undefined && textOf(entry['type']) === 'break';
  const pauseAfter = (at: number): View | null => {
    const next = entries[at + 1];
    return isBreak(next) && !isBreak(entries[at]) && next?.['opens'] === null ? next : null;
  };
  return entries.map((entry, at) => ({ ...entry, pause: pauseAfter(at), paused: at > 0 && pauseAfter(at - 1) !== null }));
};

/** The entries, the first of each session that has a title with that session: what stands before it opens the session. */
export const withOpenings = (entries: readonly View[], sessions: readonly View[]): readonly View[] => {
  const opened = new Map(
    sessions.flatMap((session) => (session['title'] === null ? [] : [[listIn(session, 'entries')[0], session]])),
  );
  return withPauses(entries.map((entry) => ({ ...entry, opens: opened.get(entry) ?? null })));
};
