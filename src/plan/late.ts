import type { AgendaEntry, LateChoice } from '../model/agenda.ts';
import { savingsFor } from './savings.ts';

/** How far behind a room may be at a break, in minutes, for which there is a plan. */
export const BEHIND = [10, 20, 30] as const;

/**
 * Adds to each break what to do about being late there: what to shorten and what to leave out of that which is still to come in
 * the same session.
 */
export const withLatePlans = (entries: readonly AgendaEntry[], changeover: number): readonly AgendaEntry[] =>
  entries.map((entry, at) => {
    if (entry.segment.type !== 'break') return entry;
    const ahead = entries.slice(at + 1).filter(({ session }) => session === entry.session);
    const activities = ahead.flatMap((each) => each.activities);
    const late = BEHIND.map((behind): LateChoice => {
      const { savings, missing } = savingsFor(activities, behind, changeover);
      return { behind, missing, changes: savings.map(({ activity, to, minutes }) => ({ activity, to, minutes })) };
    });
    return activities.length === 0 ? entry : { ...entry, late };
  });
