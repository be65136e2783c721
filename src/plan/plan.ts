import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { editionName, PRESETS, STANDARD, unknownPresets } from '../model/edition.ts';
import { modulesOf, usedWorksheets, type Agenda } from '../model/agenda.ts';
import type { Curriculum, LoadedKind } from '../model/curriculum.ts';
import type { BuildRequest, EventFacts, JobItem, PrintJob, PrintPlan } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';
import { cardsOf, checkCards } from './cards.ts';
import { inOrder } from './order.ts';
import { hasRequired } from './required.ts';
import { checkProduction, formatsOf, productionOf, productionSuffix } from './production.ts';

/** One facilitator's copy for each trainer, and two where they are not known: nobody should lead alone. */
const FACILITATORS = 2;

const factsOf = (request: BuildRequest): EventFacts => {
  const event = request.event?.value;
  return {
    date: request.date ?? event?.date ?? null,
    start: request.start ?? event?.start ?? null,
    participants: request.participants ?? event?.participants ?? null,
    place: event?.place ?? null,
    trainers: event?.trainers ?? [],
    hours: event?.hours ?? null,
  };
};

const worksheetsOf = (curriculum: Curriculum, agenda: Agenda, module: string): readonly JobItem[] => {
  const used = usedWorksheets(agenda, module, curriculum.modules.get(module)?.value.worksheets ?? []);
  return used.map(({ id }): JobItem => ({ per: 'worksheet', module, worksheet: id }));
};

const itemsOf = (
  per: LoadedKind['value']['per'],
  curriculum: Curriculum,
  workshop: Workshop,
  agenda: Agenda,
): readonly JobItem[] => {
  switch (per) {
    case 'workshop':
      return [{ per }];
    case 'module':
      return modulesOf(workshop).map((module) => ({ per, module }));
    case 'worksheet':
      return modulesOf(workshop).flatMap((module) => worksheetsOf(curriculum, agenda, module));
    case 'framework':
      return workshop.charts.map((framework) => ({ per, framework }));
  }
};

/** What a document is about, as part of a file's name; a worksheet's begins with its module's code, so that two modules may call a sheet alike. */
const nameOf = (item: JobItem, curriculum: Curriculum): string => {
  if (item.per === 'workshop') return '';
  if (item.per === 'framework') return item.framework;
  const code =
    curriculum.modules
      .get(item.module)
      ?.value.code.toLowerCase()
      .replace(/[^a-z0-9]+/g, '-') ?? '';
  return item.per === 'module' ? `${code}-${item.module}` : `${code}-${item.worksheet}`;
};

/** Copies of pages that another printed document holds too. */
const SPARES = 2;

const copiesOf = (kind: LoadedKind['value'], event: EventFacts, printed: readonly string[]): number | null => {
  if (kind.within !== null && printed.includes(kind.within)) return SPARES;
  if (kind.copies === 'room') return 1;
  return kind.copies === 'facilitator' ? Math.max(event.trainers.length, 0) || FACILITATORS : event.participants;
};

type Naming = {
  readonly curriculum: Curriculum;
  readonly request: BuildRequest;
  readonly workshop: string;
  readonly language: string;
  readonly event: EventFacts;
  readonly printed: readonly string[];
};

/** Whose documents, and in which edition. */
type Variant = { readonly brand: string; readonly edition: string };

/** What job ids begin with. */
const scopeOf = (brand: string, edition: string): string => (edition === STANDARD ? brand : `${brand}/${edition}`);

const jobOf = (
  kind: LoadedKind['value'],
  { brand, edition }: Variant,
  item: JobItem,
  { curriculum, request, workshop, language, event, printed }: Naming,
): PrintJob => {
  const itemName = nameOf(item, curriculum);
  const name = itemName === '' ? kind.id : `${kind.id}-${itemName}`;
  const production = productionOf(kind, request);
  return {
    id: `${scopeOf(brand, edition)}/${name}`,
    kind: kind.id,
    brand,
    workshop,
    item,
    itemName,
    ...formatsOf(kind, request.paper, production),
    production,
    edition,
    audience: kind.audience,
    file: `${request.out}/${brand}/${workshop}/${language}-${request.paper}-${edition}${productionSuffix(request)}/${name}.pdf`,
    copies: copiesOf(kind, event, printed),
    per: kind.copies,
    sides: kind.sides,
    finish: kind.finish,
    ...cardsOf(kind, request, edition),
    needs: kind.refers.filter((id) => curriculum.kinds.has(id)).map((id) => `${scopeOf(brand, edition)}/${id}`),
  };
};

const unknown = (what: string, name: string, known: Iterable<string>): Diagnostic =>
  diagnose('command/unknown-name', { message: `There is no ${what} "${name}".`, hint: suggest(name, known) });

const checkNames = (
  curriculum: Curriculum,
  workshop: string,
  brands: readonly string[],
  kinds: readonly string[],
): readonly Diagnostic[] => [
  ...(curriculum.workshops.has(workshop) ? [] : [unknown('workshop', workshop, curriculum.workshops.keys())]),
  ...brands.filter((brand) => !curriculum.brands.has(brand)).map((brand) => unknown('brand', brand, curriculum.brands.keys())),
  ...kinds.filter((kind) => !curriculum.kinds.has(kind)).map((kind) => unknown('kind', kind, curriculum.kinds.keys())),
];

