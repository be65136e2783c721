import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Rule } from './rule.ts';

/** What goes on inside somebody's head, where nobody can watch it. */
const VAGUE = new Set(
  (
    'acknowledge appreciate be become believe comprehend consider enjoy experience familiarize feel gain get grasp have ' +
    'hear internalize know learn realise realize reflect remember see think understand value'
  ).split(' '),
);

/** Objectives begin with a verb that can be observed. */
export const measurableObjectives: Rule = ({ modules }, report) => {
  for (const { value, spotAt } of modules.values()) {
    value.objectives.forEach(({ text }, index) => {
      const verb = /[a-z]+/i.exec(text)?.[0].toLowerCase();
      if (verb === undefined || !VAGUE.has(verb)) return;
      const message = `Nobody can observe whether somebody can "${verb}".`;
      report(diagnose('rules/vague-objective', { message, at: spotAt(['objectives', index, 'text']) }));
    });
  }
};
