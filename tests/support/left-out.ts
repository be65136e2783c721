import type { AgendaActivity } from '../../src/model/agenda.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Segment, Workshop } from '../../src/model/workshop.ts';

/** What is left out of a workshop: an activity of one of its modules, or, where the module is null, one of its own. */
export type LeftOut = { readonly module: string | null; readonly activity: string };

const omittedIn = (segment: Segment, { module, activity }: LeftOut, freed: number): readonly Segment[] => {
  if (segment.type === 'activity') return module === null && segment.activity === activity ? [] : [segment];
  if (segment.type !== 'module' || segment.module !== module) return [segment];
  const minutes = segment.minutes - freed;
  const use = { ...segment.use, [activity]: 'omit' as const };
  return minutes > 0 ? [{ ...segment, minutes, use }] : [];
};

/** The same curriculum, with one activity of a workshop left out and its time given back: what an author would change by hand. */
export const withoutActivity = (
  curriculum: Curriculum,
  id: string,
  { activity, module, minutes }: AgendaActivity,
): Curriculum => {
  const loaded = curriculum.workshops.get(id);
  if (loaded === undefined) throw new Error(`there is no ${id}`);
  const freed = minutes + loaded.value.changeover;
  const segments = loaded.value.segments.flatMap((segment) => omittedIn(segment, { module, activity: activity.id }, freed));
  const value: Workshop = { ...loaded.value, segments: [...segments] };
  return { ...curriculum, workshops: new Map([...curriculum.workshops, [id, { ...loaded, value }]]) };
};

/** An activity that a workshop runs, as its file says it. */
export type Run = {
  readonly activity: Workshop['activities'][number];
  readonly module: string | null;
  readonly minutes: number;
  readonly counted: boolean;
};

/** What a workshop runs, read off its file without the program's own agenda. */
export const runsOf = ({ modules }: Curriculum, { segments, activities }: Workshop): readonly Run[] =>
  segments.flatMap((segment): readonly Run[] => {
    if (segment.type === 'activity') {
      const activity = activities.find(({ id }) => id === segment.activity);
      const minutes = (segment.use === 'short' ? activity?.minutes.short : null) ?? activity?.minutes.core ?? 0;
      return activity === undefined ? [] : [{ activity, module: null, minutes, counted: segment.counted }];
    }
    if (segment.type !== 'module') return [];
    return (modules.get(segment.module)?.value.activities ?? []).flatMap((activity) => {
      const use = segment.use[activity.id] ?? 'core';
      const minutes = (use === 'short' ? activity.minutes.short : null) ?? activity.minutes.core;
      return use === 'omit' ? [] : [{ activity, module: segment.module, minutes, counted: segment.counted }];
    });
  });

/** The objectives that what a workshop runs serves, as `module/objective`: by an activity, its sheet, or a sheet no activity claims. */
export const servedIn = (curriculum: Curriculum, workshop: Workshop): ReadonlySet<string> => {
  const runs = runsOf(curriculum, workshop);
  return new Set(
    runs.flatMap(({ activity, module }) => {
      if (module === null) return activity.objectives;
      const { worksheets = [], activities = [], objectives = [] } = curriculum.modules.get(module)?.value ?? {};
      if ([...worksheets, ...activities].every((each) => each.objectives.length === 0))
        return objectives.map(({ id }) => `${module}/${id}`);
      const isFree = (sheet: string): boolean => activities.every(({ worksheet }) => worksheet !== sheet);
      const sheets = worksheets.filter(({ id }) => id === activity.worksheet || isFree(id));
      return [...activity.objectives, ...sheets.flatMap((sheet) => sheet.objectives)].map((id) => `${module}/${id}`);
    }),
  );
};