/** Kinds whose pages the wanted ones name, directly or by way of others, and which are not wanted themselves. */
const referredBy = (wanted: readonly LoadedKind['value'][], { kinds }: Curriculum): readonly LoadedKind['value'][] => {
  const reached = new Set(wanted);
  for (const kind of reached) {
    for (const id of kind.refers) {
      const referred = kinds.get(id)?.value;
      if (referred) reached.add(referred);
    }
  }
  return [...reached].slice(wanted.length);
};

/** The editions that are wanted, each once, under their own names. */
const editionsOf = ({ editions = [] }: BuildRequest): readonly string[] =>
  editions.length === 0 ? [STANDARD] : [...new Set(editions.map(editionName))];

/** Several editions of something that has pages to be compared. */
const canCompare = (kinds: readonly LoadedKind['value'][], editions: readonly string[]): boolean =>
  editions.length > 1 && kinds.some(({ per }) => per === 'workshop');

const nothingToCompare = ([kind]: readonly LoadedKind['value'][]): Diagnostic =>
  diagnose('command/bad-value', {
    message: `The ${kind?.name ?? 'concordance'} compares editions, and there are not two editions of a document to compare.`,
    hint: 'Give `--edition` twice, as in `--edition standard --edition large-print`, and print the workbook in the same run.',
  });

/** Documents that count the others are made when those are. */
const lastLast = (jobs: readonly PrintJob[], { kinds }: Curriculum): readonly PrintJob[] => {
  const isLast = ({ kind }: PrintJob): boolean => kinds.get(kind)?.value.last ?? false;
  return [...jobs.filter((job) => !isLast(job)), ...jobs.filter(isLast)];
};

/** What is counted where nothing but the count is asked for: the packet as it would be printed. */
const packetOf = (curriculum: Curriculum, workshop: Workshop): readonly LoadedKind['value'][] =>
  [...curriculum.kinds.values()]
    .map(({ value }) => value)
    .filter((kind) => !kind.onRequest && !kind.last && kind.when === 'always' && hasRequired(kind, curriculum, workshop))
    .sort((a, b) => a.order - b.order);

/** Decides what is printed: kinds × brands × editions × items, each with its file, copies and sides. Prints nothing. */
export const planPrint = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => {
  const workshopId = request.workshop ?? request.event?.value.workshop ?? [...curriculum.workshops.keys()].sort()[0] ?? '';
  const brands = request.brands.length > 0 ? request.brands : [request.event?.value.brand ?? 'plain'];
  const diagnostics = [
    ...checkNames(curriculum, workshopId, brands, request.kinds),
    ...(request.editions ?? []).flatMap(unknownPresets).map((name) => unknown('edition', name, PRESETS)),
  ];
  const editions = editionsOf(request);
  diagnostics.push(...checkProduction(request, editions));
  const workshop = curriculum.workshops.get(workshopId)?.value;
  if (workshop === undefined || !isClean(diagnostics)) return { diagnostics };
  const event = factsOf(request);
  const agenda = agendaOf(workshop, curriculum.modules, event.start);
  const named = {
    curriculum,
    request,
    workshop: workshopId,
    language: curriculum.language.value.tag.split('-')[0] ?? 'en',
    event,
  };
  const kinds = [...curriculum.kinds.values()]
    .map(({ value }) => value)
    .filter(({ id, onRequest }) => (request.kinds.length === 0 ? !onRequest : request.kinds.includes(id)))
    .filter((kind) => hasRequired(kind, curriculum, workshop))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  diagnostics.push(...checkCards(kinds, request));
  if (!isClean(diagnostics)) return { diagnostics };
  const [always, comparing] = [kinds.filter(({ when }) => when === 'always'), kinds.filter(({ when }) => when !== 'always')];
  if (request.kinds.length > 0 && comparing.length > 0 && !canCompare(always, editions))
    return { diagnostics: [...diagnostics, nothingToCompare(comparing)] };
  const naming: Naming = { ...named, printed: kinds.map(({ id }) => id) };
  const variants = [...new Set(brands)].flatMap((brand) => editions.map((edition) => ({ brand, edition })));
  const jobsFor = (wanted: readonly LoadedKind['value'][]): readonly PrintJob[] =>
    variants.flatMap((variant) =>
      wanted.flatMap((kind) => itemsOf(kind.per, curriculum, workshop, agenda).map((item) => jobOf(kind, variant, item, naming))),
    );
  const made = inOrder([...jobsFor(always), ...(canCompare(always, editions) ? jobsFor(comparing) : [])]);
  const jobs = lastLast(made, curriculum);
  const counted = kinds.every(({ last }) => last) ? packetOf(curriculum, workshop) : [];
  const unprinted = inOrder(jobsFor([...new Set([...counted, ...referredBy([...kinds, ...counted], curriculum)])]));
  return { value: { workshop: workshopId, paper: request.paper, event, agenda, jobs, unprinted, out: request.out }, diagnostics };
};
