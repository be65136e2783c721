import { countedActivities, type Agenda, type AgendaActivity } from './agenda.ts';
import type { Bank } from './bank/bank.ts';
import type { Curriculum } from './curriculum.ts';
import { modulesTaught, objectivesOf } from './served.ts';
import { checkedOnly } from './sheet-rows.ts';

/** One competency of a list, as the crosswalk names it. */
type Competency = Pick<Bank<'crosswalk'>['lists'][number]['entries'][number], 'rows' | 'modules'>;

/** What of a workshop works on a competency. */
export type WorkedOn = {
  /** Those of its rows that some of it works with. */
  readonly rows: readonly string[];
  /** Ids of modules, in the order in which the workshop teaches them. */
  readonly modules: readonly string[];
  /** Ids of activities of the workshop's own. */
  readonly activities: readonly string[];
  /** Minutes of all of them that count toward contact hours. */
  readonly minutes: number;
};

/**
 * Rows that an activity works with: those it names and those its objectives rest on, but for those that people only mark for
 * themselves on a scale, which no board would take for teaching.
 */
const rowsOf = (curriculum: Curriculum, entry: AgendaActivity): ReadonlySet<string> => {
  const home = entry.module === null ? undefined : curriculum.modules.get(entry.module)?.value;
  const sheet = home?.worksheets.find(({ id }) => id === entry.activity.worksheet);
  const checked = sheet === undefined ? new Set<string>() : checkedOnly(curriculum, sheet, home?.id ?? '');
  const aimedAt = objectivesOf(entry).flatMap((name) => {
    const [module = '', id] = name.split('/');
    return curriculum.modules.get(module)?.value.objectives.find((objective) => objective.id === id)?.rows ?? [];
  });
  return new Set([...entry.activity.rows, ...aimedAt].filter((row) => !checked.has(row)));
};

/** Tells of each competency what of a workshop works on it: activities that it runs in time that counts, and no other. */
export const crosswalkOf = (curriculum: Curriculum, agenda: Agenda): ((competency: Competency) => WorkedOn) => {
  const run = countedActivities(agenda).map((entry) => ({ entry, rows: rowsOf(curriculum, entry) }));
  return ({ rows, modules }) => {
    const found = run.filter((each) => modules.includes(each.entry.module ?? '') || rows.some((row) => each.rows.has(row)));
    const working = found.map(({ entry }) => entry);
    return {
      rows: rows.filter((row) => found.some((each) => each.rows.has(row))),
      modules: modulesTaught(agenda).filter((id) => working.some(({ module }) => module === id)),
      activities: working.flatMap(({ module, activity }) => (module === null ? [activity.id] : [])),
      minutes: working.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  };
};
