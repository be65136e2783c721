import { diagnose } from '../diagnostics/diagnostic.ts';
import { modulesOf } from '../model/agenda.ts';
import type { Rule } from './rule.ts';

/** Modules of one workshop have different codes: their sheets are numbered by them. */
export const sameCodes: Rule = ({ workshops, modules }, report) => {
  for (const { value } of workshops.values()) {
    const owners = new Map<string, string>();
    for (const id of modulesOf(value)) {
      const module = modules.get(id);
      if (module === undefined) continue;
      const code = module.value.code.toLowerCase();
      const owner = owners.get(code);
      owners.set(code, owner ?? id);
      if (owner === undefined) continue;
      const message = `"${module.value.code}" is the code of the module "${owner}" as well, and "${value.id}" has both.`;
      report(diagnose('rules/same-code', { message, at: module.spanAt(['code']) }));
    }
  }
};
