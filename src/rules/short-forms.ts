import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Activity } from '../model/activity.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { Segment, Workshop } from '../model/workshop.ts';
import type { Path } from '../source/yaml.ts';
import type { Rule } from './rule.ts';

type Use = { readonly activity: Activity; readonly path: Path };

/** The activities that a segment shortens, each with the place that says so. */
const shortened = (workshop: Workshop, segment: Segment, index: number, modules: Curriculum['modules']): readonly Use[] => {
  if (segment.type === 'break' || segment.type === 'session') return [];
  if (segment.type === 'activity') {
    const own = workshop.activities.filter(({ id }) => id === segment.activity && segment.use === 'short');
    return own.map((activity) => ({ activity, path: ['segments', index, 'use'] }));
  }
  const activities = modules.get(segment.module)?.value.activities ?? [];
  const used = activities.filter(({ id }) => segment.use[id] === 'short');
  return used.map((activity) => ({ activity, path: ['segments', index, 'use', activity.id] }));
};

/** Only what has a short form is shortened. */
export const shortForms: Rule = ({ workshops, modules }, report) => {
  for (const { value, spanAt } of workshops.values()) {
    for (const { activity, path } of value.segments.flatMap((segment, index) => shortened(value, segment, index, modules))) {
      if (activity.minutes.short !== null) continue;
      const message = `The activity "${activity.id}" has no short form.`;
      report(diagnose('rules/no-short-form', { message, at: spanAt(path) }));
    }
  }
};

/** A short form is shorter than the whole. */
export const shorterShortForms: Rule = ({ workshops, modules }, report) => {
  const homes: readonly Loaded<{ readonly activities: readonly Activity[] }>[] = [...modules.values(), ...workshops.values()];
  for (const { value, spanAt } of homes) {
    value.activities.forEach(({ id, minutes }, index) => {
      if (minutes.short === null || minutes.short < minutes.core) return;
      const message = `In its short form the activity "${id}" takes ${counted(minutes.short, 'minute')}, and in full ${minutes.core}.`;
      report(diagnose('rules/short-form-not-shorter', { message, at: spanAt(['activities', index, 'minutes', 'short']) }));
    });
  }
};
