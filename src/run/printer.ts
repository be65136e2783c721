import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { packetCards } from '../model/packet-cards.ts';
import { packetEntry, type PacketEntry } from '../model/packet.ts';
import type { PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import type { FileProof } from '../model/proof-report.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { Noted } from '../press/noted.ts';
import { fillOf, ink } from '../press/press.ts';
import type { ReadPage } from '../proof/pages-read.ts';
import { brokeDown } from './broke-down.ts';
import { compositor, type Remembered } from './compositor.ts';
import { imposedFiles, type ImposedFile } from './imposed.ts';
import type { Batch } from './batches.ts';
import { printSetFiles, type SetFile } from './print-set.ts';

/** A file with what reading it back has shown, where that was asked for. */
type Read<File> = File & { readonly proof?: FileProof };

/** A document in print, not yet laid down anywhere. */
export type PrintedDocument = Read<{ readonly file: PrintedFile; readonly entry: PacketEntry; readonly bytes: Uint8Array }> & {
  readonly imposed: readonly Read<ImposedFile>[];
  /** What was done about it, for one message over all documents. */
  readonly noted: Noted;
};

/** A file for the copier in print. */
export type PrintedSetFile = Read<SetFile>;

/** What came of one job. */
export type Impression = {
  /** Id of the job. */
  readonly job: string;
  /** Undefined for a job that has no ink, and for one that could not be printed. */
  readonly document?: PrintedDocument;
  /** Undefined where it could not be set. */
  readonly remembered?: Remembered;
  readonly diagnostics: readonly Diagnostic[];
};

/** Prints in memory; it knows no folder. */
export type Printer = {
  /** Prints a batch, and hands over each document as soon as it is there. */
  readonly print: (batch: Batch, take: (impression: Impression) => Promise<void> | void) => Promise<void>;
  /** Makes the files for the copier of what was printed and noted, and hands each over. */
  readonly sets: (take: (file: PrintedSetFile) => Promise<void>) => Promise<readonly Diagnostic[]>;
  /** Takes note of what was printed elsewhere, for what is printed later. */
  readonly note: (job: PrintJob, impression: Impression) => void;
};

const printedFile = (
  curriculum: Curriculum,
  { id: _id, item: _item, needs: _needs, ...job }: PrintJob,
  pages: number,
): PrintedFile => {
  const kind = curriculum.kinds.get(job.kind)?.value;
  // The pages of a booklet are for reading; its printer's file is for paper.
  const copies = job.production.booklet ? 0 : job.copies;
  return {
    ...job,
    copies,
    imposition: null,
    pages,
    sheets: job.sides === 'two' ? Math.ceil(pages / 2) : pages,
    about: kind?.about ?? '',
    next: kind?.next ?? '',
  };
};

/** What reads files back, where that is asked for. */
const readerFor = async (curriculum: Curriculum, plan: PrintPlan) => {
  const { expectationsOf, imposedExpectations, setExpectations, proofFile, readFile, secretsOf } = await import('./reader.ts');
  const secrets = secretsOf(curriculum);
  return {
    set: ({ entry, file, bytes }: SetFile) => proofFile(bytes, setExpectations(entry, file.file, secrets)),
    document: (entry: PacketEntry, file: string, bytes: Uint8Array) =>
      readFile(bytes, expectationsOf(plan, entry, file, secrets)),
    imposed: ({ entry, file, bytes }: ImposedFile, pages: readonly ReadPage[] | undefined) =>
      proofFile(bytes, imposedExpectations(entry, file.file, secrets, pages)),
  };
};

/** Prints a job so that whatever breaks down is told of this document alone: the others are printed all the same. */
const contained = async (job: PrintJob, printJob: (job: PrintJob) => Promise<Impression>): Promise<Impression> => {
  try {
    return await printJob(job);
  } catch (error) {
    return { job: job.id, diagnostics: [brokeDown(job.id, error)] };
  }
};

/** A printer for the jobs of a plan. With `proof`, every file is read back as soon as it is printed. */
export const printer = async (
  curriculum: Curriculum,
  plan: PrintPlan,
  { typeCase, proof }: { readonly typeCase: TypeCase; readonly proof: boolean },
): Promise<Printer> => {
  const setter = compositor(curriculum, plan, typeCase);
  const { set, keep, foreignPages, remembered } = setter;
  const reader = proof ? await readerFor(curriculum, plan) : undefined;
  const inked = new Set(plan.jobs);

  const printJob = async (job: PrintJob): Promise<Impression> => {
    const { value: madeUp, noticed } = set(job);
    if (madeUp === undefined) return { job: job.id, diagnostics: noticed };
    const impression = { job: job.id, remembered: remembered(job, madeUp), diagnostics: noticed };
    if (!inked.has(job)) return impression;
    const { value, diagnostics: smudges } = await ink(madeUp.forme);
    if (value === undefined) return { ...impression, diagnostics: [...noticed, ...smudges] };
    const { bytes, pages, pageMap } = value;
    const { noted } = madeUp.forme.made;
    const file = printedFile(curriculum, job, pages);
    const cards = packetCards(curriculum, job, value.sheets);
    const entry = packetEntry({ file, ...madeUp, pageMap, fill: fillOf(madeUp.forme), foreignPages: foreignPages(job), cards });
    const read = await reader?.document(entry, job.file, bytes);
    const imposed = await imposedFiles(job, plan, madeUp.forme, { file, entry });
    const imposedAndRead: Read<ImposedFile>[] = [];
    for (const each of imposed) imposedAndRead.push(reader ? { ...each, proof: await reader.imposed(each, read?.pages) } : each);
    return {
      ...impression,
      document: { file, entry, bytes, ...(read ? { proof: read.proof } : {}), imposed: imposedAndRead, noted },
      diagnostics: [...noticed, ...smudges],
    };
  };

  return {
    print: async ({ jobs }, take) => {
      for (const job of jobs) await take(await contained(job, printJob));
    },
    sets: (take) =>
      printSetFiles({ curriculum, plan, compositor: setter }, async (file) =>
        take(reader ? { ...file, proof: await reader.set(file) } : file),
      ),
    note: (job, impression) => {
      if (impression.remembered) keep(job, impression.remembered);
    },
  };
};
