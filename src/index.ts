import { compose, type Composition } from './compose/compose.ts';
import { isClean, type Diagnostic, type Outcome } from './diagnostics/diagnostic.ts';
import { diagnose } from './diagnostics/diagnostic.ts';
import type { Host, HostFailure } from './host/host.ts';
import type { Curriculum, Loaded } from './model/curriculum.ts';
import type { WorkshopEvent } from './model/event.ts';
import { leavesOf } from './model/leaves.ts';
import type { Manuscript } from './model/manuscript.ts';
import { packetEntry, packetFor, type PacketEntry } from './model/packet.ts';
import type { BuildRequest, BuildResult, CheckReport, PrintedFile, PrintJob, PrintPlan, ReadingGrade } from './model/plan.ts';
import type { Proof } from './model/proof.ts';
import type { FileProof, ProofReport } from './model/proof-report.ts';
import type { TypeCase } from './model/typeface.ts';
import { planPrint } from './plan/plan.ts';
import { ink, lockUp, type Forme } from './press/press.ts';
import { expectationsOf, proofFolder } from './proof/folder.ts';
import { proofFile } from './proof/proof.ts';
import { proofJson, proofText } from './proof/report.ts';
import { secretsOf } from './proof/secrets.ts';
import { readCurriculum } from './read/read-curriculum.ts';
import { readEvent } from './read/read-event.ts';
import { checkCurriculum } from './rules/check-curriculum.ts';
import { gradeOf, readingOf, worstBlocks } from './rules/readability.ts';
import { TIGHTEST, tighten } from './typeset/tighten.ts';
import { typeset } from './typeset/typeset.ts';

/** Reads a workspace: what ships, with what the workspace lays over it. */
export const openWorkspace = (host: Host, options: { readonly language: string }): Promise<Outcome<Curriculum>> =>
  readCurriculum(host, options);

/** Reads an event. */
export const openEvent = (host: Host, file: string): Promise<Outcome<Loaded<WorkshopEvent>>> => readEvent(host, file);

/** Decides what will be printed; prints nothing. */
export const plan = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => planPrint(curriculum, request);

/** What one job is composed from; the plan has made sure that all of it is there. */
const compositionOf = (curriculum: Curriculum, { agenda, event }: PrintPlan, job: PrintJob): Composition | undefined => {
  const kind = curriculum.kinds.get(job.kind);
  const brand = curriculum.brands.get(job.brand);
  const workshop = curriculum.workshops.get(job.workshop);
  return kind && brand && workshop && { curriculum, kind, brand, workshop, agenda, event, item: job.item };
};

const THEME = 'standard';

