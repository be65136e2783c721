import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/**
 * Every objective of a module that the assessment bank asks about is assessed by an item of it. A module it never asks about
 * (a session for supervisors, a practice for trainers) has no forms before and after.
 */
export const assessedObjectives: Rule = ({ modules, banks }, report) => {
  if (banks.assessment === null) return;
  const asked = new Set(banks.assessment.value.items.map(({ objective }) => objective));
  const modulesAsked = new Set([...asked].map((objective) => objective.split('/')[0]));
  for (const { value, spotAt } of modules.values()) {
    if (!modulesAsked.has(value.id)) continue;
    value.objectives.forEach(({ id }, index) => {
      if (asked.has(`${value.id}/${id}`)) return;
      const message = `No item of the assessment bank asks about the objective "${value.id}/${id}".`;
      report(diagnose('rules/objective-not-assessed', { message, at: spotAt(['objectives', index, 'id']) }));
    });
  }
};
