import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { packetCards } from '../model/packet-cards.ts';
import { packetEntry, packetFor, type ImposedEntry, type PacketEntry } from '../model/packet.ts';
import type { BuildResult, PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import type { FileProof } from '../model/proof-report.ts';
import { ink } from '../press/press.ts';
import { compositor } from './compositor.ts';
import { imposedFiles, writeImposed } from './imposed.ts';
import { leaveProof } from './leave-proof.ts';
import { unique } from './unique.ts';
import { unwritten } from './unwritten.ts';

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

/** What a folder is left with beside its files. */
type Folder = {
  readonly edition: string;
  readonly entries: PacketEntry[];
  readonly imposed: ImposedEntry[];
  readonly proofs: FileProof[];
};

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** Leaves in each folder what its files are, and what reading them back has shown. */
const leavePackets = async (
  host: Host,
  plan: PrintPlan,
  folders: ReadonlyMap<string, Folder>,
  proof: boolean,
): Promise<readonly Diagnostic[]> => {
  const diagnostics: Diagnostic[] = [];
  for (const [folder, { edition, entries, imposed, proofs }] of folders) {
    const failure = await host.write(`${folder}/packet.json`, packetFor(plan, entries, imposed, edition));
    if (failure) diagnostics.push(unwritten(`${folder}/packet.json`, failure));
    if (proof) diagnostics.push(...(await leaveProof(host, folder, proofs)));
  }
  return diagnostics;
};

/** How a build is watched, and whether its files are read back. */
export type BuildOptions = { readonly onFile: (file: PrintedFile) => void; readonly proof?: boolean };

/**
 * Prints a plan. Files are written whole or not at all; a job that fails leaves the others alone. Each
 * folder of files gets its `packet.json` when all of its files are written. With `proof`, each file is read back
 * as soon as it is written, and `proof.json` and `proof.txt` are left beside the packet.
 */
export const build = async (
  host: Host,
  curriculum: Curriculum,
  plan: PrintPlan,
  { onFile, proof = false }: BuildOptions,
): Promise<BuildResult> => {
  const reader = proof ? await import('./reader.ts') : undefined;
  const secrets = reader?.secretsOf(curriculum) ?? [];
  const { set, foreignPages } = compositor(curriculum, plan, await host.fonts());
  const diagnostics: Diagnostic[] = [];
  const files: PrintedFile[] = [];
  const failed: PrintJob[] = [];
  const folders = new Map<string, Folder>();

  const printJob = async (job: PrintJob): Promise<Outcome<readonly PrintedFile[]>> => {
    const { value: madeUp, noticed } = set(job);
    if (madeUp === undefined) return { diagnostics: noticed };
    const { value, diagnostics: smudges } = await ink(madeUp.forme);
    if (value === undefined) return { diagnostics: [...noticed, ...smudges] };
    const failure = await host.write(job.file, value.bytes);
    if (failure) return { diagnostics: [...noticed, ...smudges, unwritten(job.file, failure)] };
    const file = printedFile(curriculum, job, value.pages);
    const entry = packetEntry({
      file,
      manuscript: madeUp.manuscript,
      look: madeUp.look,
      pageMap: value.pageMap,
      foreignPages: foreignPages(job),
      cards: packetCards(curriculum, job, value.sheets),
    });
    const folder = folders.get(folderOf(job.file)) ?? { edition: job.edition, entries: [], imposed: [], proofs: [] };
    folders.set(folderOf(job.file), folder);
    folder.entries.push(entry);
    if (reader) folder.proofs.push(await reader.proofFile(value.bytes, reader.expectationsOf(plan, entry, job.file, secrets)));
    const imposed = await imposedFiles(job, plan, madeUp.forme, { file, entry });
    const { written, diagnostics: unimposed } = await writeImposed(host, imposed);
    for (const each of written) {
      folder.imposed.push(each.entry);
      if (reader)
        folder.proofs.push(await reader.proofFile(each.bytes, reader.imposedExpectations(each.entry, each.file.file, secrets)));
    }
    return { value: [file, ...written.map((each) => each.file)], diagnostics: [...noticed, ...smudges, ...unimposed] };
  };

  for (const job of plan.unprinted) diagnostics.push(...set(job).noticed);
  for (const job of plan.jobs) {
    const { value: printed, diagnostics: noticed } = await printJob(job);
    diagnostics.push(...noticed);
    if (printed === undefined || !isClean(noticed)) failed.push(job);
    else
      for (const file of printed) {
        files.push(file);
        onFile(file);
      }
  }
  diagnostics.push(...(await leavePackets(host, plan, folders, proof)));
  const read = [...folders.values()].flatMap(({ proofs }) => proofs);
  const report = { packets: folders.size, files: read, findings: [] };
  return { files, failed, diagnostics: unique(diagnostics), ...(proof ? { proof: report } : {}) };
};
