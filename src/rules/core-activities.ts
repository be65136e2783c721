import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** What a module cannot do without is not left out. */
export const coreActivities: Rule = ({ workshops, modules }, report) => {
  for (const { value, spanAt } of workshops.values()) {
    value.segments.forEach((segment, index) => {
      if (segment.type !== 'module') return;
      for (const { id, priority } of modules.get(segment.module)?.value.activities ?? []) {
        if (priority !== 'core' || segment.use[id] !== 'omit') continue;
        const message = `The activity "${id}" is core to the module "${segment.module}", and is left out here.`;
        report(diagnose('rules/core-activity-omitted', { message, at: spanAt(['segments', index, 'use', id]) }));
      }
    });
  }
};
