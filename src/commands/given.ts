// What commander hands over, as commands take it.
import type { Flip, StockId } from '../geometry/cards.ts';
import type { Nup } from '../geometry/imposition.ts';
import type { PaperId } from '../geometry/paper.ts';
import type { PacketSize } from '../model/packet-size.ts';
import type { CardShift } from '../model/plan.ts';

/** Options that every command which reads a workspace has. */
export type WorkspaceOptions = { readonly workspace: string; readonly language: string };

/** The options of `build`, as commander hands them over. */
export type BuildFlags = WorkspaceOptions & {
  readonly brand?: readonly string[];
  readonly kind?: readonly string[];
  readonly packet?: PacketSize;
  readonly item?: readonly string[];
  readonly paper: PaperId;
  readonly edition?: readonly string[];
  readonly binding?: boolean;
  readonly bleed?: boolean;
  readonly booklet?: boolean;
  readonly printSet?: boolean;
  readonly nup?: Nup;
  readonly signature?: number;
  readonly stock?: StockId;
  readonly flip?: Flip;
  readonly offset?: CardShift;
  readonly event?: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly minutes?: number;
  readonly participants?: number;
  readonly seed?: number;
  readonly out: string;
  readonly proof?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: number;
  readonly json?: boolean;
};

/** What a worker is asked: the words of a command line. */
export type WorkerRequest = { readonly workshop: string | undefined; readonly options: BuildFlags };
