import { modulesRun } from '../../model/agenda.ts';
import { brandSchema } from '../../model/brand.ts';
import { eventSchema } from '../../model/event.ts';
import { once } from '../../model/once.ts';
import { modulesServed, modulesTaught } from '../../model/served.ts';
import { fillPhrase } from '../../model/phrase.ts';
import { chartsInWorkbook, workshopSchema } from '../../model/workshop.ts';
import { textOf } from '../words.ts';
import { assessmentView } from './assessment-view.ts';
import { ceView } from './ce-view.ts';
import { crosswalkView } from './crosswalk-view.ts';
import { cardsView } from './deck-view.ts';
import { entryView } from './entry-view.ts';
import { evaluationView } from './evaluation-view.ts';
import { concordanceView } from './concordance.ts';
import { moduleViews, type ModuleViews } from './module-view.ts';
import { servedView } from './objective-views.ts';
import { reviewsView } from './review-view.ts';
import { handedOut, hasSignsPrinted, storiesOf } from './handed-out.ts';
import { orderView } from './order-view.ts';
import { rowsPrinted } from './rows-in-book.ts';
import { adaptationsOf, allMaterials, allPolicies, runsOf } from './preparation.ts';
import { sessionDate, sessionViews, withOpenings } from './session-view.ts';
import { byId, clockOf, listIn, type ContextState } from './state.ts';
import { viewOf, type View } from './view.ts';
import { watched, type Watched } from './watched.ts';
import { wholeModule } from './whole-module.ts';

export type { Composition } from './state.ts';

/** The first day and, where there are more, the last. */
const datesOf = (state: ContextState): string | null => {
  const { sessions } = state.agenda;
  const [first, last] = [sessions[0]?.day ?? 1, sessions.at(-1)?.day ?? 1].map((day) => sessionDate(state, day));
  if (!first || !last || first === last) return first ?? null;
  return fillPhrase(state.curriculum.language.value, 'event.dates', { start: first, end: last })?.text ?? first;
};

/** Who leads an event and where it takes place, as words that know their lines. A trainer without a name is a line to write on. */
const peopleAndPlace = ({ event, ledger, kind }: ContextState): View => {
  const { given = null } = event;
  const view: View = given === null ? event : viewOf(ledger, kind.value.audience, eventSchema, given, '');
  const trainers = listIn(view, 'trainers').filter(({ name }) => name !== null);
  return { place: view['place'] ?? null, trainers, writeIns: event.trainers.length - trainers.length };
};

const eventView = (state: ContextState): View => {
  const { event, agenda } = state;
  const [first, ...others] = agenda.sessions;
  // Days of different length end at different times, which the agenda tells.
  const alike = others.every(({ start, total }) => start === first?.start && total === first?.total);
  return {
    date: datesOf(state),
    start: clockOf(state, first, 0),
    end: alike ? clockOf(state, first, first?.total ?? 0) : null,
    participants: event.participants,
    ...peopleAndPlace(state),
  };
};

type Makers = Readonly<Record<string, () => unknown>>;
type Whole = { readonly modules: () => ModuleViews; readonly entries: () => readonly View[] };

const nothing = () => null;

const viewsOf = (view: View | undefined): readonly View[] => (view === undefined ? [] : [view]);

const itemFields = (state: ContextState, { modules, entries }: Whole): Makers => {
  const { item, cited } = state;
  const none = { module: nothing, whole: nothing, worksheet: nothing, chart: nothing, handout: nothing };
  if (item.per === 'workshop') return none;
  if (item.per === 'handout')
    return { ...none, handout: () => byId(listIn(cited.bank('handouts') ?? {}, 'items'), item.handout) };
  if (item.per === 'framework') return { ...none, chart: () => cited.framework(item.framework) };
  const module = (): View => modules().get(item.module) ?? {};
  return {
    ...none,
    module,
    whole: () => wholeModule(state, item.module),
    entry: () => entries().find((candidate) => textOf((candidate['module'] as View | null)?.['id']) === item.module) ?? null,
    worksheet: () =>
      item.per === 'worksheet' ? byId(listIn(module(), item.whole ? 'allWorksheets' : 'worksheets'), item.worksheet) : null,
  };
};

/** As many objectives as a certificate lists: beyond it the modules stand for them. */
const FEW_OBJECTIVES = 6;

/** Rows of a sign-in sheet where the size of the group is not known, and those for people who come unexpected. */
const ROSTER = 16;
const SPARE_ROWS = 4;

