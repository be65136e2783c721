import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Rule } from './rule.ts';

/** The least that an activity gets of the time of its modules, in minutes, on the average: less leaves none to write and talk. */
const EACH = 12;

/** So few activities are no relay, however short they are. */
const FEW = 4;

/** How many activities of modules a workshop runs, and the minutes that they get with what lies between them. */
const paceOf = ({ segments }: Workshop): { readonly activities: number; readonly minutes: number } => {
  const modules = segments.filter((segment) => segment.type === 'module');
  return {
    activities: modules.flatMap(({ use }) => Object.values(use)).filter((use) => use !== 'omit').length,
    minutes: modules.reduce((sum, { minutes }) => sum + minutes, 0),
  };
};

/** A workshop is no relay: its activities get the time that writing and talking take. */
export const steadyPace: Rule = ({ workshops }, report) => {
  for (const { value, spanAt } of workshops.values()) {
    const { activities, minutes } = paceOf(value);
    if (activities < FEW || minutes >= activities * EACH) continue;
    const each = (minutes / activities).toFixed(1);
    const message = `The workshop "${value.id}" runs ${counted(activities, 'activity', 'activities')} in ${counted(minutes, 'minute')}, ${each} for each.`;
    const most = Math.floor(minutes / EACH);
    report(
      diagnose('rules/hurried', {
        message,
        at: spanAt(['segments']),
        hint: `Leave ${activities - most} of them out (\`omit\`), or give ${counted(activities * EACH - minutes, 'minute')} more.`,
      }),
    );
  }
};
