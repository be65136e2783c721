import { isSheetShort, modulesOf, runActivities, usedWorksheets, type Agenda, type AgendaActivity } from './agenda.ts';
import type { CurriculumModule } from './module.ts';

type Modules = ReadonlyMap<string, { readonly value: CurriculumModule }>;

/** The objectives that an activity serves, as `module/objective`: one of a module names its own by id, a workshop's own in full. */
export const objectivesOf = ({ activity, module }: Pick<AgendaActivity, 'activity' | 'module'>): readonly string[] =>
  module === null ? activity.objectives : activity.objectives.map((id) => `${module}/${id}`);

/** Whether a module says which activity or sheet serves which objective. */
const tiesObjectives = ({ activities, worksheets }: CurriculumModule): boolean =>
  [...activities, ...worksheets].some(({ objectives }) => objectives.length > 0);

/** Objectives of a module that are served because it is taught, not because an activity names them: those of sheets it uses. */
const servedByModule = (agenda: Agenda, module: CurriculumModule): readonly string[] => {
  // A module that ties no activity to an objective leaves it to its trainers: all of them stand.
  if (!tiesObjectives(module)) return module.objectives.map(({ id }) => id);
  return usedWorksheets(agenda, module.id, module.worksheets).flatMap(({ objectives }) => objectives);
};

/** Ids of the objectives of a module that this workshop works on: an activity it runs or a sheet it uses names them. */
export const servedObjectives = (agenda: Agenda, module: string, modules: Modules): ReadonlySet<string> => {
  const value = modules.get(module)?.value;
  if (value === undefined) return new Set();
  const run = runActivities(agenda);
  const named = new Set(run.flatMap(objectivesOf));
  const taught = run.some((each) => each.module === module) ? servedByModule(agenda, value) : [];
  return new Set(value.objectives.map(({ id }) => id).filter((id) => named.has(`${module}/${id}`) || taught.includes(id)));
};

/**
 * Ids of the objectives of a module that this workshop reaches in full. One that it works on in short forms only is not, nor is
 * one that only an activity of its own serves: what shows that it was met is in the module.
 */
export const objectivesInFull = (agenda: Agenda, module: string, modules: Modules): ReadonlySet<string> => {
  const { objectives = [], worksheets = [] } = modules.get(module)?.value ?? {};
  const run = runActivities(agenda);
  const isFull = (id: string): boolean => {
    const uses = run.filter((each) => objectivesOf(each).includes(`${module}/${id}`));
    const own = uses.filter((each) => each.module === module);
    // Where its sheet is shortened, a closing round that runs in full does not make it whole again.
    if (uses.length > 0)
      return own.some(
        ({ use, activity }) => use === 'core' && (activity.worksheet !== null || own.every((each) => each.use === 'core')),
      );
    return !worksheets.some((sheet) => sheet.objectives.includes(id) && isSheetShort(agenda, module, sheet.id));
  };
  return new Set(objectives.map(({ id }) => id).filter(isFull));
};

/** Ids of the modules that a workshop teaches, in order, each once. */
export const modulesTaught = ({ entries }: Agenda): readonly string[] =>
  modulesOf({ segments: entries.map(({ segment }) => segment) });

/** Ids of the modules whose objectives a workshop works on: those it teaches, then those that activities of its own name. */
export const modulesServed = (agenda: Agenda): readonly string[] => {
  const named = runActivities(agenda)
    .filter(({ module }) => module === null)
    .flatMap(({ activity }) => activity.objectives.map((name) => name.split('/')[0] ?? ''));
  return [...new Set([...modulesTaught(agenda), ...named])];
};

/** The objectives that a workshop works on, as `module/objective`, module by module. */
export const servedNames = (agenda: Agenda, modules: Modules): ReadonlySet<string> =>
  new Set(modulesServed(agenda).flatMap((id) => [...servedObjectives(agenda, id, modules)].map((name) => `${id}/${name}`)));
