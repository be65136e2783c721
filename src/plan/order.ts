import type { PrintJob } from '../model/plan.ts';

/** Puts jobs after those they need, and leaves their order alone otherwise. What needs itself stays where it is. */
export const inOrder = (jobs: readonly PrintJob[]): readonly PrintJob[] => {
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const ordered = new Set<PrintJob>();
  const onTheWay = new Set<PrintJob>();
  const place = (job: PrintJob): void => {
    if (ordered.has(job) || onTheWay.has(job)) return;
    onTheWay.add(job);
    for (const id of job.needs) {
      const needed = byId.get(id);
      if (needed) place(needed);
    }
    ordered.add(job);
  };
  jobs.forEach(place);
  return [...ordered];
};
