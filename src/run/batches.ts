import type { Curriculum } from '../model/curriculum.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';

/** Documents that are made by one hand, one after the other, because they name each other's pages. */
export type Batch = {
  /** In the order of the plan; those that are set without ink are among them. */
  readonly jobs: readonly PrintJob[];
};

/** A plan, parted into what can be printed side by side, and what has to wait for all of it. */
export type Batches = {
  /** In the order of the plan. */
  readonly batches: readonly Batch[];
  /** Documents that tell of all the others, and those that name their pages. */
  readonly last: Batch;
};

/** Every document of a plan, each after those it needs. */
export const jobsOf = ({ unprinted, jobs }: Pick<PrintPlan, 'unprinted' | 'jobs'>): readonly PrintJob[] => [
  ...unprinted,
  ...jobs,
];

/** Parts a plan. What one document needs of another stays within a batch; nobody waits but for `last`. */
export const batchesOf = ({ kinds }: Curriculum, plan: Pick<PrintPlan, 'unprinted' | 'jobs'>): Batches => {
  const late = new Set<string>();
  const batchOf = new Map<string, PrintJob[]>();
  const all = jobsOf(plan);
  for (const job of all) {
    const kind = kinds.get(job.kind)?.value;
    const tellsOfAll = kind?.last === true || kind?.when === 'several-editions';
    if (tellsOfAll || job.needs.some((id) => late.has(id))) {
      late.add(job.id);
      continue;
    }
    const batch = [...new Set([...job.needs.flatMap((id) => batchOf.get(id) ?? []), job])];
    for (const { id } of batch) batchOf.set(id, batch);
  }
  const inOrder = (jobs: readonly PrintJob[]): Batch => ({ jobs: all.filter((job) => jobs.includes(job)) });
  return {
    batches: [...new Set(batchOf.values())].map(inOrder),
    last: { jobs: all.filter(({ id }) => late.has(id)) },
  };
};
