import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Flip, StockId } from '../geometry/cards.ts';
import type { Nup } from '../geometry/imposition.ts';
import type { FormatId, PaperId } from '../geometry/paper.ts';
import type { Span } from '../source/text.ts';
import type { Agenda } from './agenda.ts';
import type { Loaded } from './curriculum.ts';
import type { WorkshopEvent } from './event.ts';
import type { Audience } from './field.ts';
import type { Imposition } from './imposition.ts';
import type { DocumentKind } from './kind.ts';
import type { DocumentNumbers } from './numbers.ts';
import type { PacketSize } from './packet-size.ts';

/** How paper is made of pages, beyond printing them one by one. */
export type Production = {
  /** Leaves are bound: margins are mirrored, and parts begin on right-hand pages. */
  readonly binding: boolean;
  /** Pages stand on larger sheets, with art that runs over the cut, and marks to cut by. */
  readonly bleed: boolean;
  /** Pages are set at half the paper, and printed in the order of a folded booklet as well. */
  readonly booklet: boolean;
  /** Drafts are printed as well, with so many pages on a side. */
  readonly nup: Nup | null;
  /** Pages that are folded into each other at most, in a booklet; null for what is usual. */
  readonly signature: number | null;
};

/** Pages one by one, as they are. */
export const PLAIN_PRODUCTION: Production = { binding: false, bleed: false, booklet: false, nup: null, signature: null };

/** How far what is on cards is moved, in millimetres to the right and down: fronts, then backs. */
export type CardShift = readonly [dx: number, dy: number, backX: number, backY: number];

/** Cards stand where their stock says. */
export const UNSHIFTED: CardShift = [0, 0, 0, 0];

/** What cards are printed on, along which edge their sheets are turned over, and against which pull of the printer. */
export type CardSetting = { readonly stock: StockId; readonly flip: Flip; readonly shift: CardShift };

/** What somebody asked to have printed. What is left open is decided by the event, then by the plan. */
export type BuildRequest = {
  /** The workshop; null for the event's, or else the first there is. */
  readonly workshop: string | null;
  /** The brands; empty for the event's, or else `plain`. */
  readonly brands: readonly string[];
  /** The kinds; empty for those that the packet holds. */
  readonly kinds: readonly string[];
  /** How much the packet holds; what is left out is `complete`. */
  readonly packet?: PacketSize;
  /** Worksheets and charts, by their number in the workshop, their number in the catalog, or by id: only they are printed. */
  readonly items?: readonly string[];
  readonly paper: PaperId;
  /** Editions, each a preset or several with `+` between them; empty for the standard one. */
  readonly editions?: readonly string[];
  readonly event: Loaded<WorkshopEvent> | null;
  /** YYYY-MM-DD, in place of the event's. */
  readonly date: string | null;
  /** HH:MM, in place of the event's. */
  readonly start: string | null;
  /** The minutes of the slot, breaks among them, that the workshop is fitted into; HH:MM for when it has to end. */
  readonly slot?: number | string | null;
  /** In place of the event's. */
  readonly participants: number | null;
  /** What forms are drawn with; where nothing is said, the seed of the bank. */
  readonly seed?: number | null;
  /** Whether files for the copier are made as well, one for each setting. */
  readonly printSet?: boolean;
  /** What is not said, the kind decides. */
  readonly cards?: Partial<CardSetting>;
  /** What is not said is not done. */
  readonly production?: Partial<Production>;
  /** The folder that files are laid in, as it was given. */
  readonly out: string;
};

/** A request in which everything is left open. */
export const OPEN_REQUEST: BuildRequest = {
  workshop: null,
  brands: [],
  kinds: [],
  paper: 'letter',
  event: null,
  date: null,
  start: null,
  participants: null,
  out: 'output',
};

/** What is known of the day; what is null is a line to write on. */
export type EventFacts = {
  readonly date: string | null;
  readonly start: string | null;
  readonly participants: number | null;
  readonly place: WorkshopEvent['place'];
  readonly trainers: WorkshopEvent['trainers'];
  /** Contact hours that certificates state; null for what the counted minutes make. */
  readonly hours?: number | null;
  /** The event as it was read, which tells where its words stand; null where nobody gave one. */
  readonly given?: Loaded<WorkshopEvent> | null;
};

