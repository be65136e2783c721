import { isClean, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import { brandsAsked } from '../model/brand.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { PacketSize } from '../model/packet-size.ts';
import type { BuildRequest, JobItem, PrintJob, PrintPlan } from '../model/plan.ts';
import { chartsInWorkbook, type Workshop } from '../model/workshop.ts';
import { agendaOfRequest } from './replan.ts';
import { numbersInHand, numbersOfRequest } from './numbering.ts';
import { checkCards } from './cards.ts';
import { itemsOfRequest } from './items.ts';
import { itemsOf, jobOf, type Naming, type Variant } from './jobs.ts';
import { canCompare, packetKinds, referredBy, slipKinds, wantedKinds } from './kinds.ts';
import { refusalsOf } from './refusals.ts';
import { outputNames } from './names.ts';
import { overMidnight } from './midnight.ts';
import { inOrder } from './order.ts';
import { collidingOutputs } from './outputs.ts';
import { checkProduction } from './production.ts';
import { checkNames, editionsOf, factsOf, nothingToCompare, overLimit } from './request.ts';

/** Documents that count the others are made when those are. */
const lastLast = (jobs: readonly PrintJob[], { kinds }: Curriculum): readonly PrintJob[] => {
  const isLast = ({ kind }: PrintJob): boolean => kinds.get(kind)?.value.last ?? false;
  return [...jobs.filter((job) => !isLast(job)), ...jobs.filter(isLast)];
};

/** Jobs for kinds of document, each in every variant and about every item. */
type JobsFor = (wanted: readonly DocumentKind[]) => readonly PrintJob[];

/** Makes jobs in the order of variants, then kinds, then items. */
const jobMaker = (
  { curriculum, request, event, numbers }: Pick<Naming, 'curriculum' | 'request' | 'event' | 'numbers'>,
  workshop: Workshop,
  agenda: Agenda,
  {
    kinds,
    variants,
    items,
  }: { readonly kinds: readonly DocumentKind[]; readonly variants: readonly Variant[]; readonly items: readonly JobItem[] },
): JobsFor => {
  const naming: Naming = {
    ...{ curriculum, request, event, numbers },
    workshop: workshop.id,
    printed: kinds.map(({ id }) => id),
    charts: chartsInWorkbook(workshop, request.packet),
    nameOf: outputNames(curriculum, workshop, agenda, itemsOf),
  };
  const wantedOf = ({ per }: DocumentKind): readonly JobItem[] =>
    items.some((item) => item.per === per)
      ? items.filter((item) => item.per === per)
      : itemsOf(per, curriculum, workshop, agenda);
  return (wanted) =>
    variants.flatMap((variant) => wanted.flatMap((kind) => wantedOf(kind).map((item) => jobOf(kind, variant, item, naming))));
};

/** The jobs of some kinds: those that are printed, and those that are only set because the printed ones name their pages. */
const jobsOfKinds = (
  curriculum: Curriculum,
  workshop: Workshop,
  kinds: readonly DocumentKind[],
  { compares, jobsFor, packet }: { readonly compares: boolean; readonly jobsFor: JobsFor; readonly packet: PacketSize },
): Pick<PrintPlan, 'jobs' | 'unprinted'> => {
  const [always, comparing] = [kinds.filter(({ when }) => when === 'always'), kinds.filter(({ when }) => when !== 'always')];
  const made = inOrder([...jobsFor(always), ...(compares ? jobsFor(comparing) : [])]);
  const counted = kinds.every(({ last }) => last) ? packetKinds(curriculum, workshop, packet) : [];
  return {
    jobs: lastLast(made, curriculum),
    unprinted: inOrder(jobsFor([...new Set([...counted, ...referredBy([...kinds, ...counted], curriculum)])])),
  };
};

/**
 * Decides what is printed: kinds × brands × editions × items, each with its file, copies and sides. Prints nothing. There is no
 * plan where nothing that was asked for can be printed; why has been told by whoever read it.
 */
export const planPrint = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => {
  const { packet = 'complete' } = request;
  const usual = request.event?.value.workshop ?? [...curriculum.workshops.keys()].sort()[0] ?? '';
  const named = itemsOfRequest(curriculum, request.items ?? [], {
    asked: request.workshop,
    usual,
    numbers: numbersInHand(request, curriculum),
  });
  const { items, workshop: workshopId } = named;
  const brands = brandsAsked(request.brands, request.event?.value);
  const editions = editionsOf(curriculum, request);
  const found = [
    ...checkNames(curriculum, workshopId, brands, request),
    ...named.diagnostics,
    ...checkProduction(request, editions),
  ];
  const loaded = curriculum.workshops.get(workshopId);
  if (loaded === undefined || !isClean(found)) return { diagnostics: found };
  const workshop = loaded.value;
  const refused = refusalsOf(request, curriculum, workshop, brands);
  const usable = [...new Set(brands)].filter((brand) => curriculum.brands.has(brand));
  const kinds = wantedKinds(request, curriculum, workshop, items);
  if (refused.length > 0 && (usable.length === 0 || kinds.length === 0)) return { diagnostics: found };
  const compares = canCompare(
    kinds.filter(({ when }) => when === 'always'),
    editions,
  );
  const comparing = kinds.filter(({ when }) => when !== 'always');
  const isVain = request.kinds.length > 0 && comparing.length > 0 && !compares;
  const unmade = [...checkCards(kinds, request), ...(isVain ? [nothingToCompare(comparing)] : [])];
  if (!isClean(unmade)) return { diagnostics: [...found, ...unmade] };

  const event = factsOf(request);
  const { value: agenda, diagnostics: slotted } = agendaOfRequest(workshop, curriculum.modules, request, event.start);
  if (agenda === undefined) return { diagnostics: [...found, ...slotted] };
  const numbers = numbersOfRequest(request, curriculum, agenda);
  const variants = usable.flatMap((brand) => editions.map((edition) => ({ brand, edition })));
  const many = overLimit(variants.length, kinds, (kind) => itemsOf(kind.per, curriculum, workshop, agenda).length);
  if (many !== undefined) return { diagnostics: [...found, many] };
  const jobsFor = jobMaker({ curriculum, request, event, numbers }, workshop, agenda, { kinds, variants, items });
  const jobs = jobsOfKinds(curriculum, workshop, kinds, { compares, jobsFor, packet });
  const diagnostics = [...found, ...unmade, ...slotted, ...overMidnight(agenda, loaded, request), ...collidingOutputs(jobs.jobs)];
  if (!isClean(diagnostics)) return { diagnostics };
  return {
    value: {
      workshop: workshopId,
      paper: request.paper,
      packet,
      event,
      agenda,
      numbers,
      seed: request.seed ?? null,
      ...jobs,
      slips: jobsFor(slipKinds(request, curriculum)),
      refused,
      out: request.out,
    },
    diagnostics,
  };
};
