import type { Activity } from './activity.ts';
import { namedIn } from './exercise.ts';
import type { CurriculumModule } from './module.ts';
import { shortSheet } from './short-sheet.ts';
import type { Worksheet } from './worksheet.ts';
import type { SessionSegment, TimedSegment, Workshop } from './workshop.ts';

/** How an activity is run in one workshop. */
export type Use = 'core' | 'short' | 'omit';

/** One activity as a workshop runs it. */
export type AgendaActivity = {
  readonly activity: Activity;
  /** The module it belongs to; null for the workshop's own. */
  readonly module: string | null;
  readonly use: Use;
  /** Minutes from the start of its session; that of the next activity where it is omitted. */
  readonly offset: number;
  /** Minutes it takes here; 0 where it is omitted. */
  readonly minutes: number;
};

/** One day or session of a workshop; a workshop in one piece is one session without a heading. */
export type AgendaSession = {
  readonly segment: SessionSegment | null;
  /** The day it is on: 1 for the first. */
  readonly day: number;
  /** Its own start as minutes after midnight; null where it is a line to write on. */
  readonly start: number | null;
  /** Minutes from its start to its end, breaks among them. */
  readonly total: number;
  /** Minutes of it that count toward contact hours. */
  readonly counted: number;
};

/** One segment of a workshop on the clock. */
export type AgendaEntry = {
  readonly segment: TimedSegment;
  /** The session it belongs to, as a place in the agenda's `sessions`. */
  readonly session: number;
  /** Minutes from the start of its session. */
  readonly offset: number;
  readonly minutes: number;
  readonly counted: boolean;
  readonly activities: readonly AgendaActivity[];
  /** On a break that something follows: what to do for each time that the room may be behind. */
  readonly late?: readonly LateChoice[];
};

/** What to do when so many minutes behind. */
export type LateChoice = {
  readonly behind: number;
  /** Activities to run in their short form or to leave out, and the minutes that each saves. */
  readonly changes: readonly { readonly activity: AgendaActivity; readonly to: 'short' | 'omit'; readonly minutes: number }[];
  /** Minutes that cannot be saved. */
  readonly missing: number;
};

/** A workshop on the clock: what happens when, what counts, what is shortened and left out. */
export type Agenda = {
  /** Never empty. */
  readonly sessions: readonly AgendaSession[];
  readonly entries: readonly AgendaEntry[];
  /** Minutes from start to end, breaks among them, over all sessions. */
  readonly total: number;
  /** Minutes that count toward contact hours. */
  readonly counted: number;
  /** Contact hours: counted minutes, rounded down to the workshop's step. */
  readonly hours: number;
  /** Start of the first session as minutes after midnight; null where it is a line to write on. */
  readonly start: number | null;
};

type Modules = ReadonlyMap<string, { readonly value: CurriculumModule }>;

/** The modules that a workshop uses, in order, each once. */
export const modulesOf = ({ segments }: Pick<Workshop, 'segments'>): readonly string[] => [
  ...new Set(segments.flatMap((segment) => (segment.type === 'module' ? [segment.module] : []))),
];

type Gathered = {
  readonly run: readonly AgendaActivity[];
  readonly ofModule: ReadonlyMap<string | null, readonly AgendaActivity[]>;
};

// Each document asks for a module's activities hundreds of times, and an agenda never changes.
const GATHERED = new WeakMap<Agenda, Gathered>();

const gathered = (agenda: Agenda): Gathered => {
  const known = GATHERED.get(agenda);
  if (known) return known;
  const all = agenda.entries.flatMap(({ activities }) => activities);
  const ofModule = new Map<string | null, readonly AgendaActivity[]>();
  for (const each of all) ofModule.set(each.module, [...(ofModule.get(each.module) ?? []), each]);
  const made = { run: all.filter(({ use }) => use !== 'omit'), ofModule };
  GATHERED.set(agenda, made);
  return made;
};

/** The activities that a workshop runs, in order; an activity that it leaves out is none. */
export const runActivities = (agenda: Agenda): readonly AgendaActivity[] => gathered(agenda).run;

