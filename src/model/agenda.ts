import type { Activity } from './activity.ts';
import { namedIn } from './exercise.ts';
import type { CurriculumModule } from './module.ts';
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

/** A story's full name, whichever way it is cited from its home module. */
const storyName = (reference: string, home: string): string => (reference.includes('/') ? reference : `${home}/${reference}`);

/** The things that a module needs in a workshop: those of activities it runs, and those that no activity claims. */
export const usedMaterials = (agenda: Agenda, { id, materials }: CurriculumModule): CurriculumModule['materials'] => {
  const uses = agenda.entries.flatMap((entry) => entry.activities).filter(({ module }) => module === id);
  return materials.filter(
    ({ activities, whole }) =>
      activities.length === 0 ||
      uses.some(({ activity, use }) => activities.includes(activity.id) && (whole ? use === 'core' : use !== 'omit')),
  );
};

/** Stories on paper in participants' hands: those the workshop practices on, and those on the sheets it uses. */
export const printedStories = (workshop: Workshop, agenda: Agenda, modules: Modules): ReadonlySet<string> =>
  new Set([
    ...workshop.scenarios,
    ...modulesOf(workshop).flatMap((module) =>
      usedWorksheets(agenda, module, modules.get(module)?.value.worksheets ?? []).flatMap((sheet) =>
        namedIn(sheet.parts, 'scenario').map((story) => storyName(story, module)),
      ),
    ),
  ]);

/** Stories that the activities this workshop runs call for, read aloud or on paper. */
export const toldStories = ({ activity, module, use }: AgendaActivity): readonly string[] =>
  use === 'omit' ? [] : activity.scenarios.map((story) => storyName(story, module ?? ''));

/** Ids of the objectives of a module that this workshop works on: an activity it runs or a sheet it uses names them. */
export const servedObjectives = (agenda: Agenda, module: string, modules: Modules): ReadonlySet<string> => {
  const value = modules.get(module)?.value;
  const run = agenda.entries.flatMap((entry) => entry.activities).filter((each) => each.module === module && each.use !== 'omit');
  const named = [
    ...run.flatMap(({ activity }) => activity.objectives),
    ...usedWorksheets(agenda, module, value?.worksheets ?? []).flatMap((sheet) => sheet.objectives),
  ];
  // A module that ties no activity to an objective leaves it to its trainers: all of them stand.
  return new Set(named.length > 0 ? named : value?.objectives.map(({ id }) => id));
};
