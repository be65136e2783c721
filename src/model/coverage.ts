import type { Activity } from './activity.ts';
import { modulesOf } from './agenda.ts';
import { itemsFor } from './bank/asked.ts';
import type { AssessmentItem } from './bank/assessment.ts';
import type { Curriculum } from './curriculum.ts';
import type { CurriculumModule } from './module.ts';
import { checkedOnly, sheetRows, storyRows } from './sheet-rows.ts';
import type { Workshop } from './workshop.ts';

/** Where one row is taught, practiced and assessed; only what cites the row itself is counted. */
export type RowCoverage = {
  /** `framework/row`. */
  readonly row: string;
  readonly number: string;
  readonly label: string;
  /** The module that it is at home in; null where none lists it. */
  readonly home: string | null;
  /** Activities, sheets and scenarios of the home module, as `module/id`. */
  readonly taught: readonly string[];
  /** Activities elsewhere, with the sheets and stories they use, and sheets that no activity claims; a self-check is none. */
  readonly practiced: readonly string[];
  /** Items of the assessment bank that have a key and ask about what the workshop teaches. */
  readonly assessed: readonly string[];
};

/** Something that happens, and the rows that it cites. */
type Place = { readonly name: string; readonly module: string | null; readonly rows: ReadonlySet<string> };

const activityRows = (curriculum: Curriculum, { rows, worksheet, scenarios }: Activity, module: CurriculumModule | null) => {
  const home = module?.id ?? '';
  const sheet = module?.worksheets.find(({ id }) => id === worksheet);
  const checked = sheet ? checkedOnly(curriculum, sheet, home) : new Set<string>();
  return new Set([
    ...rows.filter((row) => !checked.has(row)),
    ...(sheet ? sheetRows(curriculum, sheet, home) : []),
    ...scenarios.flatMap((story) => storyRows(curriculum, story, home)),
  ]);
};

/** How a workshop runs the activities of its modules; without a workshop all of them are run. */
const isRun = (workshop: Workshop | null, module: string, activity: string): boolean =>
  workshop === null ||
  workshop.segments.some(
    (segment) => segment.type === 'module' && segment.module === module && (segment.use[activity] ?? 'omit') !== 'omit',
  );

const modulePlaces = (curriculum: Curriculum, module: CurriculumModule, workshop: Workshop | null): readonly Place[] => {
  const { id, activities, worksheets, scenarios } = module;
  const run = activities.filter((activity) => isRun(workshop, id, activity.id));
  const claimed = new Set(activities.map(({ worksheet }) => worksheet));
  const place = (name: string, rows: Iterable<string>): Place => ({ name: `${id}/${name}`, module: id, rows: new Set(rows) });
  const isUsed = workshop === null || workshop.segments.some((segment) => segment.type === 'module' && segment.module === id);
  if (!isUsed) return [];
  return [
    ...run.map((activity) => place(activity.id, activityRows(curriculum, activity, module))),
    ...worksheets.filter((sheet) => !claimed.has(sheet.id)).map((sheet) => place(sheet.id, sheetRows(curriculum, sheet, id))),
    ...scenarios
      .filter(({ id: story }) => workshop?.scenarios.includes(`${id}/${story}`) ?? false)
      .map(({ id: story, rows }) => place(story, rows)),
  ];
};

/** What happens in a workshop: the activities that it runs and the sheets that it hands out; everything there is without one. */
const placesOf = (curriculum: Curriculum, workshop: Workshop | null): readonly Place[] => {
  const workshops = workshop === null ? [...curriculum.workshops.values()].map(({ value }) => value) : [workshop];
  const own = workshops.flatMap(({ id, activities, segments }) =>
    activities
      .filter((activity) => segments.some((segment) => segment.type === 'activity' && segment.activity === activity.id))
      .map((activity) => ({ name: `${id}/${activity.id}`, module: null, rows: activityRows(curriculum, activity, null) })),
  );
  return [...[...curriculum.modules.values()].flatMap(({ value }) => modulePlaces(curriculum, value, workshop)), ...own];
};

/** The module a row is at home in: of those that list it, the one that lists fewest. */
const homeOf = ({ modules }: Curriculum, row: string): string | null =>
  [...modules.values()]
    .map(({ value }) => value)
    .filter(({ rows }) => rows.includes(row))
    .sort((a, b) => a.rows.length - b.rows.length)[0]?.id ?? null;

/** Items that show whether something was learned: those with a key, about modules of the workshop. */
const keyedItems = ({ banks, modules }: Curriculum, workshop: Workshop | null): readonly AssessmentItem[] => {
  if (banks.assessment === null) return [];
  const taught = workshop === null ? [...modules.keys()] : modulesOf(workshop);
  return itemsFor(banks.assessment.value, taught).filter(({ type }) => type !== 'confidence');
};

/** For every row of every framework, where it is taught, practiced and assessed: in one workshop, or in all there is. */
export const coverageOf = (curriculum: Curriculum, workshop: Workshop | null): readonly RowCoverage[] => {
  const places = placesOf(curriculum, workshop);
  const items = keyedItems(curriculum, workshop);
  return [...curriculum.frameworks.values()].flatMap(({ value: framework }) =>
    framework.rows.map(({ id, number, label }) => {
      const row = `${framework.id}/${id}`;
      const home = homeOf(curriculum, row);
      const citing = places.filter(({ rows }) => rows.has(row));
      return {
        row,
        number,
        label,
        home,
        taught: citing.filter(({ module }) => module !== null && module === home).map(({ name }) => name),
        practiced: citing.filter(({ module }) => module === null || module !== home).map(({ name }) => name),
        assessed: items.filter(({ rows }) => rows.includes(row)).map((item) => item.id),
      };
    }),
  );
};
