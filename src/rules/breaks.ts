import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Rule } from './rule.ts';

/** Where work has gone on for too long: the segment at which it does, and the minutes from break to break. */
type Stretch = { readonly index: number; readonly minutes: number };

/** The stretches of work of a workshop that are longer than it allows, each once. */
const longStretches = ({ segments, breaks }: Workshop): readonly Stretch[] => {
  const found: Stretch[] = [];
  let minutes = 0;
  let over: number | null = null;
  [...segments, null].forEach((segment, index) => {
    if (segment === null || segment.type === 'break' || segment.type === 'session') {
      if (over !== null) found.push({ index: over, minutes });
      minutes = 0;
      over = null;
      return;
    }
    minutes += segment.minutes;
    if (minutes > breaks.within) over ??= index;
  });
  return found;
};

/** Nobody works for longer than the workshop allows without a break. */
export const timelyBreaks: Rule = ({ workshops }, report) => {
  for (const { value, spanAt } of workshops.values()) {
    for (const { index, minutes } of longStretches(value)) {
      const message = `${counted(minutes, 'minute')} ${minutes === 1 ? 'passes' : 'pass'} without a break, and "${value.segments[index]?.id ?? ''}" is where they are more than ${value.breaks.within}.`;
      report(diagnose('rules/no-break', { message, at: spanAt(['segments', index, 'minutes']) }));
    }
  }
};
