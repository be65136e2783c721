import { compose, type Composition } from '../compose/compose.ts';
import type { WordsAudit } from '../compose/audit/audit.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { OPEN_REQUEST, type BuildRequest, type PrintJob } from '../model/plan.ts';
import { planPrint } from '../plan/plan.ts';
import { brokeDown } from './broke-down.ts';
import { compositionOf } from './document.ts';

/** One document as it is composed. */
export type ComposedJob = { readonly job: PrintJob; readonly outcome: Outcome<Manuscript> };

/** What is asked for when everything of a workshop is asked for; null for the workshop of an event. */
export const requestForAll = (curriculum: Curriculum, workshop: string | null): BuildRequest => ({
  ...OPEN_REQUEST,
  workshop,
  brands: curriculum.brands.has('plain') ? ['plain'] : [...curriculum.brands.keys()].slice(0, 1),
  // One that compares editions has nothing to compare here.
  kinds: [...curriculum.kinds.values()].filter(({ value }) => value.when === 'always').map(({ value }) => value.id),
});

/** Documents that are the same in every workshop, by what they are about. */
export type Shared = Map<string, Outcome<Manuscript>>;

/** Documents as they are composed, and what was noticed when they were planned. */
export type ComposedPlan = { readonly composed: readonly ComposedJob[]; readonly noticed: readonly Diagnostic[] };

/** Every document that a request plans, composed but not set; what another workshop has already composed alike is taken over. */
export const composePlan = (curriculum: Curriculum, request: BuildRequest, shared: Shared, audit?: WordsAudit): ComposedPlan => {
  const { value: planned, diagnostics: noticed } = planPrint(curriculum, request);
  const composed = (planned?.jobs ?? []).flatMap((job) => {
    const about = JSON.stringify([job.kind, job.brand, job.item, job.cards]);
    const known = shared.get(about);
    if (known !== undefined) return [{ job, outcome: known }];
    const composition = planned && compositionOf(curriculum, planned, job);
    if (composition === undefined) return [];
    const { kind, agenda } = composition;
    const { isShared, ...outcome } = composedSafely(
      job,
      audit ? { ...composition, watch: audit.watch(kind, agenda) } : composition,
    );
    if (outcome.value === undefined) audit?.failed(kind);
    if (isShared) shared.set(about, outcome);
    return [{ job, outcome }];
  });
  return { composed, noticed };
};

/** Composes a document so that what breaks down over it is told of it alone. */
const composedSafely = (job: PrintJob, composition: Composition): ReturnType<typeof compose> => {
  try {
    return compose(composition);
  } catch (error) {
    return { diagnostics: [brokeDown(job.id, error)], isShared: false };
  }
};
