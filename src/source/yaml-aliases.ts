import { visit, type Alias, type Document } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** More than this are not even looked at: finding what each repeats takes a walk through the document. */
const MOST_ALIASES_WRITTEN = 500;

/** A problem with an alias, at its place. */
export const aliasProblem = (alias: Alias | undefined, message: string, kind: YamlProblem['kind'] = 'alias'): YamlProblem => {
  const [start, end] = alias?.range ?? [0, 0];
  return { kind, message, start, end };
};

/** The first alias that repeats nothing, or what it stands in; and the last alias there is. */
export const checkAliases = (parsed: Document.Parsed): { readonly problem?: YamlProblem; readonly last?: Alias } => {
  const aliases: { readonly alias: Alias; readonly above: readonly unknown[] }[] = [];
  visit(parsed, { Alias: (_, alias, above) => void aliases.push({ alias, above: [...above] }) });
  const last = aliases.at(-1)?.alias;
  if (!last) return {};
  if (aliases.length > MOST_ALIASES_WRITTEN) {
    return { problem: aliasProblem(last, `There are more than ${MOST_ALIASES_WRITTEN} aliases (\`*name\`) in this file.`) };
  }
  for (const { alias, above } of aliases) {
    const target = alias.resolve(parsed);
    if (!target)
      return {
        problem: aliasProblem(alias, `Nothing before this is marked \`&${alias.source}\`, so it repeats nothing.`, 'syntax'),
      };
    if (above.includes(target))
      return { problem: aliasProblem(alias, `This repeats \`&${alias.source}\`, and stands inside it.`) };
  }
  return { last };
};
