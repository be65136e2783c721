import { modulesOf, usedWorksheets, type Agenda, type AgendaActivity, type AgendaEntry } from '../../model/agenda.ts';
import { brandSchema } from '../../model/brand.ts';
import type { Curriculum, Loaded, LoadedBrand, LoadedKind } from '../../model/curriculum.ts';
import type { CurriculumModule } from '../../model/module.ts';
import { moduleSchema } from '../../model/module.ts';
import type { EventFacts, JobItem } from '../../model/plan.ts';
import { workshopSchema, type Workshop } from '../../model/workshop.ts';
import { textOf, type Ledger } from '../words.ts';
import type { Cited } from './cited.ts';
import { viewOf, type View } from './view.ts';
import { clockText, dateText } from './when.ts';

/** Everything one document is composed from. */
export type Composition = {
  readonly curriculum: Curriculum;
  readonly kind: LoadedKind;
  readonly brand: LoadedBrand;
  readonly workshop: Loaded<Workshop>;
  readonly agenda: Agenda;
  readonly event: EventFacts;
  readonly item: JobItem;
};

type ContextState = Composition & { readonly ledger: Ledger; readonly cited: Cited };

const listIn = (view: View, field: string): readonly View[] =>
  Array.isArray(view[field]) ? (view[field] as readonly View[]) : [];

const byId = (views: readonly View[], id: string): View => views.find((view) => String(view['id']) === id) ?? {};

/** The digits of a module's code, for numbering its sheets: M10 → 10. */
const sheetNumber = (code: string, index: number): string => `${/^\D*(\d+)$/.exec(code)?.[1] ?? code}.${index + 1}`;

/** More rows than this fill pages that the charts themselves fill better. */
const MANY_ROWS = 6;

/** A module as templates see it: with its sheets numbered, and only those that the workshop uses. */
const moduleView = (state: ContextState, module: Loaded<CurriculumModule>): View => {
  const { ledger, kind, agenda } = state;
  const view = viewOf(ledger, kind.value.audience, moduleSchema, module, module.value.id);
  const all = listIn(view, 'worksheets').map((sheet, index) => ({
    ...sheet,
    number: sheetNumber(module.value.code, index),
    module: view['id'],
    moduleTitle: view['title'],
    code: view['code'],
  }));
  const used = new Set(usedWorksheets(agenda, module.value.id, module.value.worksheets).map(({ id }) => id));
  // What a module draws on beside its charts is told to facilitators; participants' pages rest on the charts.
  if (kind.value.audience === 'facilitator') for (const source of module.value.sources) state.cited.note(source);
  return {
    ...view,
    manyRows: module.value.rows.length > MANY_ROWS,
    worksheets: all.filter((sheet) => used.has(String((sheet as View)['id']))),
    allWorksheets: all,
  };
};

const activityView = (
  state: ContextState,
  { activity, module, use, offset, minutes }: AgendaActivity,
  home: View,
  workshop: View,
): View => {
  const own = byId(listIn(module === null ? workshop : home, 'activities'), activity.id);
  const worksheet = activity.worksheet === null ? null : byId(listIn(home, 'allWorksheets'), activity.worksheet);
  // `minutes` is what it takes here; the author's core and short times stay reachable beside it.
  return {
    ...own,
    use,
    minutes,
    times: own['minutes'],
    offset,
    clock: clockOf(state, offset),
    sheet: worksheet,
    omitted: use === 'omit',
    shortened: use === 'short',
  };
};

const clockOf = ({ agenda, curriculum }: ContextState, offset: number): string | null =>
  agenda.start === null ? null : clockText(curriculum.language.value, agenda.start + offset);

