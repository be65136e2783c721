import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { CurriculumModule } from '../model/module.ts';
import { lengthIn } from '../model/script.ts';
import type { Segment } from '../model/workshop.ts';
import type { Rule } from './rule.ts';

type ModuleSegment = Extract<Segment, { readonly type: 'module' }>;

/** What a module takes in a workshop, and how that is counted. `changeover` is added for each activity that is run. */
const sumOf = (
  { use }: ModuleSegment,
  { activities }: CurriculumModule,
  changeover: number,
): { readonly total: number; readonly parts: string } => {
  const used = activities.map((activity) => ({ id: activity.id, minutes: lengthIn(activity, use[activity.id] ?? 'omit') }));
  const run = used.filter(({ minutes }) => minutes > 0);
  const parts = run.map(({ id, minutes }) => `${id} ${minutes}`);
  return {
    total: run.reduce((sum, { minutes }) => sum + minutes + changeover, 0),
    parts: [...parts, ...(changeover > 0 ? [`${run.length} × ${changeover} to change over`] : [])].join(' + '),
  };
};

/** A module may get so many minutes more than it takes, at most: a clock that shows fives is easier to keep. */
const ROUNDED_UP = 4;

/** The minutes of a segment equal those of the activities that it runs; a module with time to change over may be rounded up. */
export const segmentMinutes: Rule = ({ workshops, modules }, report) => {
  for (const { value, spanAt } of workshops.values()) {
    value.segments.forEach((segment, index) => {
      if (segment.type === 'session') return;
      const at = spanAt(['segments', index, 'minutes']);
      const disagree = (total: number, parts: string, spare = 0): void => {
        if (total <= segment.minutes && segment.minutes <= total + spare) return;
        const message = `The segment "${segment.id}" gives ${counted(segment.minutes, 'minute')}, and its activities take ${total} (${parts}).`;
        report(diagnose('rules/minutes-do-not-add-up', { message, at }));
      };
      if (segment.type === 'module') {
        const module = modules.get(segment.module);
        if (!module || lacksShortForm(segment, module.value)) return;
        const { total, parts } = sumOf(segment, module.value, value.changeover);
        disagree(total, parts, value.changeover > 0 ? ROUNDED_UP : 0);
      } else if (segment.type === 'activity') {
        const activity = value.activities.find(({ id }) => id === segment.activity);
        if (!activity || (segment.use === 'short' && activity.minutes.short === null)) return;
        disagree(lengthIn(activity, segment.use), segment.activity);
      }
    });
  }
};

/** Without the length of a short form there is no sum to speak of; another rule tells. */
const lacksShortForm = ({ use }: ModuleSegment, { activities }: CurriculumModule): boolean =>
  activities.some(({ id, minutes }) => use[id] === 'short' && minutes.short === null);
