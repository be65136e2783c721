import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { folderOf } from '../model/file-path.ts';
import { packetFor, type ImposedEntry, type PacketEntry } from '../model/packet.ts';
import type { PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import type { FileProof } from '../model/proof-report.ts';
import type { Noted } from '../press/noted.ts';
import { leaveProof } from './leave-proof.ts';
import type { Impression, PrintedDocument, PrintedSetFile } from './printer.ts';
import { unwritten } from './unwritten.ts';

/** What came of a job once its files lie in their folder. */
export type WrittenJob = {
  /** Files that are whole on the disk, the document first. */
  readonly files: readonly PrintedFile[];
  /** What `packet.json` tells of them; of the document only where it is on the disk. */
  readonly entries: readonly PacketEntry[];
  readonly imposed: readonly ImposedEntry[];
  readonly proofs: readonly FileProof[];
  /** What was done about a document that is on the disk, for one message over all; undefined where none is. */
  readonly noted: Noted | undefined;
  readonly diagnostics: readonly Diagnostic[];
};

const NOTHING: Omit<WrittenJob, 'diagnostics'> = { files: [], entries: [], imposed: [], proofs: [], noted: undefined };

/** The document and its printers' files, up to a number of them. */
const upTo = (count: number, { imposed, ...document }: PrintedDocument): Omit<WrittenJob, 'diagnostics'> => {
  const sheets = imposed.slice(0, Math.max(0, count - 1));
  const files = count === 0 ? [] : [document, ...sheets];
  return {
    files: files.map(({ file }) => file),
    entries: count === 0 ? [] : [document.entry],
    imposed: sheets.map(({ entry }) => entry),
    proofs: files.flatMap(({ proof }) => proof ?? []),
    noted: count === 0 ? undefined : document.noted,
  };
};

/** Writes what was printed, each file whole or not at all, up to the first that cannot be written. */
export const writeImpression = async (host: Host, { document, diagnostics }: Impression): Promise<WrittenJob> => {
  if (document === undefined) return { ...NOTHING, diagnostics };
  const files = [document, ...document.imposed];
  for (const [written, { file, bytes }] of files.entries()) {
    const failure = await host.write(file.file, bytes);
    if (failure) return { ...upTo(written, document), diagnostics: [...diagnostics, unwritten(file.file, failure)] };
  }
  return { ...upTo(files.length, document), diagnostics };
};

/** A file for the copier that is whole on the disk. */
export type WrittenSet = Omit<PrintedSetFile, 'bytes'>;

/** One folder of files, in the order of the plan, and its files for the copier. */
export type WrittenFolder = {
  readonly folder: string;
  readonly edition: string;
  readonly laid: readonly WrittenJob[];
  readonly sets: readonly WrittenSet[];
};

/** The folders that hold something. */
export const foldersOf = (
  { jobs }: PrintPlan,
  laidOf: (job: PrintJob) => WrittenJob | undefined,
  sets: readonly WrittenSet[],
): readonly WrittenFolder[] => {
  const folders = new Map<string, WrittenFolder>();
  for (const job of jobs) {
    const laid = laidOf(job);
    if (laid === undefined || laid.entries.length === 0) continue;
    const folder = folderOf(job.file);
    const own = sets.filter(({ file }) => folderOf(file.file) === folder);
    folders.set(folder, { folder, edition: job.edition, laid: [...(folders.get(folder)?.laid ?? []), laid], sets: own });
  }
  return [...folders.values()];
};

/** Leaves in each folder what its files are, and what reading them back has shown. */
export const leavePackets = async (
  host: Host,
  plan: PrintPlan,
  folders: readonly WrittenFolder[],
  proof: boolean,
): Promise<readonly Diagnostic[]> => {
  const diagnostics: Diagnostic[] = [];
  for (const { folder, edition, laid, sets } of folders) {
    const entries = laid.flatMap((each) => each.entries);
    const imposed = laid.flatMap((each) => each.imposed);
    const others = { imposed, sets: sets.map(({ entry }) => entry) };
    const failure = await host.write(`${folder}/packet.json`, packetFor(plan, entries, others, edition));
    if (failure) diagnostics.push(unwritten(`${folder}/packet.json`, failure));
    const proofs = [...laid.flatMap((each) => each.proofs), ...sets.flatMap((set) => set.proof ?? [])];
    if (proof) diagnostics.push(...(await leaveProof(host, folder, proofs)));
  }
  return diagnostics;
};

/** Every file that a print has left in its folders, with what tells of them. */
export const writtenIn = (folders: readonly WrittenFolder[], proof: boolean): ReadonlySet<string> =>
  new Set(
    folders.flatMap(({ folder, laid, sets }) => [
      ...sets.map(({ file }) => file.file),
      ...laid.flatMap(({ files }) => files.map(({ file }) => file)),
      `${folder}/packet.json`,
      ...(proof ? [`${folder}/proof.json`, `${folder}/proof.txt`] : []),
    ]),
  );
