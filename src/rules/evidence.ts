import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** Every objective is assessed by an item of the bank, where there is a bank. */
export const assessedObjectives: Rule = ({ modules, banks }, report) => {
  if (banks.assessment === null) return;
  const asked = new Set(banks.assessment.value.items.map(({ objective }) => objective));
  for (const { value, spanAt } of modules.values()) {
    value.objectives.forEach(({ id }, index) => {
      if (asked.has(`${value.id}/${id}`)) return;
      const message = `No item of the assessment bank asks about the objective "${value.id}/${id}".`;
      report(diagnose('rules/objective-not-assessed', { message, at: spanAt(['objectives', index, 'id']) }));
    });
  }
};
