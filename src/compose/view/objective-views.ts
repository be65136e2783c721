import { moduleSchema } from '../../model/module.ts';
import { objectivesInFull, servedObjectives } from '../../model/served.ts';
import { listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';

/** What a view of a module, a sheet, a story or an objective is called. */
export const idOf = (view: View): string => String(view['id']);

/** An objective as far as the short form reaches it. */
const asReached = (objective: View): View => ({ ...objective, text: objective['short'] ?? objective['text'] });

/** The objectives of a module, parted into those that this workshop works on, at their reach, and the others. */
export const objectiveViews = ({ agenda, curriculum }: ContextState, id: string, view: View): View => {
  const served = servedObjectives(agenda, id, curriculum.modules);
  const inFull = objectivesInFull(agenda, id, curriculum.modules);
  const all = listIn(view, 'objectives');
  return {
    objectives: all
      .filter((objective) => served.has(idOf(objective)))
      .map((objective) => (inFull.has(idOf(objective)) ? objective : asReached(objective))),
    laterObjectives: all.filter((objective) => !served.has(idOf(objective))),
  };
};

/** What templates see of a module that a workshop does not teach: the objectives of it that activities of its own work on. */
export const servedView = (state: ContextState, id: string): View => {
  const module = state.curriculum.modules.get(id);
  if (module === undefined) return {};
  return objectiveViews(state, id, viewOf(state.ledger, state.kind.value.audience, moduleSchema, module, id));
};
