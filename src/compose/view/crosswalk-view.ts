import { crosswalkOf } from '../../model/crosswalk.ts';
import type { ModuleViews } from './module-view.ts';
import { byId, listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';

/** The crosswalk as templates see it: each competency with what of this workshop works on it, and for how long. */
export const crosswalkView = (state: ContextState, modules: ModuleViews, workshop: View): View | null => {
  const { curriculum, agenda, cited } = state;
  const bank = curriculum.banks.crosswalk?.value;
  const view = cited.bank('crosswalk');
  if (bank === undefined || view === null) return null;
  const workedOn = crosswalkOf(curriculum, agenda);
  const entriesOf = (list: (typeof bank.lists)[number], shown: View): readonly View[] =>
    list.entries.map((competency, place) => {
      const found = workedOn(competency);
      return {
        ...listIn(shown, 'entries')[place],
        rows: found.rows,
        modules: found.modules.map((id) => modules.get(id) ?? {}),
        activities: found.activities.map((id) => byId(listIn(workshop, 'activities'), id)),
        minutes: found.minutes,
      };
    });
  const lists = listIn(view, 'lists');
  return { ...view, lists: bank.lists.map((list, place) => ({ ...lists[place], entries: entriesOf(list, lists[place] ?? {}) })) };
};
