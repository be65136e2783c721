import type { PrintJob } from '../model/plan.ts';
import type { ForeignPages, PageMap } from '../model/proof.ts';

/** Where the pieces of documents are that have been set, for the documents that name their pages. */
export type PageBook = {
  /** Whether some job of the plan names pages of this one. */
  readonly wants: (job: PrintJob) => boolean;
  /** Keeps the page map of a job. */
  readonly keep: (job: PrintJob, pages: PageMap) => void;
  /** Page maps of what a job needs, by kind. What could not be set is not among them. */
  readonly for: (job: PrintJob) => ForeignPages;
};

/** A book for a plan. */
export const pageBook = (jobs: readonly PrintJob[]): PageBook => {
  const needed = new Set(jobs.flatMap(({ needs }) => needs));
  const kept = new Map<string, { readonly kind: string; readonly pages: PageMap }>();
  return {
    wants: ({ id }) => needed.has(id),
    keep: ({ id, kind }, pages) => void kept.set(id, { kind, pages }),
    for: ({ needs }) =>
      new Map(
        needs.flatMap((id) => {
          const found = kept.get(id);
          return found === undefined ? [] : [[found.kind, found.pages] as const];
        }),
      ),
  };
};
