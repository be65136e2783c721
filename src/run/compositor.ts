import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import type { ForeignPages } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import { editionBook } from './concordance.ts';
import { makeUp, type MadeUp } from './document.ts';
import { orderBook } from './order-book.ts';
import { pageBook } from './pages.ts';

/** Sets jobs one after the other. */
export type Compositor = {
  /** Sets a job, and keeps what others that name its pages have to know of it. */
  readonly set: (job: PrintJob) => { readonly value: MadeUp | undefined; readonly noticed: readonly Diagnostic[] };
  /** Page maps of the documents whose pages a job names. */
  readonly foreignPages: (job: PrintJob) => ForeignPages;
};

/** Takes up a plan: what has been set already is remembered for what is set later. */
export const compositor = (curriculum: Curriculum, plan: PrintPlan, typeCase: TypeCase): Compositor => {
  const book = pageBook([...plan.unprinted, ...plan.jobs]);
  const editions = editionBook(curriculum, plan.jobs);
  const orders = orderBook(plan);
  return {
    foreignPages: (job) => book.for(job),
    set: (job) => {
      const { value, diagnostics: noticed } = makeUp(curriculum, plan, job, {
        typeCase,
        foreignPages: book.for(job),
        concordance: editions.for(job),
        order: orders.for(job),
      });
      if (value) {
        book.keep(job, value.forme.made.pageMap);
        orders.keep(job, value.forme.pages);
        editions.keep(job, value.manuscript, value.forme.made.pageMap);
      }
      return { value, noticed };
    },
  };
};
