import type { Outcome } from './diagnostics/diagnostic.ts';
import type { Host, HostFailure } from './host/host.ts';
import type { Curriculum, Loaded } from './model/curriculum.ts';
import type { WorkshopEvent } from './model/event.ts';
import type { BuildRequest, PrintPlan } from './model/plan.ts';
import type { FileProof, ProofReport } from './model/proof-report.ts';
import { planPrint } from './plan/plan.ts';
import { readCurriculum, type ReadOptions, type ReadOutcome } from './read/read-curriculum.ts';
import { readEvent } from './read/read-event.ts';
import { checkEventHours } from './rules/event-hours.ts';

/** Reads a workspace: what ships, with what the workspace lays over it. */
export const openWorkspace = (host: Host, options: ReadOptions): Promise<ReadOutcome> => readCurriculum(host, options);

/** Reads an event; with a curriculum, the workshop and the brand that it names are looked up there. */
export const openEvent = (host: Host, file: string, curriculum?: Curriculum): Promise<Outcome<Loaded<WorkshopEvent>>> =>
  readEvent(host, file, curriculum);

/** Decides what will be printed; prints nothing. An event that states more hours than are counted is refused. */
export const plan = (curriculum: Curriculum, request: BuildRequest): Outcome<PrintPlan> => {
  const planned = planPrint(curriculum, request);
  const refused = request.event && planned.value ? checkEventHours(request.event, planned.value.agenda) : [];
  return refused.length === 0 ? planned : { diagnostics: [...planned.diagnostics, ...refused] };
};

export { languageFolders, languagesIn, type LanguageEntry } from './read/languages.ts';

export { piecesIn, type PieceEntry } from './read/pieces.ts';

export { usable } from './run/usable.ts';

export type { ReadOutcome } from './read/read-curriculum.ts';

export { check } from './run/check.ts';

export { build } from './run/build.ts';

export { runWorker as aid, type BatchWorker as Worker } from './run/worker.ts';

export type { Impression } from './run/printer.ts';

/**
 * Reads printed packets back: every file that a `packet.json` in the folder or below it names. With the curriculum at
 * hand, participants' files are searched for facilitators' words. Returns a failure where the folder cannot be read.
 */
export const proof = async (
  host: Host,
  folder: string,
  options: { readonly curriculum?: Curriculum; readonly onFile?: (file: FileProof) => void } = {},
): Promise<ProofReport | HostFailure> => {
  const { proofFolder, secretsOf } = await import('./run/reader.ts');
  const { curriculum, onFile } = options;
  return proofFolder(host, folder, { secrets: curriculum ? secretsOf(curriculum) : [], ...(onFile ? { onFile } : {}) });
};

export { proofReport } from './proof/report.ts';
