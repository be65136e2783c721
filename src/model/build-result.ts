import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PrintedFile, PrintJob } from './plan.ts';
import type { PrintSet } from './print-set.ts';
import type { ProofReport } from './proof-report.ts';

/** One file for the copier, and whose it is. */
export type PrintedSet = Omit<PrintSet, 'file'> & Pick<PrintJob, 'brand' | 'edition' | 'workshop' | 'file'>;

/** What a build has done. */
export type BuildResult = {
  /** Files that are whole on the disk. */
  readonly files: readonly PrintedFile[];
  /** Files for the copier that are whole on the disk, in the order in which they are queued. */
  readonly sets?: readonly PrintedSet[];
  /** Jobs that could not be printed; why is among the diagnostics. */
  readonly failed: readonly PrintJob[];
  readonly diagnostics: readonly Diagnostic[];
  /** What reading the files back has shown, where that was asked for. */
  readonly proof?: ProofReport;
};