/** The activities that a workshop runs in time that counts toward contact hours, in order. */
export const countedActivities = ({ entries }: Agenda): readonly AgendaActivity[] =>
  entries.filter(({ counted }) => counted).flatMap(({ activities }) => activities.filter(({ use }) => use !== 'omit'));

/** The activities of a module, those that the workshop leaves out among them. */
const activitiesOf = (agenda: Agenda, module: string): readonly AgendaActivity[] => gathered(agenda).ofModule.get(module) ?? [];

/** The modules that a workshop runs something of, in order, each once. */
export const modulesRun = (agenda: Agenda): readonly string[] => [
  ...new Set(runActivities(agenda).flatMap(({ module }) => (module === null ? [] : [module]))),
];

/** The activities of a module that a workshop runs. */
const runOf = (agenda: Agenda, module: string): readonly AgendaActivity[] =>
  activitiesOf(agenda, module).filter(({ use }) => use !== 'omit');

/** Whether a workshop uses a worksheet in its short form alone: every activity that it runs with it is shortened. */
export const isSheetShort = (agenda: Agenda, module: string, sheet: string): boolean => {
  const uses = runOf(agenda, module).filter(({ activity }) => activity.worksheet === sheet);
  return uses.length > 0 && uses.every(({ use }) => use === 'short');
};

/**
 * The worksheets of a module that a workshop uses: those of activities it runs, in the order of these, and then those that no
 * activity claims. Of one that is used in its short form alone, what that keeps.
 */
export const usedWorksheets = (agenda: Agenda, module: string, worksheets: readonly Worksheet[]): readonly Worksheet[] => {
  const claimed = new Set(activitiesOf(agenda, module).map(({ activity }) => activity.worksheet));
  const run = [...new Set(runOf(agenda, module).map(({ activity }) => activity.worksheet))];
  const placeOf = ({ id }: Worksheet): number => (run.includes(id) ? run.indexOf(id) : run.length);
  return worksheets
    .filter(({ id }) => run.includes(id) || !claimed.has(id))
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .map((sheet) => (isSheetShort(agenda, module, sheet.id) ? shortSheet(sheet) : sheet));
};

/** A story's full name, whichever way it is cited from its home module. */
export const storyName = (reference: string, home: string): string =>
  reference.includes('/') ? reference : `${home}/${reference}`;

/**
 * What of a module belongs to the activities that an agenda runs, or to the module as a whole; what is for an activity run in full
 * (`whole`) does not belong to its short form.
 */
export const belonging = <T extends { readonly activities: readonly string[]; readonly whole?: boolean }>(
  agenda: Agenda,
  module: string,
  things: readonly T[],
): readonly T[] => {
  const run = runOf(agenda, module);
  return things.filter(
    ({ activities, whole = false }) =>
      activities.length === 0 || run.some(({ activity, use }) => activities.includes(activity.id) && (!whole || use === 'core')),
  );
};

/** The things that a module needs in a workshop: those of activities it runs, and those that no activity claims. */
export const usedMaterials = (agenda: Agenda, { id, materials }: CurriculumModule) => belonging(agenda, id, materials);

/** Stories on paper in participants' hands: those the workshop practices on, and those on the sheets it uses. */
export const printedStories = (workshop: Workshop, agenda: Agenda, modules: Modules): ReadonlySet<string> =>
  new Set([
    ...workshop.scenarios,
    ...modulesRun(agenda).flatMap((module) =>
      usedWorksheets(agenda, module, modules.get(module)?.value.worksheets ?? []).flatMap((sheet) =>
        namedIn(sheet.parts, 'scenario').map((story) => storyName(story, module)),
      ),
    ),
  ]);

/** Stories that the activities this workshop runs call for, read aloud or on paper. */
export const toldStories = ({ activity, module, use }: AgendaActivity): readonly string[] =>
  use === 'omit'
    ? []
    : ((use === 'short' ? activity.shortScenarios : null) ?? activity.scenarios).map((story) => storyName(story, module ?? ''));
