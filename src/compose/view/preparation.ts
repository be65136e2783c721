import { listIn } from './state.ts';
import type { View } from './view.ts';

/** Neighbours that say the same in one field, under that one saying: tasks by when they are due. */
export const runsOf = (views: readonly View[], field: string): readonly View[] => {
  const runs: { head: unknown; items: View[] }[] = [];
  for (const view of views) {
    const last = runs.at(-1);
    if (last !== undefined && String(last.head) === String(view[field])) last.items.push(view);
    else runs.push({ head: view[field], items: [view] });
  }
  return runs;
};

/** What to change in which circumstances, over all activities that are run: each circumstance once, with the activities in their order. */
export const adaptationsOf = (entries: readonly View[]): readonly View[] => {
  const groups = new Map<string, { when: unknown; items: View[] }>();
  for (const activity of entries.flatMap((entry) => listIn(entry, 'run')))
    for (const { when, then } of listIn(activity, 'adaptations')) {
      const name = String(when);
      const group = groups.get(name) ?? { when, items: [] };
      groups.set(name, group);
      group.items.push({ title: activity['title'], then });
    }
  return [...groups.values()];
};

/** What only the agency or the state can decide, over all modules, each with the number of its module. */
export const allPolicies = (modules: readonly View[]): readonly View[] =>
  modules.flatMap((module) => listIn(module, 'policies').map((policy): View => ({ ...policy, number: module['number'] })));

/** What to bring for the whole workshop: a thing that several modules use is brought once, in the largest number. */
export const allMaterials = (modules: readonly View[]): readonly View[] => {
  const things = new Map<string, { thing: View; quantity: number | null; numbers: string[] }>();
  for (const module of modules)
    for (const thing of listIn(module, 'materials')) {
      const name = String(thing['text']);
      const quantity = typeof thing['quantity'] === 'number' ? thing['quantity'] : null;
      const known = things.get(name);
      if (known === undefined) things.set(name, { thing, quantity, numbers: [String(module['number'])] });
      else {
        known.quantity = known.quantity === null || quantity === null ? null : Math.max(known.quantity, quantity);
        known.numbers.push(String(module['number']));
      }
    }
  return [...things.values()].map(({ thing, quantity, numbers }) => ({ ...thing, quantity, numbers }));
};
