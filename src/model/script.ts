import type { Activity, ActivityStep } from './activity.ts';

/** A step of an activity as it runs in one form. */
export type ScriptStep = {
  /** Its place among the steps of the activity. */
  readonly index: number;
  readonly step: ActivityStep;
  /** Words of its own in the short form; null where it says what it says in full. */
  readonly shortened: Exclude<ActivityStep['short'], 'omit' | null> | null;
  /** Minutes from the start of the activity. */
  readonly offset: number;
  /** Minutes it takes; null for one that takes place while another does. */
  readonly minutes: number | null;
};

/** What is done in an activity in one form, step by step. */
export type Script = {
  readonly steps: readonly ScriptStep[];
  /** The questions of the debrief that are asked, as places among those of the activity. */
  readonly debrief: readonly number[];
  /** Minutes that the timed steps take. */
  readonly timed: number;
  /** Minutes that the form gives the activity. */
  readonly given: number;
};

/** The minutes of an activity in a form; in full where it has no short form. */
export const minutesOf = ({ minutes }: Activity, form: 'core' | 'short'): number =>
  form === 'short' ? (minutes.short ?? minutes.core) : minutes.core;

/** The minutes of an activity as a workshop uses it; none where it is left out. */
export const lengthIn = (activity: Activity, use: 'core' | 'short' | 'omit'): number =>
  use === 'omit' ? 0 : minutesOf(activity, use);

const shortOf = ({ short }: ActivityStep): ScriptStep['shortened'] => (short === 'omit' ? null : short);

/** Works out what is done in an activity, in full or in its short form. */
export const scriptOf = (activity: Activity, form: 'core' | 'short'): Script => {
  const isShort = form === 'short' && activity.minutes.short !== null;
  const steps: ScriptStep[] = [];
  let timed = 0;
  for (const [index, step] of activity.steps.entries()) {
    if (isShort && step.short === 'omit') continue;
    const shortened = isShort ? shortOf(step) : null;
    const minutes = shortened?.minutes ?? step.minutes;
    steps.push({ index, step, shortened, offset: timed, minutes });
    timed += minutes ?? 0;
  }
  const debrief = activity.debrief.flatMap(({ short }, index) => (isShort && short === 'omit' ? [] : [index]));
  return { steps, debrief, timed, given: minutesOf(activity, form) };
};
