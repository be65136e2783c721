import type { NodeHost } from '../host/node-host.ts';
import type * as Index from '../index.ts';
import type { WorkerRequest } from './given.ts';
import type { Terminal } from './terminal.ts';

/** More hands at work on a plan. */
export type Worker = Index.Worker;

/** The stages as commands call them: what `src/index.ts` exports. */
export type Pipeline = Pick<
  typeof Index,
  | 'openWorkspace'
  | 'languageFolders'
  | 'languagesIn'
  | 'piecesIn'
  | 'usable'
  | 'openEvent'
  | 'check'
  | 'plan'
  | 'build'
  | 'proof'
  | 'proofReport'
>;

/** Which files a command needs. */
export type HostRequest = {
  readonly workspace: string;
  readonly granted: readonly string[];
  /** The folder is read for itself, without what ships. */
  readonly alone?: boolean;
};

/** Where more hands are to be had. */
export type Workers = {
  /** Whether one is worth its start on this machine, when nobody says how many. */
  readonly areWorthIt: boolean;
  /** Calls so many, for what a command line asks. */
  readonly call: (request: WorkerRequest, count: number) => Worker;
};

/** What commands are given; tests give them something else. */
export type CommandDeps = {
  readonly terminal: Terminal;
  readonly openHost: (options: HostRequest) => NodeHost;
  /** Loaded when first needed, so that `--help` does not wait for the press. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly version: string;
  /** Left out where everything is done by one thread. */
  readonly workers?: Workers;
};
