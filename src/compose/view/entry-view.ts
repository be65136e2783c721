import { toldStories, type AgendaActivity, type AgendaEntry, type AgendaSession } from '../../model/agenda.ts';
import { byId, clockOf, listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';

type Homes = { readonly home: View; readonly workshop: View };

/** An activity as this workshop runs it. `minutes` is what it takes here; its author's core and short times are its `times`. */
const activityView = (state: ContextState, entry: AgendaActivity, session: AgendaSession | undefined, homes: Homes): View => {
  const { home, workshop } = homes;
  const { activity, module, use, offset, minutes } = entry;
  const own = byId(listIn(module === null ? workshop : home, 'activities'), activity.id);
  return {
    ...own,
    use,
    minutes,
    times: own['minutes'],
    offset,
    clock: clockOf(state, session, offset),
    sheet: activity.worksheet === null ? null : byId(listIn(home, 'allWorksheets'), activity.worksheet),
    // Stories that stand on no participant's page: whoever leads has to read them out.
    stories: toldStories(entry).filter((story) => !state.printed().has(story)),
    omitted: use === 'omit',
    shortened: use === 'short',
  };
};

/** A segment of the workshop on the clock. */
export const entryView = (state: ContextState, entry: AgendaEntry, modules: ReadonlyMap<string, View>, workshop: View): View => {
  const { segment } = entry;
  const session = state.agenda.sessions[entry.session];
  const own = byId(listIn(workshop, 'segments'), segment.id);
  const home = segment.type === 'module' ? (modules.get(segment.module) ?? {}) : workshop;
  const activities = entry.activities.map((activity) => activityView(state, activity, session, { home, workshop }));
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
    activities,
    run: activities.filter((activity) => activity['omitted'] !== true),
    omitted: activities.filter((activity) => activity['omitted'] === true),
  };
};
