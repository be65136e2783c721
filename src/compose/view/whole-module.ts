import { storyName } from '../../model/agenda.ts';
import type { Loaded } from '../../model/curriculum.ts';
import { namedIn } from '../../model/exercise.ts';
import { moduleSchema, type CurriculumModule } from '../../model/module.ts';
import { catalogNumber } from '../../model/worksheet.ts';
import { idOf } from './objective-views.ts';
import { reviewView } from './review-view.ts';
import { byId, listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';

/** Words of a module's own texts: what has no space is an id or a choice. */
const wordCount = (data: unknown): number => {
  if (typeof data === 'string') return data.includes(' ') ? data.split(/\s+/).length : 0;
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce<number>((sum, value) => sum + wordCount(value), 0);
};

/** How fast somebody reads who weighs each sentence with a pencil in hand: so many words a minute, told in steps of minutes. */
const PACE = { words: 100, step: 10 } as const;

/** About how long it takes to read, and by which count. */
const effortOf = ({ value }: Loaded<CurriculumModule>): View => {
  const words = Math.round(wordCount({ ...value, review: null }) / 100) * 100;
  return { words, pace: PACE.words, minutes: Math.max(1, Math.ceil(words / PACE.words / PACE.step)) * PACE.step };
};

/** An activity with its sheet, and with the words that its steps have in the short form. */
const scripted = (activity: View, sheets: readonly View[], worksheet: string | null): View => ({
  ...activity,
  sheet: worksheet === null ? null : byId(sheets, worksheet),
  steps: listIn(activity, 'steps').map((step) => ({ ...step, isLeftOut: step['short'] === 'omit' })),
});

/** Every story that answers belong to: the module's own, and those of others on its sheets; with those that stand on no sheet told. */
const storiesIn = ({ id, worksheets, scenarios }: CurriculumModule): readonly View[] => {
  const onSheets = new Set(worksheets.flatMap(({ parts }) => namedIn(parts, 'scenario').map((name) => storyName(name, id))));
  const names = new Set([...scenarios.map((story) => storyName(story.id, id)), ...onSheets]);
  return [...names].map((name) => ({ name, isReadOut: !onSheets.has(name) }));
};

/** A module as it stands in the catalog, whatever a workshop makes of it: all its activities, sheets and stories, and who has read it. */
export const wholeModule = (state: ContextState, id: string): View | null => {
  const loaded = state.curriculum.modules.get(id);
  if (loaded === undefined) return null;
  const { value } = loaded;
  const view = viewOf(state.ledger, state.kind.value.audience, moduleSchema, loaded, id);
  const worksheets = listIn(view, 'worksheets').map((sheet): View => ({
    ...sheet,
    number: catalogNumber(value, idOf(sheet)),
    module: view['id'],
  }));
  return {
    ...view,
    worksheets,
    activities: listIn(view, 'activities').map((activity, index) =>
      scripted(activity, worksheets, value.activities[index]?.worksheet ?? null),
    ),
    stories: storiesIn(value),
    effort: effortOf(loaded),
    reviewed: reviewView(state, loaded, view),
  };
};