const looksOf = (curriculum: Curriculum, { brand }: Composition) => {
  const theme = curriculum.themes.get(brand.value.theme ?? THEME)?.value;
  return theme && { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
};

type Set = { readonly manuscript: Manuscript; readonly proof: Proof };

/**
 * Sets a document with less and less white space while it is one page over its limit. Where that does not help, as it was:
 * nothing is crammed in vain.
 */
const fitting = (set: (step: number) => Outcome<Forme>, limit: number | null): Outcome<Forme> => {
  const loose = set(0);
  if (limit === null || loose.value?.pages !== limit + 1) return loose;
  for (let step = 1; step <= TIGHTEST; step++) {
    const tight = set(step);
    if (tight.value !== undefined && tight.value.pages <= limit) return tight;
  }
  return loose;
};

/** Compose, typeset, press: one document, or everything that is wrong with it. */
const printOne = async (curriculum: Curriculum, plan: PrintPlan, job: PrintJob, typeCase: TypeCase): Promise<Outcome<Set>> => {
  const composition = compositionOf(curriculum, plan, job);
  const looks = composition && looksOf(curriculum, composition);
  if (!composition || !looks)
    return { diagnostics: [diagnose('read/missing-file', { message: `The theme of the brand "${job.brand}" is not there.` })] };
  const composed = compose(composition);
  const manuscript = composed.value;
  if (manuscript === undefined) return { diagnostics: composed.diagnostics };
  const { orientation, pages: limit } = composition.kind.value;
  const setTo = (step: number): Outcome<Forme> => {
    const set = typeset(manuscript, { ...looks, theme: tighten(looks.theme, step) }, { paper: job.paper, orientation });
    if (set.value === undefined || !isClean(set.diagnostics)) return { diagnostics: set.diagnostics };
    const locked = lockUp(set.value, typeCase);
    return { ...locked, diagnostics: [...set.diagnostics, ...locked.diagnostics] };
  };
  const { value: forme, diagnostics: noticed } = fitting(setTo, limit);
  if (forme === undefined) return { diagnostics: [...composed.diagnostics, ...noticed] };
  const printed = await ink(forme);
  const diagnostics = [...composed.diagnostics, ...noticed, ...printed.diagnostics];
  return printed.value === undefined ? { diagnostics } : { value: { manuscript, proof: printed.value }, diagnostics };
};

const printedFile = (curriculum: Curriculum, { id: _id, item: _item, ...job }: PrintJob, pages: number): PrintedFile => {
  const kind = curriculum.kinds.get(job.kind)?.value;
  return {
    ...job,
    pages,
    sheets: job.sides === 'two' ? Math.ceil(pages / 2) : pages,
    about: kind?.about ?? '',
    next: kind?.next ?? '',
  };
};

const unwritten = (file: string, { failure, message }: HostFailure): Diagnostic =>
  diagnose(failure === 'full' ? 'command/disk-full' : 'command/cannot-write', {
    message: `${file} cannot be written: ${message}`,
  });

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** Leaves what reading a folder's files back has shown beside them, for programs and for people. */
const writeProof = async (host: Host, folder: string, files: readonly FileProof[]): Promise<readonly Diagnostic[]> => {
  const named = files.map((each) => ({ ...each, file: each.file.slice(folder.length + 1) }));
  const report: ProofReport = { packets: 1, files: named, findings: [] };
  const written = [
    [`${folder}/proof.json`, proofJson(report)],
    [`${folder}/proof.txt`, proofText(report)],
  ] as const;
  const diagnostics: Diagnostic[] = [];
  for (const [file, text] of written) {
    const failure = await host.write(file, text);
    if (failure) diagnostics.push(unwritten(file, failure));
  }
  return diagnostics;
};

/**
 * Prints a plan. Files are written whole or not at all; a job that fails leaves the others alone. Each
 * folder of files gets its `packet.json` when all of its files are written. With `proof`, each file is read back
 * as soon as it is written, and `proof.json` and `proof.txt` are left beside the packet.
 */
export const build = async (
  host: Host,
  curriculum: Curriculum,
  plan: PrintPlan,
  options: { readonly onFile: (file: PrintedFile) => void; readonly proof?: boolean },
): Promise<BuildResult> => {
  const typeCase = await host.fonts();
  const secrets = options.proof === true ? secretsOf(curriculum) : [];
  const proofs = new Map<string, FileProof[]>();
  const diagnostics: Diagnostic[] = [];
  const files: PrintedFile[] = [];
  const failed: PrintJob[] = [];
  const packets = new Map<string, PacketEntry[]>();
  for (const job of plan.jobs) {
    const { value, diagnostics: noticed } = await printOne(curriculum, plan, job, typeCase);
    diagnostics.push(...noticed);
    const failure = value && (await host.write(job.file, value.proof.bytes));
    if (failure) diagnostics.push(unwritten(job.file, failure));
    if (value === undefined || failure) {
      failed.push(job);
      continue;
    }
    const file = printedFile(curriculum, job, value.proof.pages);
    const folder = folderOf(job.file);
    const entry = packetEntry({ file, manuscript: value.manuscript, pageMap: value.proof.pageMap });
    packets.set(folder, [...(packets.get(folder) ?? []), entry]);
    if (options.proof === true) {
      const read = await proofFile(value.proof.bytes, expectationsOf(plan, entry, job.file, secrets));
      proofs.set(folder, [...(proofs.get(folder) ?? []), read]);
    }
    files.push(file);
    options.onFile(file);
  }
  for (const [folder, documents] of packets) {
    const failure = await host.write(`${folder}/packet.json`, packetFor(plan, documents));
    if (failure) diagnostics.push(unwritten(`${folder}/packet.json`, failure));
  }
  for (const [folder, read] of proofs) diagnostics.push(...(await writeProof(host, folder, read)));
  const report = { packets: proofs.size, files: [...proofs.values()].flat(), findings: [] };
  return { files, failed, diagnostics: unique(diagnostics), ...(options.proof === true ? { proof: report } : {}) };
};

/**
 * Reads printed packets back: every file that a `packet.json` in the folder or below it names. With the curriculum at
 * hand, participants' files are searched for facilitators' words. Returns a failure where the folder cannot be read.
 */
export const proof = (
  host: Host,
  folder: string,
  options: { readonly curriculum?: Curriculum; readonly onFile?: (file: FileProof) => void } = {},
): Promise<ProofReport | HostFailure> => {
  const { curriculum, onFile } = options;
  return proofFolder(host, folder, { secrets: curriculum ? secretsOf(curriculum) : [], ...(onFile ? { onFile } : {}) });
};

export { proofReport } from './proof/report.ts';

/** The same mistake in the same place is told once, however many documents it stands in. */
const unique = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const seen = new Map(
    diagnostics.map((each) => [`${each.code} ${each.at?.source.file ?? ''} ${each.at?.start ?? ''} ${each.message}`, each]),
  );
  return [...seen.values()];
};

