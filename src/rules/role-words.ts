import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/yaml.ts';
import { lintWords, type Lint } from './lint.ts';
import { driftMatchers } from './matchers.ts';
import type { Rule } from './rule.ts';

/** Where drift is shown on purpose: what is judged, sorted, matched, rewritten or compared, and tasks that are not one's own. */
const SHOWN: ReadonlySet<string | number> = new Set([
  'options',
  'items',
  'given',
  'cells',
  'cards',
  'instead',
  'reason',
  'answer',
  'listen',
]);

const isShown = (path: Path): boolean => path.some((step) => SHOWN.has(step));

/** Terms that put a worker into another role, in one text. */
export const roleLint: Lint = ({ own, path, wording, spanOf, isAllowed }, report) => {
  const { any, each } = driftMatchers(wording);
  if (isShown(path) || !any.test(own)) return;
  for (const { matcher, instead } of each) {
    const term = matcher.exec(own)?.[0];
    if (term === undefined || isAllowed(term)) continue;
    const details = {
      message: `"${term}" is not how the peer role speaks.`,
      at: spanOf(term),
      hint: `Write instead: ${instead}.`,
    };
    report(diagnose('rules/role-drift-word', details));
    return;
  }
};

/** Words about the worker stay in the peer role. */
export const roleWords: Rule = (curriculum, report) => {
  lintWords(curriculum, roleLint, report);
};
