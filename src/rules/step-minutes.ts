import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Activity } from '../model/activity.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Rule } from './rule.ts';

/** The timed steps of an activity fit into its minutes. */
export const stepMinutes: Rule = ({ modules, workshops }, report) => {
  const homes: readonly Loaded<{ readonly activities: readonly Activity[] }>[] = [...modules.values(), ...workshops.values()];
  for (const { value, spotAt } of homes) {
    value.activities.forEach(({ id, steps, minutes }, index) => {
      const timed = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
      if (timed <= minutes.core) return;
      const message = `The steps of "${id}" take ${timed} minutes, and the activity has ${minutes.core}.`;
      report(diagnose('rules/steps-overrun', { message, at: spotAt(['activities', index, 'minutes', 'core']) }));
    });
  }
};
