import { diagnose } from '../diagnostics/diagnostic.ts';
import { ofWording } from './matchers.ts';
import type { Rule } from './rule.ts';

/** What goes on inside somebody's head, where nobody can watch it. */
const vagueVerbs = ofWording(({ vague }): ReadonlySet<string> => new Set(vague.map((verb) => verb.toLowerCase())));

/** Objectives begin with a verb that can be observed. */
export const measurableObjectives: Rule = ({ language, modules }, report) => {
  const vague = vagueVerbs(language.value.wording);
  for (const { value, spanAt } of modules.values()) {
    value.objectives.forEach(({ text }, index) => {
      const verb = /\p{L}+/u.exec(text)?.[0].toLowerCase();
      if (verb === undefined || !vague.has(verb)) return;
      const message = `Nobody can observe whether somebody can "${verb}".`;
      report(diagnose('rules/vague-objective', { message, at: spanAt(['objectives', index, 'text']) }));
    });
  }
};
