import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { modulesOf, usedWorksheets, type Agenda } from '../model/agenda.ts';
import type { Curriculum, LoadedKind } from '../model/curriculum.ts';
import type { BuildRequest, EventFacts, JobItem, PrintJob, PrintPlan } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';

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

const jobOf = (
  kind: LoadedKind['value'],
  brand: string,
  item: JobItem,
  { curriculum, request, workshop, language, event, printed }: Naming,
): PrintJob => {
  const itemName = nameOf(item, curriculum);
  const name = itemName === '' ? kind.id : `${kind.id}-${itemName}`;
  return {
    id: `${brand}/${name}`,
    kind: kind.id,
    brand,
    workshop,
    item,
    itemName,
    paper: request.paper,
    audience: kind.audience,
    file: `${request.out}/${brand}/${workshop}/${language}-${request.paper}-standard/${name}.pdf`,
    copies: copiesOf(kind, event, printed),
    per: kind.copies,
    sides: kind.sides,
    finish: kind.finish,
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

/** Decides what is printed: kinds × brands × items, each with its file, copies and sides. Prints nothing. */
export const planPrint = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => {
  const workshopId = request.workshop ?? request.event?.value.workshop ?? [...curriculum.workshops.keys()].sort()[0] ?? '';
  const brands = request.brands.length > 0 ? request.brands : [request.event?.value.brand ?? 'plain'];
  const diagnostics = checkNames(curriculum, workshopId, brands, request.kinds);
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
    .filter(({ id }) => request.kinds.length === 0 || request.kinds.includes(id))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const naming: Naming = { ...named, printed: kinds.map(({ id }) => id) };
  const jobs = [...new Set(brands)].flatMap((brand) =>
    kinds.flatMap((kind) => itemsOf(kind.per, curriculum, workshop, agenda).map((item) => jobOf(kind, brand, item, naming))),
  );
  return { value: { workshop: workshopId, paper: request.paper, event, agenda, jobs, out: request.out }, diagnostics };
};
