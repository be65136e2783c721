import { modulesRun } from '../../model/agenda.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { reviewState, versionOf, type Review } from '../../model/review.ts';
import { listIn, type ContextState } from './state.ts';
import type { View } from './view.ts';
import { dateText } from './when.ts';

/** Who has read the present version of a file, and how far it has been read. */
export const reviewView = ({ curriculum }: ContextState, loaded: Loaded<{ readonly review: Review }>, shown: View): View => {
  const version = versionOf(loaded.value);
  const { readings } = loaded.value.review;
  const views = listIn((shown['review'] ?? {}) as View, 'readings');
  return {
    version,
    state: reviewState(loaded.value.review, version),
    readers: readings.flatMap((reading, index): readonly View[] =>
      reading.version === version ? [{ ...views[index], date: dateText(curriculum.language.value, reading.date) }] : [],
    ),
  };
};

type Shown = { readonly module: (id: string) => View; readonly workshop: () => View };

/** Who has read the words of a workshop: its own, and those of each of its modules. */
export const reviewsView = (state: ContextState, shown: Shown): View => {
  const workshop = reviewView(state, state.workshop, shown.workshop());
  const modules = modulesRun(state.agenda).flatMap((id): readonly View[] => {
    const loaded = state.curriculum.modules.get(id);
    if (loaded === undefined) return [];
    const view = shown.module(id);
    return [{ title: view['title'], ...reviewView(state, loaded, view) }];
  });
  return { workshop, modules, allRead: [workshop, ...modules].every((each) => each['state'] === 'read') };
};
