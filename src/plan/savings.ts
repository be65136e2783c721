import type { AgendaActivity } from '../model/agenda.ts';

/** What may be done to save time with one activity: run its short form, or leave it out. */
export type Saving = { readonly activity: AgendaActivity; readonly to: 'short' | 'omit'; readonly minutes: number };

/** What is done to save time, in the order of the day, and the minutes that cannot be saved. */
export type Savings = { readonly savings: readonly Saving[]; readonly missing: number };

const shortened = (activity: AgendaActivity): readonly Saving[] => {
  const { short, core } = activity.activity.minutes;
  const mayGive = activity.use === 'core' && activity.activity.priority !== 'core' && short !== null;
  return mayGive ? [{ activity, to: 'short', minutes: core - short }] : [];
};

const leftOut = (activity: AgendaActivity, changeover: number): readonly Saving[] =>
  activity.use !== 'omit' && activity.activity.priority === 'omit'
    ? [{ activity, to: 'omit', minutes: activity.minutes + (activity.module === null ? 0 : changeover) }]
    : [];

/** As few savings as reach so many minutes, the smallest that do: one that is enough by itself, else the largest and more. */
const pick = (among: readonly Saving[], needed: number): readonly Saving[] => {
  if (needed <= 0 || among.length === 0) return [];
  const ordered = among.toSorted((one, other) => one.minutes - other.minutes);
  const enough = ordered.find(({ minutes }) => minutes >= needed);
  if (enough !== undefined) return [enough];
  const largest = ordered[ordered.length - 1];
  if (largest === undefined) return [];
  return [
    largest,
    ...pick(
      among.filter((saving) => saving !== largest),
      needed - largest.minutes,
    ),
  ];
};

const sumOf = (savings: readonly Saving[]): number => savings.reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Finds what to shorten, and only then what to leave out, so that some activities take so many minutes less. What is core
 * stays as it is; what may be shortened is never left out.
 */
export const savingsFor = (activities: readonly AgendaActivity[], needed: number, changeover: number): Savings => {
  const short = pick(activities.flatMap(shortened), needed);
  const savedShort = sumOf(short);
  // Leaving out what was shortened saves the rest of it; leaving out anything else, all of it.
  const beyond = activities
    .flatMap((activity) => leftOut(activity, changeover))
    .map((saving): Saving => {
      const already = short.find(({ activity }) => activity === saving.activity);
      return already === undefined ? saving : { ...saving, minutes: saving.minutes - already.minutes };
    });
  const omitted = pick(beyond, needed - savedShort);
  const gone = new Set(omitted.map(({ activity }) => activity));
  const kept = short.filter(({ activity }) => !gone.has(activity));
  const whole = omitted.map((saving): Saving => leftOut(saving.activity, changeover)[0] ?? saving);
  const order = (saving: Saving): number => activities.indexOf(saving.activity);
  return {
    savings: [...kept, ...whole].toSorted((one, other) => order(one) - order(other)),
    missing: Math.max(0, needed - savedShort - sumOf(omitted)),
  };
};
