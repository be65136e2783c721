import { isClean, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import type { ForeignPages, PageMap } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import { editionBook } from './concordance.ts';
import { makeUpDocument, type DocumentPages } from './document.ts';
import { orderBook } from './order-book.ts';
import { pageBook } from './pages.ts';

/** What is remembered of a document for those that are set later: no more than some job of the plan asks for. */
export type Remembered = {
  readonly pages: number;
  readonly pageMap?: PageMap;
  readonly manuscript?: Manuscript;
};

/** Sets jobs one after the other. */
export type Compositor = {
  /** Sets a job, and keeps what others that name its pages have to know of it. */
  readonly set: (job: PrintJob) => { readonly value: DocumentPages | undefined; readonly noticed: readonly Diagnostic[] };
  /** Page maps of the documents whose pages a job names. */
  readonly foreignPages: (job: PrintJob) => ForeignPages;
  /** What another compositor of the same plan has to know of a job that was set here. */
  readonly remembered: (job: PrintJob, madeUp: DocumentPages) => Remembered;
  /** Keeps what is remembered of a job that was set elsewhere. */
  readonly keep: (job: PrintJob, remembered: Remembered) => void;
};

/** Takes up a plan: what has been set already is remembered for what is set later. */
export const compositor = (curriculum: Curriculum, plan: PrintPlan, typeCase: TypeCase): Compositor => {
  const book = pageBook([...plan.unprinted, ...plan.jobs]);
  const editions = editionBook(curriculum, plan.jobs);
  const orders = orderBook(plan);
  const keep = (job: PrintJob, { pages, pageMap, manuscript }: Remembered): void => {
    orders.keep(job, pages);
    if (pageMap && book.wants(job)) book.keep(job, pageMap);
    if (pageMap && manuscript && editions.wants(job)) editions.keep(job, manuscript, pageMap);
  };
  return {
    keep,
    foreignPages: (job) => book.for(job),
    remembered: (job, { manuscript, forme }) => ({
      pages: forme.pages,
      ...(book.wants(job) || editions.wants(job) ? { pageMap: forme.made.pageMap } : {}),
      ...(editions.wants(job) ? { manuscript } : {}),
    }),
    set: (job) => {
      const { value, diagnostics: noticed } = makeUpDocument(curriculum, plan, job, {
        typeCase,
        foreignPages: book.for(job),
        concordance: editions.for(job),
        order: orders.for(job),
      });
      if (value === undefined) return { value, noticed };
      const { pages, made } = value.forme;
      if (isClean(noticed)) keep(job, { pages, pageMap: made.pageMap, manuscript: value.manuscript });
      // What cannot be printed keeps its pages, so that a document that names them is printed all the same.
      else if (pages > 0 && book.wants(job)) book.keep(job, made.pageMap);
      return { value: isClean(noticed) ? value : undefined, noticed };
    },
  };
};