const entryView = (state: ContextState, entry: AgendaEntry, modules: ReadonlyMap<string, View>, workshop: View): View => {
  const { segment } = entry;
  const own = byId(listIn(workshop, 'segments'), segment.id);
  const home = segment.type === 'module' ? (modules.get(segment.module) ?? {}) : workshop;
  const activities = entry.activities.map((activity) => activityView(state, activity, home, workshop));
  const title = segment.type === 'module' ? home['title'] : segment.type === 'break' ? own['title'] : activities[0]?.['title'];
  return {
    ...own,
    title,
    module: segment.type === 'module' ? home : null,
    minutes: entry.minutes,
    counted: entry.counted,
    offset: entry.offset,
    clock: clockOf(state, entry.offset),
    until: clockOf(state, entry.offset + entry.minutes),
    activities,
    run: activities.filter((activity) => activity['omitted'] !== true),
    omitted: activities.filter((activity) => activity['omitted'] === true),
  };
};

const eventView = ({ event, agenda, curriculum, ...state }: ContextState): View => ({
  date: event.date === null ? null : dateText(curriculum.language.value, event.date),
  start: clockOf({ event, agenda, curriculum, ...state }, 0),
  end: clockOf({ event, agenda, curriculum, ...state }, agenda.total),
  participants: event.participants,
  place: event.place,
  trainers: event.trainers,
});

const itemView = (item: JobItem, modules: ReadonlyMap<string, View>, entries: readonly View[], cited: Cited): View => {
  if (item.per === 'workshop') return { module: null, worksheet: null, chart: null };
  if (item.per === 'framework') return { module: null, worksheet: null, chart: cited.framework(item.framework) };
  const module = modules.get(item.module) ?? {};
  const entry = entries.find((candidate) => textOf((candidate['module'] as View | null)?.['id']) === item.module) ?? null;
  return {
    module,
    entry,
    worksheet: item.per === 'worksheet' ? byId(listIn(module, 'allWorksheets'), item.worksheet) : null,
    chart: null,
  };
};

/** Quantities of materials, counted from the size of the group where it is known. */
const quantity = (participants: number | null, per: string, count: number): number | null => {
  if (per === 'room') return count;
  if (participants === null) return null;
  return per === 'trio' ? Math.ceil(participants / 3) * count : participants * count;
};

const withQuantities = (module: View, participants: number | null): View => ({
  ...module,
  materials: listIn(module, 'materials').map((material) => ({
    ...material,
    quantity: quantity(participants, String(material['per']), Number(material['count'])),
  })),
});

/** Neighbours that say the same in one field, under that one saying: tasks by when they are due. */
const runsOf = (views: readonly View[], field: string): readonly View[] => {
  const runs: { head: unknown; items: View[] }[] = [];
  for (const view of views) {
    const last = runs.at(-1);
    if (last !== undefined && String(last.head) === String(view[field])) last.items.push(view);
    else runs.push({ head: view[field], items: [view] });
  }
  return runs;
};

/** What to bring for the whole workshop: a thing that several modules use is brought once, in the largest number. */
const allMaterials = (modules: readonly View[]): readonly View[] => {
  const things = new Map<string, { thing: View; quantity: number | null; codes: string[] }>();
  for (const module of modules)
    for (const thing of listIn(module, 'materials')) {
      const name = String(thing['text']);
      const quantity = typeof thing['quantity'] === 'number' ? thing['quantity'] : null;
      const known = things.get(name);
      if (known === undefined) things.set(name, { thing, quantity, codes: [String(module['code'])] });
      else {
        known.quantity = known.quantity === null || quantity === null ? null : Math.max(known.quantity, quantity);
        known.codes.push(String(module['code']));
      }
    }
  return [...things.values()].map(({ thing, quantity, codes }) => ({ ...thing, quantity, codes }));
};

/** What a template sees. */
export const contextOf = (state: ContextState): View => {
  const { curriculum, brand, workshop, kind, agenda, ledger, item, event, cited } = state;
  const { audience } = kind.value;
  const workshopView = viewOf(ledger, audience, workshopSchema, workshop, workshop.value.id);
  const modules = new Map(
    modulesOf(workshop.value).flatMap((id) => {
      const module = curriculum.modules.get(id);
      return module === undefined ? [] : [[id, withQuantities(moduleView(state, module), event.participants)] as const];
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