/** What is the same whichever workshop a document about the same thing is printed for. */
const OF_THE_ITEM: ReadonlySet<string> = new Set(['kind', 'brand', 'cards', 'worksheet', 'whole', 'chart', 'handout']);

/** Whether a template has read something that another workshop would have otherwise. */
export const isOfWorkshop = ({ read }: Watched): boolean => [...read].some((name) => !OF_THE_ITEM.has(name));

const workshopFields = (state: ContextState, whole: Whole & { readonly workshop: () => View }): Makers => {
  const { agenda, event } = state;
  const { hours: granted = null } = event;
  const sessions = once(() => sessionViews(state, whole.entries(), whole.workshop()));
  const modules = once(() => modulesRun(agenda).flatMap((id): readonly View[] => viewsOf(whole.modules().get(id))));
  // Modules that the workshop does not teach may have objectives that activities of its own work on.
  const served = once(() =>
    modulesServed(agenda).map((id) => listIn(whole.modules().get(id) ?? servedView(state, id), 'objectives')),
  );
  const objectives = once(() => served().flat());
  return {
    event: () => eventView(state),
    workshop: () => ({
      ...whole.workshop(),
      total: agenda.total,
      counted: agenda.counted,
      contactHours: granted ?? agenda.hours,
      grantsFewer: granted !== null && granted < agenda.hours,
    }),
    entries: () => withOpenings(whole.entries(), sessions()),
    sessions,
    reviews: () => reviewsView(state, { module: (id) => whole.modules().get(id) ?? {}, workshop: whole.workshop }),
    anyShortened: () =>
      agenda.entries.some((entry) => entry.segment.type === 'module' && entry.activities.some(({ use }) => use === 'short')),
    anyLate: () => agenda.entries.some(({ late = [] }) => late.length > 0),
    anyOmitted: () => agenda.entries.some((entry) => entry.activities.some(({ use }) => use === 'omit')),
    modules,
    chartRows: () => rowsPrinted(state, modules()),
    chartsInWorkbook: () =>
      chartsInWorkbook(state.workshop.value, state.packet).flatMap((id) => viewsOf(state.cited.framework(id))),
    policies: () => allPolicies(modules()),
    rosterRows: () => (event.participants ?? ROSTER) + SPARE_ROWS,
    objectives,
    fewObjectives: () => objectives().length <= FEW_OBJECTIVES,
    ce: () => ceView(state, whole.entries(), served()),
    evaluation: () => (state.kind.value.requires === 'evaluation' ? evaluationView(state, served()) : null),
    crosswalk: () => (state.kind.value.requires === 'crosswalk' ? crosswalkView(state, whole.modules(), whole.workshop()) : null),
    materials: () => allMaterials(modules()),
    stories: () => storiesOf(state),
    signsPrinted: () => hasSignsPrinted(state),
    handedOut: () => handedOut(state),
    signs: () => allMaterials(modules()).flatMap((thing) => listIn(thing, 'signs')),
    adaptations: () => adaptationsOf(whole.entries()),
    preparation: () => runsOf(listIn(whole.workshop(), 'prepare'), 'when'),
  };
};

/** What a template sees; docs/templates.md tells the names. */
export const contextOf = (state: ContextState): Watched => {
  const { brand, workshop, kind, agenda, ledger, item } = state;
  const { audience } = kind.value;
  const workshopView = once(() => viewOf(ledger, audience, workshopSchema, workshop, workshop.value.id));
  const named = item.per === 'module' || item.per === 'worksheet' ? [item.module] : [];
  const modules = once(() => moduleViews(state, [...modulesTaught(agenda), ...named]));
  const entries = once(() => agenda.entries.map((entry) => entryView(state, entry, modules(), workshopView())));
  return watched({
    kind: () => kind.value.id,
    packet: () => state.packet ?? 'complete',
    cards: () => cardsView(state),
    concordance: () => concordanceView(state.concordance),
    order: () => (kind.value.last ? orderView(state) : null),
    assessment: () => (kind.value.requires === 'assessment' ? assessmentView(state) : null),
    brand: () => ({ ...viewOf(ledger, audience, brandSchema, brand, `brand.${brand.value.id}`), hasLogo: brand.logo !== null }),
    ...workshopFields(state, { modules, entries, workshop: workshopView }),
    ...itemFields(state, { modules, entries }),
  });
};
