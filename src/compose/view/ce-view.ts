import { countedActivities, runActivities, type Agenda, type AgendaActivity, type AgendaEntry } from '../../model/agenda.ts';
import { formsOf } from '../../model/bank/forms.ts';
import { modulesServed, objectivesOf } from '../../model/served.ts';
import { textOf } from '../words.ts';
import type { ContextState } from './state.ts';
import type { View } from './view.ts';

/** What a board is told of. */
type Told = Pick<ContextState, 'agenda' | 'curriculum' | 'seed' | 'workshop'>;

/** The names of the objectives that a workshop works on, as `module/objective`, in the order in which they are numbered. */
const namesOf = ({ agenda }: Told, served: readonly (readonly View[])[]): readonly string[] =>
  modulesServed(agenda).flatMap((module, at) => (served[at] ?? []).map(({ id }) => `${module}/${textOf(id)}`));

/** The numbers of the objectives that a stretch works on; those of its module that only a sheet serves are its own. */
const numbersOf = (entry: AgendaEntry, names: readonly string[], run: readonly AgendaActivity[]): readonly number[] => {
  const { segment } = entry;
  const here = new Set(entry.activities.filter(({ use }) => use !== 'omit').flatMap(objectivesOf));
  const anywhere = new Set(run.flatMap(objectivesOf));
  const isOfSheets = (name: string): boolean =>
    segment.type === 'module' && name.startsWith(`${segment.module}/`) && !anywhere.has(name);
  return names.flatMap((name, at) => (here.has(name) || isOfSheets(name) ? [at + 1] : []));
};

/** Counted minutes by who works with whom, the most first; and those left, in which people move, find a page and ask. */
const methodsOf = (agenda: Agenda): { readonly methods: readonly View[]; readonly between: number } => {
  const minutes = new Map<string, number>();
  const run = countedActivities(agenda);
  for (const { activity, minutes: length } of run) minutes.set(activity.grouping, (minutes.get(activity.grouping) ?? 0) + length);
  const methods = [...minutes].map(([grouping, count]) => ({ grouping, minutes: count })).sort((a, b) => b.minutes - a.minutes);
  return { methods, between: agenda.counted - run.reduce((sum, { minutes: length }) => sum + length, 0) };
};

/**
 * What a board of continuing education asks for, as templates see it: the numbers of the objectives of each stretch and the minutes of it
 * that count, minutes by method, and how many questions each form asks. All of it is what runs.
 */
export const ceView = (state: Told, entries: readonly View[], served: readonly (readonly View[])[]): View => {
  const { agenda, curriculum, seed = null } = state;
  const run = runActivities(agenda);
  const names = namesOf(state, served);
  return {
    outline: agenda.entries.map((entry, at) => ({
      ...entries[at],
      session: agenda.sessions.length > 1 ? entry.session + 1 : null,
      countedMinutes: entry.counted && entry.segment.type !== 'break' ? entry.minutes : 0,
      objectives: numbersOf(entry, names, run).join(', '),
    })),
    ...methodsOf(agenda),
    questions: formsOf(curriculum, agenda, seed)?.a.length ?? 0,
    step: state.workshop.value.hours.step,
    uncounted: agenda.total - agenda.counted,
  };
};
