import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Activity } from '../model/activity.ts';
import type { Loaded } from '../model/curriculum.ts';
import type { Rule } from './rule.ts';

/** Something else than its timed steps takes time too. Listening goes on while people answer. */
const hasMore = ({ steps, debrief }: Activity): boolean =>
  debrief.length > 0 || steps.some(({ minutes, listen }) => minutes === null && listen === null);

/** The timed steps of an activity fit into its minutes, and fill them where nothing else does. */
export const stepMinutes: Rule = ({ modules, workshops }, report) => {
  const homes: readonly Loaded<{ readonly activities: readonly Activity[] }>[] = [...modules.values(), ...workshops.values()];
  for (const { value, spanAt } of homes) {
    value.activities.forEach((activity, index) => {
      const { id, steps, minutes } = activity;
      const timed = steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0);
      if (timed === 0 || timed === minutes.core || (timed < minutes.core && hasMore(activity))) return;
      const code = timed > minutes.core ? 'rules/steps-overrun' : 'rules/steps-leave-time';
      const message = `The steps of "${id}" take ${timed} minutes, and the activity has ${minutes.core}.`;
      report(diagnose(code, { message, at: spanAt(['activities', index, 'minutes', 'core']) }));
    });
  }
};
