import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { DocumentKind } from '../model/kind.ts';
import type { BuildRequest, PrintJob, PrintPlan } from '../model/plan.ts';
import { agendaOf } from './agenda.ts';
import { checkCards } from './cards.ts';
import { itemsOf, jobOf, type Naming } from './jobs.ts';
import { canCompare, packetKinds, referredBy, wantedKinds } from './kinds.ts';
import { overMidnight } from './midnight.ts';
import { inOrder } from './order.ts';
import { checkProduction } from './production.ts';
import { checkNames, editionsOf, factsOf, nothingToCompare } from './request.ts';

/** Documents that count the others are made when those are. */
const lastLast = (jobs: readonly PrintJob[], { kinds }: Curriculum): readonly PrintJob[] => {
  const isLast = ({ kind }: PrintJob): boolean => kinds.get(kind)?.value.last ?? false;
  return [...jobs.filter((job) => !isLast(job)), ...jobs.filter(isLast)];
};

/** Decides what is printed: kinds × brands × editions × items, each with its file, copies and sides. Prints nothing. */
export const planPrint = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => {
  const workshopId = request.workshop ?? request.event?.value.workshop ?? [...curriculum.workshops.keys()].sort()[0] ?? '';
  const brands = request.brands.length > 0 ? request.brands : [request.event?.value.brand ?? 'plain'];
  const editions = editionsOf(request);
  const diagnostics: Diagnostic[] = [
    ...checkNames(curriculum, workshopId, brands, request),
    ...checkProduction(request, editions),
  ];
  const loaded = curriculum.workshops.get(workshopId);
  if (loaded === undefined || !isClean(diagnostics)) return { diagnostics };
  const workshop = loaded.value;
  const kinds = wantedKinds(request, curriculum, workshop);
  diagnostics.push(...checkCards(kinds, request));
  if (!isClean(diagnostics)) return { diagnostics };
  const [always, comparing] = [kinds.filter(({ when }) => when === 'always'), kinds.filter(({ when }) => when !== 'always')];
  if (request.kinds.length > 0 && comparing.length > 0 && !canCompare(always, editions))
    return { diagnostics: [...diagnostics, nothingToCompare(comparing)] };

  const event = factsOf(request);
  const agenda = agendaOf(workshop, curriculum.modules, event.start);
  diagnostics.push(...overMidnight(agenda, loaded, request));
  const language = curriculum.language.value.tag.split('-')[0] ?? 'en';
  const naming: Naming = { curriculum, request, workshop: workshopId, language, event, printed: kinds.map(({ id }) => id) };
  const variants = [...new Set(brands)].flatMap((brand) => editions.map((edition) => ({ brand, edition })));
  const jobsFor = (wanted: readonly DocumentKind[]): readonly PrintJob[] =>
    variants.flatMap((variant) =>
      wanted.flatMap((kind) => itemsOf(kind.per, curriculum, workshop, agenda).map((item) => jobOf(kind, variant, item, naming))),
    );
  const made = inOrder([...jobsFor(always), ...(canCompare(always, editions) ? jobsFor(comparing) : [])]);
  const jobs = lastLast(made, curriculum);
  const counted = kinds.every(({ last }) => last) ? packetKinds(curriculum, workshop) : [];
  const unprinted = inOrder(jobsFor([...new Set([...counted, ...referredBy([...kinds, ...counted], curriculum)])]));
  return { value: { workshop: workshopId, paper: request.paper, event, agenda, jobs, unprinted, out: request.out }, diagnostics };
};
