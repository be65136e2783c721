import type { Activity } from './activity.ts';
import type { Worksheet } from './worksheet.ts';
import type { Segment, Workshop } from './workshop.ts';

/** How an activity is run in one workshop. */
export type Use = 'core' | 'short' | 'omit';

/** One activity as a workshop runs it. */
export type AgendaActivity = {
  readonly activity: Activity;
  /** The module it belongs to; null for the workshop's own. */
  readonly module: string | null;
  readonly use: Use;
  /** Minutes from the start of the workshop; that of the next activity where it is omitted. */
  readonly offset: number;
  /** Minutes it takes here; 0 where it is omitted. */
  readonly minutes: number;
};

/** One segment of a workshop on the clock. */
export type AgendaEntry = {
  readonly segment: Segment;
  readonly offset: number;
  readonly minutes: number;
  readonly counted: boolean;
  readonly activities: readonly AgendaActivity[];
};

/** A workshop on the clock: what happens when, what counts, what is shortened and left out. */
export type Agenda = {
  readonly entries: readonly AgendaEntry[];
  /** Minutes from start to end, breaks among them. */
  readonly total: number;
  /** Minutes that count toward contact hours. */
  readonly counted: number;
  /** Contact hours: counted minutes, rounded down to the workshop's step. */
  readonly hours: number;
  /** Start as minutes after midnight; null where it is a line to write on. */
  readonly start: number | null;
};

/** The modules that a workshop uses, in order, each once. */
export const modulesOf = (workshop: Workshop): readonly string[] => [
  ...new Set(workshop.segments.flatMap((segment) => (segment.type === 'module' ? [segment.module] : []))),
];

/** The worksheets of a module that a workshop uses: those of activities it runs, and those no activity claims. */
export const usedWorksheets = (agenda: Agenda, module: string, worksheets: readonly Worksheet[]): readonly Worksheet[] => {
  const activities = agenda.entries.flatMap((entry) => entry.activities).filter((each) => each.module === module);
  const claimed = new Set(activities.map(({ activity }) => activity.worksheet));
  const run = new Set(activities.filter(({ use }) => use !== 'omit').map(({ activity }) => activity.worksheet));
  return worksheets.filter(({ id }) => run.has(id) || !claimed.has(id));
};
