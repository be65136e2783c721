import { isClean, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { BuildResult } from '../model/build-result.ts';
import { folderOf } from '../model/file-path.ts';
import type { PrintedFile, PrintJob, PrintPlan } from '../model/plan.ts';
import type { BatchWorker, NextBatch } from './worker.ts';
import { foldersOf, writeImpression, leavePackets, writtenIn, type WrittenJob, type WrittenSet } from './written.ts';
import { unwritten } from './unwritten.ts';
import { jobsOf, batchesOf } from './batches.ts';
import { otherFamilyNotes } from './other-families.ts';
import { otherPrints } from './other-prints.ts';
import { printer, type Impression, type Printer } from './printer.ts';
import { unique } from '../diagnostics/collect.ts';
import { wideLogos } from './wide-logos.ts';
import { withWriteIn } from './write-in.ts';

/** How a build is watched, whether its files are read back, and who helps with it. */
export type BuildOptions = {
  /** Called for every file that is whole on the disk, in the order in which they get there. */
  readonly onFile: (file: PrintedFile) => void;
  readonly proof?: boolean;
  readonly worker?: BatchWorker;
};

/** What is for whoever writes sheets, and nothing that a trainer can act on: told where files are read back, with what is found there. */
const ASIDE: ReadonlySet<string> = new Set(['press/sheet-too-long']);

/** Nobody else takes any. */
const counting = (): NextBatch => {
  let next = 0;
  return () => next++;
};

/** What a plan has become: jobs by id, and files for the copier. */
type Laid = {
  readonly laid: ReadonlyMap<string, WrittenJob>;
  readonly sets: readonly WrittenSet[];
  readonly missed: readonly Diagnostic[];
};

/** Writes files for the copier, each whole or not at all. */
const writeSets = async (host: Host, sets: Printer['sets']): Promise<Pick<Laid, 'sets' | 'missed'>> => {
  const written: WrittenSet[] = [];
  const missed: Diagnostic[] = [];
  const noticed = await sets(async ({ bytes, ...set }) => {
    const failure = await host.write(set.file.file, bytes);
    if (failure) missed.push(unwritten(set.file.file, failure));
    else written.push(set);
  });
  return { sets: written, missed: [...noticed, ...missed] };
};

/** Prints every job of a plan and writes what came of it. */
const printAll = async (
  host: Host,
  curriculum: Curriculum,
  plan: PrintPlan,
  { onFile, proof = false, worker }: BuildOptions,
): Promise<Laid> => {
  const { batches, last } = batchesOf(curriculum, plan);
  const { print, note, sets } = await printer(curriculum, plan, { typeCase: await host.fonts(), proof });
  const jobs = new Map(jobsOf(plan).map((job) => [job.id, job]));
  const laid = new Map<string, WrittenJob>();
  const isOpen = (job: PrintJob): boolean => !laid.has(job.id);

  const take = async (impression: Impression): Promise<void> => {
    const done = await writeImpression(host, impression);
    laid.set(impression.job, done);
    if (isClean(done.diagnostics)) done.files.forEach(onFile);
  };
  const takeFromWorker = async (impression: Impression): Promise<void> => {
    const job = jobs.get(impression.job);
    if (job === undefined) return;
    note(job, impression);
    await take(impression);
  };

  const collected = worker?.collect(takeFromWorker);
  const nextBatch = worker?.nextBatch ?? counting();
  for (let batch = batches[nextBatch()]; batch !== undefined; batch = batches[nextBatch()]) await print(batch, take);
  if (batches.some((batch) => batch.jobs.some(isOpen))) await collected;
  worker?.dismiss();
  for (const batch of batches) await print({ jobs: batch.jobs.filter(isOpen) }, take);
  await print(last, take);
  return { laid, ...(await writeSets(host, sets)) };
};

/**
 * Prints a plan. Files are written whole or not at all; a job that fails leaves the others alone. Each
 * folder of files gets its `packet.json` when all of its files are written. With `proof`, each file is read back
 * as soon as it is printed, and `proof.json` and `proof.txt` are left beside the packet. What a worker prints is written
 * here; what it could not print is printed here. Files, and what is told of them, are the same with a worker and without.
 */
export const build = async (host: Host, curriculum: Curriculum, plan: PrintPlan, options: BuildOptions): Promise<BuildResult> => {
  const { proof = false } = options;
  const { laid, sets, missed } = await printAll(host, curriculum, plan, options);
  const laidOf = ({ id }: PrintJob): WrittenJob | undefined => laid.get(id);
  const folders = foldersOf(plan, laidOf, sets);
  const left = await leavePackets(host, plan, folders, proof);
  const others = await otherPrints(
    host,
    plan.jobs.map(({ file }) => folderOf(file)),
    writtenIn(folders, proof),
  );
  const noted = plan.jobs.flatMap((job) => {
    const notes = laidOf(job)?.noted;
    return notes === undefined ? [] : [{ brand: job.brand, ...notes }];
  });
  const notes = [...otherFamilyNotes(noted), ...wideLogos(noted.flatMap(({ widePictures }) => widePictures))];
  const found = withWriteIn(
    jobsOf(plan).flatMap((job) => laidOf(job)?.diagnostics ?? []),
    plan.event.given,
  );
  const diagnostics = unique([...found, ...missed, ...notes, ...left, ...others]).filter(({ code }) => proof || !ASIDE.has(code));
  const isPrinted = (job: PrintJob): boolean => {
    const { files = [], diagnostics: noticed = [] } = laidOf(job) ?? {};
    return files.length > 0 && isClean(noticed);
  };
  const files = plan.jobs.filter(isPrinted).flatMap((job) => laidOf(job)?.files ?? []);
  const failed = plan.jobs.filter((job) => !isPrinted(job));
  const read = folders.flatMap((folder) => [
    ...folder.laid.flatMap(({ proofs }) => proofs),
    ...folder.sets.flatMap(({ proof: own }) => own ?? []),
  ]);
  const report = { packets: folders.length, files: read, findings: [] };
  return { files, sets: sets.map(({ file }) => file), failed, diagnostics, ...(proof ? { proof: report } : {}) };
};
