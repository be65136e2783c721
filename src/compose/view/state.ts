import type { Agenda, AgendaActivity, AgendaSession } from '../../model/agenda.ts';
import type { Concordance } from '../../model/concordance.ts';
import type { Curriculum, Loaded, LoadedBrand, LoadedKind } from '../../model/curriculum.ts';
import type { KeyedActivity } from '../../model/keyed.ts';
import type { PacketSize } from '../../model/packet-size.ts';
import type { DocumentNumbers } from '../../model/numbers.ts';
import type { OrderLine } from '../../model/order.ts';
import type { PrintSet } from '../../model/print-set.ts';
import type { CardSetting, EventFacts, JobItem } from '../../model/plan.ts';
import type { Workshop } from '../../model/workshop.ts';
import type { TemplateWatch } from '../audit/watch.ts';
import type { Ledger } from '../words.ts';
import type { Cited } from './cited.ts';
import type { View } from './view.ts';
import { clockText } from './when.ts';

/** Everything one document is composed from. */
export type Composition = {
  readonly curriculum: Curriculum;
  readonly kind: LoadedKind;
  readonly brand: LoadedBrand;
  readonly workshop: Loaded<Workshop>;
  readonly agenda: Agenda;
  /** What modules and worksheets are numbered by. */
  readonly numbers: DocumentNumbers;
  readonly event: EventFacts;
  /** How much the packet holds that it is printed for; absent for all there is. */
  readonly packet?: PacketSize;
  /** What forms are drawn with; where nothing is said, the seed of the bank. */
  readonly seed?: number | null;
  readonly item: JobItem;
  /** What cards are printed on; for a kind of card sheets. */
  readonly cards?: CardSetting;
  /** What the other documents of the packet take; for a kind that is made last. */
  readonly order?: readonly OrderLine[];
  /** The files for the copier, where some are made; for a kind that is made last. */
  readonly sets?: readonly PrintSet[];
  /** Where everything is in each edition; for a kind that compares editions. */
  readonly concordance?: Concordance;
  /** Is told what the template prints and goes through; for an audit of authored words. */
  readonly watch?: TemplateWatch;
};

/** The same, with what its views are entered into. */
export type ContextState = Composition & {
  readonly ledger: Ledger;
  readonly cited: Cited;
  /** Stories on paper in participants' hands, as `module/story`. */
  readonly printed: () => ReadonlySet<string>;
  /** Where the answers of sheets and stories stand in a guide. */
  readonly keyed: () => ReadonlyMap<AgendaActivity, KeyedActivity>;
};

/** A list among a view's fields; empty where there is none, as for facilitators' lists in a participants' view. */
export const listIn = (view: View, field: string): readonly View[] =>
  Array.isArray(view[field]) ? (view[field] as readonly View[]) : [];

/** The one with an id; empty where there is none. */
export const byId = (views: readonly View[], id: string): View => views.find((view) => String(view['id']) === id) ?? {};

/** The clock time so many minutes into a session; null where the session's start is a line to write on. */
export const clockOf = (
  { curriculum }: Composition,
  session: Pick<AgendaSession, 'start'> | undefined,
  offset: number,
  form: 'full' | 'brief' = 'full',
): string | null =>
  session === undefined || session.start === null ? null : clockText(curriculum.language.value, session.start + offset, form);
