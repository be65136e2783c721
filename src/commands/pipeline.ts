import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Paint } from '../diagnostics/report/paint.ts';
import type { Host, HostFailure } from '../host/host.ts';
import type { NodeHost } from '../host/node-host.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import type { BuildRequest, BuildResult, CheckReport, PrintedFile, PrintPlan } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import type { FileProof, Finding, ProofReport, ReadNode } from '../model/proof-report.ts';
export type { Aide } from '../index.ts';
import type { Aide, ReadOutcome } from '../index.ts';
import type { AideRequest } from './given.ts';
import type { Terminal } from './terminal.ts';

/** The stages as commands call them: what `src/index.ts` exports. */
export type Pipeline = {
  readonly openWorkspace: (host: Host, options: { readonly language: string }) => Promise<ReadOutcome>;
  readonly usable: (read: ReadOutcome) => Outcome<Curriculum>;
  readonly openEvent: (host: Host, file: string, curriculum?: Curriculum) => Promise<Outcome<Loaded<WorkshopEvent>>>;
  readonly check: (
    curriculum: Curriculum,
    options?: { readonly documents?: boolean; readonly typeCase?: TypeCase; readonly event?: Loaded<WorkshopEvent> },
  ) => CheckReport;
  readonly plan: (curriculum: Curriculum, request: BuildRequest) => Outcome<PrintPlan>;
  readonly build: (
    host: Host,
    curriculum: Curriculum,
    plan: PrintPlan,
    options: { readonly onFile: (file: PrintedFile) => void; readonly proof?: boolean; readonly aide?: Aide },
  ) => Promise<BuildResult>;
  readonly proof: (
    host: Host,
    folder: string,
    options?: { readonly curriculum?: Curriculum; readonly onFile?: (file: FileProof) => void },
  ) => Promise<ProofReport | HostFailure>;
  /** How a proof is told. */
  readonly proofReport: {
    readonly text: (report: ProofReport, paint?: Paint) => string;
    readonly summary: (report: ProofReport) => string;
    readonly reading: (nodes: readonly ReadNode[]) => string;
    readonly record: (proof: FileProof, options: { readonly structure: boolean }) => object;
    readonly packetRecord: (finding: Finding) => object;
  };
};

/** Which files a command needs. */
export type HostRequest = {
  readonly workspace: string;
  readonly granted: readonly string[];
  /** The folder is read for itself, without what ships. */
  readonly alone?: boolean;
};

/** Where more hands are to be had. */
export type Aides = {
  /** Whether one is worth its start on this machine, when nobody says how many. */
  readonly areWorthIt: boolean;
  /** Calls so many, for what a command line asks. */
  readonly call: (request: AideRequest, count: number) => Aide;
};

/** What commands are given; tests give them something else. */
export type CommandDeps = {
  readonly terminal: Terminal;
  readonly openHost: (options: HostRequest) => NodeHost;
  /** Loaded when first needed, so that `--help` does not wait for the press. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly version: string;
  /** Left out where everything is done by one thread. */
  readonly aides?: Aides;
};