const HARDEST = 10;

/** Every kind of document of every workshop, composed but not set: for the rules that look at words in their place. */
const composeAll = (curriculum: Curriculum): readonly { readonly job: PrintJob; readonly outcome: Outcome<Manuscript> }[] =>
  [...curriculum.workshops.keys()].flatMap((workshop) => {
    const brands = curriculum.brands.has('plain') ? ['plain'] : [...curriculum.brands.keys()].slice(0, 1);
    const request: BuildRequest = {
      workshop,
      brands,
      kinds: [],
      paper: 'letter',
      event: null,
      date: null,
      start: null,
      participants: null,
      out: 'output',
    };
    const planned = planPrint(curriculum, request).value;
    return (planned?.jobs ?? []).flatMap((job) => {
      const composition = planned && compositionOf(curriculum, planned, job);
      return composition ? [{ job, outcome: compose(composition) }] : [];
    });
  });

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read. Prints nothing.
 */
export const check = (curriculum: Curriculum, { documents: withDocuments = true } = {}): CheckReport => {
  const composed = withDocuments ? composeAll(curriculum) : [];
  const documents: ReadingGrade[] = [];
  const blocks = new Map<
    string,
    { readonly text: string; readonly name: string; readonly at: NonNullable<ReadingGrade['at']> }
  >();
  for (const { job, outcome } of composed) {
    const leaves = outcome.value === undefined ? [] : leavesOf(outcome.value);
    const text = leaves.map((leaf) => leaf.text).join('\n');
    if (outcome.value !== undefined) documents.push({ name: job.id, words: readingOf(text).words, grade: gradeOf(text) });
    for (const leaf of leaves)
      blocks.set(leaf.text, { text: leaf.text, name: leaf.text, at: leaf.origin.words ?? leaf.origin.placed });
  }
  const worst = worstBlocks([...blocks.values()], HARDEST).map(({ block, reading }) => ({
    name: block.name,
    words: reading.words,
    grade: reading.grade,
    at: block.at,
  }));
  return {
    diagnostics: unique([...checkCurriculum(curriculum), ...composed.flatMap(({ outcome }) => outcome.diagnostics)]),
    readability: { documents, worst },
  };
};
