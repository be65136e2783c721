import { concordanceOf, type Concordance, type EditionPages } from '../model/concordance.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { PrintJob } from '../model/plan.ts';
import type { PageMap } from '../model/proof.ts';

/** Where everything is in each edition, for the documents that compare editions. */
export type EditionBook = {
  /** Whether some job of the plan compares this one with its like. */
  readonly wants: (job: PrintJob) => boolean;
  /** Keeps where the pieces of a document are. */
  readonly keep: (job: PrintJob, manuscript: Manuscript, pages: PageMap) => void;
  /** What a job that compares editions is made of; undefined for any other job. */
  readonly for: (job: PrintJob) => Concordance | undefined;
};

/** A book for the jobs of a plan. What it tells follows their order, whatever the order in which they were set. */
export const editionBook = ({ kinds }: Curriculum, jobs: readonly PrintJob[]): EditionBook => {
  const compares = ({ kind }: PrintJob): boolean => kinds.get(kind)?.value.when === 'several-editions';
  const isAwaited = jobs.some(compares);
  const editions = [...new Set(jobs.map(({ edition }) => edition))];
  const kept = new Map<string, EditionPages & Pick<PrintJob, 'brand' | 'audience'>>();
  return {
    wants: (job) => isAwaited && job.item.per === 'workshop' && !compares(job),
    keep: ({ id, brand, kind, edition, audience }, manuscript, pages) =>
      void kept.set(id, { brand, kind, edition, audience, manuscript, pages }),
    for: (job) => {
      if (!compares(job)) return undefined;
      // What only facilitators read is named to nobody else.
      const open = jobs
        .flatMap(({ id }) => kept.get(id) ?? [])
        .filter(({ brand, audience }) => brand === job.brand && (audience === 'participant' || job.audience === 'facilitator'));
      return concordanceOf(editions, open);
    },
  };
};
