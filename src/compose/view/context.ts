import { modulesOf } from '../../model/agenda.ts';
import { brandSchema } from '../../model/brand.ts';
import type { JobItem } from '../../model/plan.ts';
import { workshopSchema } from '../../model/workshop.ts';
import { textOf } from '../words.ts';
import type { Cited } from './cited.ts';
import { entryView } from './entry-view.ts';
import { moduleView } from './module-view.ts';
import { allMaterials, runsOf } from './preparation.ts';
import { byId, clockOf, listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';
import { dateText } from './when.ts';

export type { Composition } from './state.ts';

const eventView = (state: ContextState): View => {
  const { event, agenda, curriculum } = state;
  return {
    date: event.date === null ? null : dateText(curriculum.language.value, event.date),
    start: clockOf(state, 0),
    end: clockOf(state, agenda.total),
    participants: event.participants,
    place: event.place,
    trainers: event.trainers,
  };
};

const itemView = (item: JobItem, modules: ReadonlyMap<string, View>, entries: readonly View[], cited: Cited): View => {
  if (item.per === 'workshop') return { module: null, worksheet: null, chart: null };
  if (item.per === 'framework') return { module: null, worksheet: null, chart: cited.framework(item.framework) };
  const module = modules.get(item.module) ?? {};
  const entry = entries.find((candidate) => textOf((candidate['module'] as View | null)?.['id']) === item.module) ?? null;
  const worksheet = item.per === 'worksheet' ? byId(listIn(module, 'allWorksheets'), item.worksheet) : null;
  return { module, entry, worksheet, chart: null };
};

/** What a template sees; docs/templates.md tells the names. */
export const contextOf = (state: ContextState): View => {
  const { curriculum, brand, workshop, kind, agenda, ledger, item, cited } = state;
  const { audience } = kind.value;
  const workshopView = viewOf(ledger, audience, workshopSchema, workshop, workshop.value.id);
  const modules = new Map(
    modulesOf(workshop.value).flatMap((id) => {
      const module = curriculum.modules.get(id);
      return module === undefined ? [] : [[id, moduleView(state, module)] as const];
    }),
  );
  const entries = agenda.entries.map((entry) => entryView(state, entry, modules, workshopView));
  return {
    kind: kind.value.id,
    brand: { ...viewOf(ledger, audience, brandSchema, brand, `brand.${brand.value.id}`), hasLogo: brand.logo !== null },
    event: eventView(state),
    workshop: { ...workshopView, total: agenda.total, counted: agenda.counted, contactHours: agenda.hours },
    entries,
    modules: [...modules.values()],
    materials: allMaterials([...modules.values()]),
    preparation: runsOf(listIn(workshopView, 'prepare'), 'when'),
    ...itemView(item, modules, entries, cited),
  };
};