/** What a document is about, by what its kind has one of. */
export type JobItem =
  | { readonly per: 'workshop' }
  | { readonly per: 'module'; readonly module: string }
  /** `whole` is the sheet as it stands in its module, in place of what the workshop uses of it. */
  | { readonly per: 'worksheet'; readonly module: string; readonly worksheet: string; readonly whole?: true }
  | { readonly per: 'framework'; readonly framework: string }
  /** A handout is the same in every workshop, but for one that invites to it. */
  | { readonly per: 'handout'; readonly handout: string };

/** One document that is going to be printed: a kind, for one brand, about one thing. */
export type PrintJob = {
  /** `brand/name`, or `brand/edition/name` where the edition is not the standard one: the same over papers. */
  readonly id: string;
  /** Ids. */
  readonly kind: string;
  readonly brand: string;
  readonly workshop: string;
  readonly item: JobItem;
  /** The id of the item; empty where the document is about the whole workshop. */
  readonly itemName: string;
  /** The same as people say it: the number and title of a sheet or a module, the title of a chart. */
  readonly itemLabel: string;
  /** The paper that is put in the printer. */
  readonly paper: FormatId;
  /** The size of a page: that of the paper, or half of it. */
  readonly trim: FormatId;
  readonly production: Production;
  /** The name of its edition, like `standard` or `large-print+fillable`. */
  readonly edition: string;
  readonly audience: Audience;
  /** The path, beginning with the folder that was asked for, with forward slashes. */
  readonly file: string;
  /** How many to print for the group; null where its size is not known. */
  readonly copies: number | null;
  /** Whom the copies are for. */
  readonly per: DocumentKind['copies'];
  readonly sides: DocumentKind['sides'];
  readonly finish: DocumentKind['finish'];
  /** For a kind of card sheets. */
  readonly cards?: CardSetting;
  /** Ids of jobs whose pages it names: they are set before it. */
  readonly needs: readonly string[];
};

/** What was asked for and is left out of a plan, because of a mistake that was told where it is. */
export type Refusal = { readonly sort: 'brand' | 'kind'; readonly id: string };

/** What is going to be printed: pure data, decided before anything is. */
export type PrintPlan = {
  /** The workshop that was decided on. */
  readonly workshop: string;
  readonly paper: PaperId;
  readonly packet: PacketSize;
  readonly event: EventFacts;
  readonly agenda: Agenda;
  /** What modules and worksheets are numbered by. */
  readonly numbers: DocumentNumbers;
  /** What forms are drawn with; null for the seed of the bank. */
  readonly seed: number | null;
  /** In the order in which they are printed: after the jobs they need. */
  readonly jobs: readonly PrintJob[];
  /** Jobs that are set but not printed, because a printed one names their pages. */
  readonly unprinted: readonly PrintJob[];
  /** Slip sheets for the copier, one job for each brand and edition; empty where no files for it are made. */
  readonly slips: readonly PrintJob[];
  /** Brands and kinds that were asked for and cannot be printed. */
  readonly refused: readonly Refusal[];
  readonly out: string;
};

/** One document that was printed, and what people are told of it. */
export type PrintedFile = Omit<PrintJob, 'id' | 'item' | 'needs'> & {
  /** How its pages were imposed; null for pages one by one. */
  readonly imposition: Imposition | null;
  readonly pages: number;
  /** Sheets of paper that one copy takes. */
  readonly sheets: number;
  /** What it is, in one line. */
  readonly about: string;
  /** What to do with it once printed, in one line. */
  readonly next: string;
};

/** How hard one document or block reads. */
export type ReadingGrade = {
  /** What was measured: a file for a document, its first words for a block. */
  readonly name: string;
  readonly words: number;
  /** Flesch–Kincaid, in school years of the United States. */
  readonly grade: number;
  /** How many of its running sentences are short, in percent; of a document. */
  readonly short?: number;
  readonly at?: Span;
};

/** What `check` found. */
export type CheckReport = {
  readonly diagnostics: readonly Diagnostic[];
  readonly readability: {
    readonly documents: readonly ReadingGrade[];
    /** The ten blocks that read hardest, hardest first. */
    readonly worst: readonly ReadingGrade[];
    /** How many of the running sentences that participants read are short, in percent: each paragraph counted once. */
    readonly short: number;
  };
};
