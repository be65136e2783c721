import { isClean, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { PrintJob, PrintPlan } from '../model/plan.ts';
import { printSets, type PrintSet, type SlipPages } from '../model/print-set.ts';
import type { ForeignPages, PageMap } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import { editionBook } from './concordance.ts';
import { makeUpDocument, type DocumentPages } from './document.ts';
import { orderBook } from './order-book.ts';
import { pageBook } from './pages.ts';

/** What is remembered of a document for those that are set later: no more than some job of the plan asks for. */
export type Remembered = {
  readonly pages: number;
  readonly isWide: boolean;
  readonly pageMap?: PageMap;
  readonly manuscript?: Manuscript;
};

/** Sets jobs one after the other. */
export type Compositor = {
  /** Sets a job, and keeps what others that name its pages have to know of it. */
  readonly set: (
    job: PrintJob,
    slips?: SlipPages,
  ) => { readonly value: DocumentPages | undefined; readonly noticed: readonly Diagnostic[] };
  /** The files for the copier that go with a job: of its brand and edition, where such files are made. */
  readonly sets: (job: PrintJob, slips?: SlipPages) => readonly PrintSet[];
  /** Page maps of the documents whose pages a job names. */
  readonly foreignPages: (job: PrintJob) => ForeignPages;
  /** What another compositor of the same plan has to know of a job that was set here. */
  readonly remembered: (job: PrintJob, madeUp: DocumentPages) => Remembered;
  /** Keeps what is remembered of a job that was set elsewhere. */
  readonly keep: (job: PrintJob, remembered: Remembered) => void;
};

/** Whether pages lie wide. */
const liesWide = ({ definition: { page } }: DocumentPages['forme']): boolean => page.sheet.width > page.sheet.height;

/** Takes up a plan: what has been set already is remembered for what is set later. */
export const compositor = (curriculum: Curriculum, plan: PrintPlan, typeCase: TypeCase): Compositor => {
  const book = pageBook([...plan.unprinted, ...plan.jobs]);
  const editions = editionBook(curriculum, plan.jobs);
  const orders = orderBook(plan);
  const keep = (job: PrintJob, { pages, isWide, pageMap, manuscript }: Remembered): void => {
    orders.keep(job, pages, isWide);
    if (pageMap && book.wants(job)) book.keep(job, pageMap);
    if (pageMap && manuscript && editions.wants(job)) editions.keep(job, manuscript, pageMap);
  };
  // What tells of the others lies beside the copier, and is not handed out.
  const printed = new Set(plan.jobs.map(({ id }) => id));
  const isHandedOut = ({ id, kind }: { readonly id: string; readonly kind: string }): boolean =>
    printed.has(id) && curriculum.kinds.get(kind)?.value.last !== true;
  const sets: Compositor['sets'] = (job, slips) =>
    plan.slips.length === 0 ? [] : printSets(orders.for(job).filter(isHandedOut), slips);
  return {
    keep,
    sets,
    foreignPages: (job) => book.for(job),
    remembered: (job, { manuscript, forme }) => ({
      pages: forme.pages,
      isWide: liesWide(forme),
      ...(book.wants(job) || editions.wants(job) ? { pageMap: forme.made.pageMap } : {}),
      ...(editions.wants(job) ? { manuscript } : {}),
    }),
    set: (job, slips) => {
      const { value, diagnostics: noticed } = makeUpDocument(curriculum, plan, job, {
        typeCase,
        foreignPages: book.for(job),
        concordance: editions.for(job),
        order: orders.for(job),
        sets: sets(job, slips),
      });
      if (value === undefined) return { value, noticed };
      const { pages, made } = value.forme;
      if (isClean(noticed))
        keep(job, { pages, isWide: liesWide(value.forme), pageMap: made.pageMap, manuscript: value.manuscript });
      // What cannot be printed keeps its pages, so that a document that names them is printed all the same.
      else if (pages > 0 && book.wants(job)) book.keep(job, made.pageMap);
      return { value: isClean(noticed) ? value : undefined, noticed };
    },
  };
};
