import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

const LONGEST = { label: 40, short: 18 } as const;
const FIELDS = ['label', 'short'] as const;

/** Labels of frameworks fit their places; counted in characters as they are seen. */
export const labelLengths: Rule = ({ frameworks }, report) => {
  for (const { value, spanAt } of frameworks.values()) {
    for (const list of ['columns', 'rows'] as const) {
      value[list].forEach((item, index) => {
        for (const field of FIELDS) {
          const length = [...item[field]].length;
          if (length <= LONGEST[field]) continue;
          const message = `The ${field === 'short' ? 'short label' : 'label'} "${item[field]}" has ${counted(length, 'character')}; there is room for ${LONGEST[field]}.`;
          report(diagnose('rules/label-too-long', { message, at: spanAt([list, index, field]) }));
        }
      });
    }
  }
};
