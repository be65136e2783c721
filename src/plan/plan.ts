import { isClean, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Agenda } from '../model/agenda.ts';
import { brandsAsked } from '../model/brand.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { BuildRequest, PrintJob, PrintPlan } from '../model/plan.ts';
import type { Workshop } from '../model/workshop.ts';
import { agendaOf } from './agenda.ts';
import { checkCards } from './cards.ts';
import { itemsOf, jobOf, type Naming, type Variant } from './jobs.ts';
import { canCompare, packetKinds, referredBy, wantedKinds } from './kinds.ts';
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
  { curriculum, request, event }: Pick<Naming, 'curriculum' | 'request' | 'event'>,
  workshop: Workshop,
  agenda: Agenda,
  { kinds, variants }: { readonly kinds: readonly DocumentKind[]; readonly variants: readonly Variant[] },
): JobsFor => {
  const naming: Naming = {
    ...{ curriculum, request, event },
    workshop: workshop.id,
    printed: kinds.map(({ id }) => id),
    nameOf: outputNames(curriculum, workshop, agenda, itemsOf),
  };
  return (wanted) =>
    variants.flatMap((variant) =>
      wanted.flatMap((kind) => itemsOf(kind.per, curriculum, workshop, agenda).map((item) => jobOf(kind, variant, item, naming))),
    );
};

/** The jobs of some kinds: those that are printed, and those that are only set because the printed ones name their pages. */
const jobsOfKinds = (
  curriculum: Curriculum,
  workshop: Workshop,
  kinds: readonly DocumentKind[],
  { compares, jobsFor }: { readonly compares: boolean; readonly jobsFor: JobsFor },
): Pick<PrintPlan, 'jobs' | 'unprinted'> => {
  const [always, comparing] = [kinds.filter(({ when }) => when === 'always'), kinds.filter(({ when }) => when !== 'always')];
  const made = inOrder([...jobsFor(always), ...(compares ? jobsFor(comparing) : [])]);
  const counted = kinds.every(({ last }) => last) ? packetKinds(curriculum, workshop) : [];
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
  const workshopId = request.workshop ?? request.event?.value.workshop ?? [...curriculum.workshops.keys()].sort()[0] ?? '';
  const brands = brandsAsked(request.brands, request.event?.value);
  const editions = editionsOf(curriculum, request);
  const found = [...checkNames(curriculum, workshopId, brands, request), ...checkProduction(request, editions)];
  const loaded = curriculum.workshops.get(workshopId);
  if (loaded === undefined || !isClean(found)) return { diagnostics: found };
  const workshop = loaded.value;
  const refused = refusalsOf(request, curriculum, workshop, brands);
  const usable = [...new Set(brands)].filter((brand) => curriculum.brands.has(brand));
  const kinds = wantedKinds(request, curriculum, workshop);
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
  const agenda = agendaOf(workshop, curriculum.modules, event.start);
  const variants = usable.flatMap((brand) => editions.map((edition) => ({ brand, edition })));
  const many = overLimit(variants.length, kinds, (kind) => itemsOf(kind.per, curriculum, workshop, agenda).length);
  if (many !== undefined) return { diagnostics: [...found, many] };
  const jobsFor = jobMaker({ curriculum, request, event }, workshop, agenda, { kinds, variants });
  const jobs = jobsOfKinds(curriculum, workshop, kinds, { compares, jobsFor });
  const diagnostics = [...found, ...unmade, ...overMidnight(agenda, loaded, request), ...collidingOutputs(jobs.jobs)];
  if (!isClean(diagnostics)) return { diagnostics };
  return {
    value: { workshop: workshopId, paper: request.paper, event, agenda, ...jobs, refused, out: request.out },
    diagnostics,
  };
};
