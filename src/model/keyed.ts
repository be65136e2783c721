import { runActivities, storyName, toldStories, usedWorksheets, type Agenda, type AgendaActivity } from './agenda.ts';
import { namedIn } from './exercise.ts';
import type { CurriculumModule } from './module.ts';

/** What a guide gives the answers of within one activity: its sheet and its stories, where no earlier activity used them. */
export type KeyedActivity = {
  /** The id of its worksheet; null where it has none, or an earlier activity used it. */
  readonly sheet: string | null;
  /** Stories that it tells or that stand on its sheet, as `module/story`. */
  readonly stories: readonly string[];
};

type Modules = ReadonlyMap<string, { readonly value: CurriculumModule }>;

const storiesOf = (agenda: Agenda, entry: AgendaActivity, modules: Modules): readonly string[] => {
  const { module, activity } = entry;
  const told = toldStories(entry);
  if (module === null || activity.worksheet === null) return told;
  const sheets = usedWorksheets(agenda, module, modules.get(module)?.value.worksheets ?? []);
  const sheet = sheets.find(({ id }) => id === activity.worksheet);
  return [...told, ...namedIn(sheet?.parts ?? [], 'scenario').map((story) => storyName(story, module))];
};

/** Shares the answers of a workshop out over the activities that it runs: each stands where it is first needed. */
export const keyedOf = (agenda: Agenda, modules: Modules): ReadonlyMap<AgendaActivity, KeyedActivity> => {
  const seen = new Set<string>();
  const isNew = (name: string): boolean => {
    const fresh = !seen.has(name);
    seen.add(name);
    return fresh;
  };
  return new Map(
    runActivities(agenda).map((entry) => {
      const { module, activity } = entry;
      const sheet =
        activity.worksheet !== null && isNew(`${module ?? ''} sheet ${activity.worksheet}`) ? activity.worksheet : null;
      return [entry, { sheet, stories: [...new Set(storiesOf(agenda, entry, modules))].filter(isNew) }];
    }),
  );
};
