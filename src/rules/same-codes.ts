import { diagnose } from '../diagnostics/diagnostic.ts';
import { firstOf } from '../diagnostics/first-of.ts';
import { modulesOf } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Rule } from './rule.ts';

/** Names that are told one by one; the rest is counted. */
const TOLD = 3;

/** A module whose code another one has before it, with all such modules and all workshops that have both. */
type Shared = { readonly owners: Set<string>; readonly workshops: Set<string> };

/** Modules that share their code, by id: a module is told once, however many workshops run it. */
const sharedCodes = ({ workshops, modules }: Curriculum): ReadonlyMap<string, Shared> => {
  const found = new Map<string, Shared>();
  for (const { value } of workshops.values()) {
    const owners = new Map<string, string>();
    for (const id of modulesOf(value)) {
      const code = modules.get(id)?.value.code.toLowerCase();
      if (code === undefined) continue;
      const owner = owners.get(code);
      owners.set(code, owner ?? id);
      if (owner === undefined) continue;
      const shared = found.get(id) ?? { owners: new Set(), workshops: new Set() };
      shared.owners.add(owner);
      shared.workshops.add(value.id);
      found.set(id, shared);
    }
  }
  return found;
};

const named = (ids: ReadonlySet<string>, thing?: string): string =>
  firstOf(
    [...ids].map((id) => `"${id}"`),
    TOLD,
    thing,
  );

/** Modules of one workshop have different codes: their sheets are numbered by them. */
export const sameCodes: Rule = (curriculum, report) => {
  for (const [id, { owners, workshops }] of sharedCodes(curriculum)) {
    const module = curriculum.modules.get(id);
    if (module === undefined) continue;
    const both = workshops.size === 1 ? 'has both' : 'have both';
    const message = `"${module.value.code}" is the code of the module ${named(owners)} as well, and ${named(workshops, 'workshop')} ${both}.`;
    report(diagnose('rules/same-code', { message, at: module.spanAt(['code']) }));
  }
};
