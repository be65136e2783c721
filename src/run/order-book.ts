import { signaturesOf } from '../geometry/imposition.ts';
import type { OrderLine } from '../model/order.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import { jobsOf } from './batches.ts';

/** What each document of a run takes, for the order sheet. */
export type OrderBook = {
  readonly keep: (job: PrintJob, pages: number, isWide?: boolean) => void;
  /** What the other documents of the same brand and edition take: those that are printed, or would be where none is. */
  readonly for: (job: PrintJob) => readonly OrderLine[];
};

const sheetsOf = ({ sides, production }: PrintJob, pages: number): number => {
  const onSheet = (production.booklet ? 2 : 1) * (sides === 'two' || production.booklet ? 2 : 1);
  return Math.ceil(pages / onSheet);
};

const lineOf = (job: PrintJob, pages: number, isWide: boolean): OrderLine => {
  const { id, file, kind, itemName, itemLabel, copies, per, paper, trim, sides, finish, production, cards } = job;
  return {
    ...{ id, file, kind, itemName, itemLabel, copies, per, paper, trim, sides, finish, production },
    pages,
    sheets: sheetsOf(job, pages),
    signatures: production.booklet ? signaturesOf(pages, production.signature).length : 0,
    stock: cards?.stock ?? null,
    flip: cards?.flip ?? null,
    isWide,
  };
};

/** A book that is filled while documents are set. What it tells follows the plan, whatever the order in which they were set. */
export const orderBook = (plan: Pick<PrintPlan, 'unprinted' | 'jobs'>): OrderBook => {
  const printed = new Set(plan.jobs.map(({ id }) => id));
  const kept = new Map<string, { readonly job: PrintJob; readonly line: OrderLine }>();
  return {
    keep: (job, pages, isWide = false) => void kept.set(job.id, { job, line: lineOf(job, pages, isWide) }),
    for: ({ id, brand, edition }) => {
      const others = jobsOf(plan)
        .flatMap((job) => kept.get(job.id) ?? [])
        .filter(({ job }) => job.brand === brand && job.edition === edition && job.id !== id);
      const wanted = others.filter(({ job }) => printed.has(job.id));
      return (wanted.length > 0 ? wanted : others).map(({ line }) => line);
    },
  };
};
