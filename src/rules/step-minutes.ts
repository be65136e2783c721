import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Activity } from '../model/activity.ts';
import type { Loaded } from '../model/curriculum.ts';
import { scriptOf, type Script } from '../model/script.ts';
import type { Rule } from './rule.ts';

/** Something else than its timed steps takes time too. Listening goes on while people answer. */
const hasMore = ({ steps, debrief }: Script): boolean =>
  debrief.length > 0 || steps.some(({ step, minutes }) => minutes === null && step.listen === null);

const FORMS = [
  { form: 'core', opening: 'The' },
  { form: 'short', opening: 'In its short form the' },
] as const;

/** The timed steps of an activity fit into its minutes, and fill them where nothing else does: in full and in its short form. */
export const stepMinutes: Rule = ({ modules, workshops }, report) => {
  const homes: readonly Loaded<{ readonly activities: readonly Activity[] }>[] = [...modules.values(), ...workshops.values()];
  for (const { value, spanAt } of homes) {
    value.activities.forEach((activity, index) => {
      for (const { form, opening } of FORMS) {
        if (activity.minutes[form] === null) continue;
        const script = scriptOf(activity, form);
        const { timed, given } = script;
        if (script.steps.length === 0) {
          const message = `In its short form "${activity.id}" has no step left, and the workshop gives it ${counted(given, 'minute')}.`;
          report(diagnose('rules/steps-leave-time', { message, at: spanAt(['activities', index, 'minutes', form]) }));
          continue;
        }
        if (timed === 0 || timed === given || (timed < given && hasMore(script))) continue;
        const code = timed > given ? 'rules/steps-overrun' : 'rules/steps-leave-time';
        const message = `${opening} steps of "${activity.id}" take ${counted(timed, 'minute')}, and the activity has ${given}.`;
        report(diagnose(code, { message, at: spanAt(['activities', index, 'minutes', form]) }));
      }
    });
  }
};
