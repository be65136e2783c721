import { STEP_VERBS, verbsOf } from '../../model/activity.ts';
import type { AgendaActivity, AgendaEntry, AgendaSession, LateChoice } from '../../model/agenda.ts';
import { scriptOf } from '../../model/script.ts';
import type { ModuleViews } from './module-view.ts';
import { byId, clockOf, listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';

type Homes = { readonly home: View; readonly workshop: View };

/** The words of a step in the form that runs: its own in the short one, where it has some. */
const saidIn = (own: View, isShortened: boolean): View => {
  const short = isShortened ? (own['short'] as View) : {};
  const words = verbsOf(short).length > 0 ? short : own;
  return Object.fromEntries(STEP_VERBS.map((verb) => [verb, words[verb] ?? null]));
};

/** What is done in an activity, step by step on the clock: `at` are minutes from its start. Nothing where only facilitators may read it. */
const scriptView = (state: ContextState, entry: AgendaActivity, session: AgendaSession | undefined, own: View): View => {
  if (own['steps'] === undefined) return {};
  const steps = listIn(own, 'steps');
  const debrief = listIn(own, 'debrief');
  const script = scriptOf(entry.activity, entry.use === 'short' ? 'short' : 'core');
  return {
    steps: script.steps.flatMap(({ index, minutes, offset, shortened }): readonly View[] => {
      const step = steps[index];
      if (step === undefined) return [];
      const clock = clockOf(state, session, entry.offset + offset, 'brief');
      return [{ id: step['id'], ...saidIn(step, shortened !== null), minutes, at: offset, clock }];
    }),
    debrief: script.debrief.flatMap((index) => debrief[index] ?? []),
    debriefMinutes: script.given - script.timed,
    debriefAt: script.timed,
    debriefClock: clockOf(state, session, entry.offset + script.timed, 'brief'),
  };
};

/** The sheet whose key stands with an activity, as this workshop uses it. */
const keySheet = ({ keyed }: ContextState, entry: AgendaActivity, home: View): View | null => {
  const sheet = keyed().get(entry)?.sheet ?? null;
  return sheet === null ? null : byId(listIn(home, 'worksheets'), sheet);
};

/** The stories whose answers stand with an activity; those that are on no participant's page have to be read out. */
const storyViews = ({ keyed, printed, workshop }: ContextState, entry: AgendaActivity): readonly View[] =>
  (keyed().get(entry)?.stories ?? []).map((name) => ({
    name,
    isReadOut: !printed().has(name),
    inPractice: workshop.value.scenarios.includes(name),
  }));

/** An activity as this workshop runs it. `minutes` is what it takes here; its author's core and short times are its `times`. */
const activityView = (state: ContextState, entry: AgendaActivity, session: AgendaSession | undefined, homes: Homes): View => {
  const { home, workshop } = homes;
  const { activity, module, use, offset, minutes } = entry;
  const own = byId(listIn(module === null ? workshop : home, 'activities'), activity.id);
  return {
    ...own,
    ...scriptView(state, entry, session, own),
    use,
    minutes,
    times: own['minutes'],
    offset,
    clock: clockOf(state, session, offset),
    from: clockOf(state, session, offset, 'brief'),
    to: clockOf(state, session, offset + minutes, 'brief'),
    sheet: activity.worksheet === null ? null : byId(listIn(home, 'allWorksheets'), activity.worksheet),
    key: keySheet(state, entry, home),
    stories: storyViews(state, entry),
    omitted: use === 'omit',
    shortened: use === 'short',
  };
};

const titleOf = ({ module, activity }: AgendaActivity, modules: ModuleViews, workshop: View): unknown =>
  byId(listIn(module === null ? workshop : (modules.get(module) ?? {}), 'activities'), activity.id)['title'];

/** What to do when so far behind: activities by their titles, and whether each is shortened or left out. */
const lateView = ({ behind, missing, changes }: LateChoice, title: (activity: AgendaActivity) => unknown): View => ({
  behind,
  missing,
  changes: changes.map(({ activity, to, minutes }) => ({ title: title(activity), omitted: to === 'omit', saved: minutes })),
});

/** A segment of the workshop on the clock. */
export const entryView = (state: ContextState, entry: AgendaEntry, modules: ModuleViews, workshop: View): View => {
  const { segment } = entry;
  const session = state.agenda.sessions[entry.session];
  const own = byId(listIn(workshop, 'segments'), segment.id);
  const home = segment.type === 'module' ? (modules.get(segment.module) ?? {}) : workshop;
  const activities = entry.activities.map((activity, at): View => ({
    ...activityView(state, activity, session, { home, workshop }),
    // A line that leads to what is left out would promise it.
    ...(entry.activities[at + 1]?.use === 'omit' ? { transition: null } : {}),
  }));
  const title = segment.type === 'module' ? home['title'] : segment.type === 'break' ? own['title'] : activities[0]?.['title'];
  return {
    ...own,
    title,
    module: segment.type === 'module' ? home : null,
    minutes: entry.minutes,
    counted: entry.counted,
    offset: entry.offset,
    clock: clockOf(state, session, entry.offset),
    until: clockOf(state, session, entry.offset + entry.minutes),
    from: clockOf(state, session, entry.offset, 'brief'),
    to: clockOf(state, session, entry.offset + entry.minutes, 'brief'),
    activities,
    late: (entry.late ?? []).map((choice) => lateView(choice, (activity) => titleOf(activity, modules, workshop))),
    run: activities.filter((activity) => activity['omitted'] !== true),
    omitted: activities.filter((activity) => activity['omitted'] === true),
  };
};
