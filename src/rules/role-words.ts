import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Path } from '../source/yaml.ts';
import { lintWords, type Lint } from './lint.ts';
import type { Rule } from './rule.ts';

const WORKER = '(?:peer (?:specialist|supporter|worker)|worker)s?';

/** Ways of speaking that put a worker into another role; each with what to write instead. */
const TERMS: readonly (readonly [pattern: string, instead: string])[] = [
  [
    `${WORKER} (?:diagnoses?|prescribes?|assess(?:es)?|treats? (?:(?:a|the|their|his|her) )?(?:patients?|clients?|symptoms?|illness(?:es)?|disorders?|depression|anxiety))`,
    'what a worker does: listens, shares, asks, goes along, speaks up with the person',
  ],
  ['(?:my|our|his|her|their|your) (?:client|patient|consumer|case)s?', 'the person, or people'],
  ['caseloads?', 'the people one works with'],
  ['(?:treatment |medication )?compliance|compliant', 'what the person chose, or agreed to'],
  [
    '(?:clients?|patients?|consumers?|people|persons?) (?:must|has to|have to) (?:comply|obey|take)',
    'what the person may choose',
  ],
  ['provides? (?:therapy|counseling|treatment)', 'offers peer support'],
];

const MATCHERS = TERMS.map(([pattern, instead]) => ({
  matcher: new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, 'iu'),
  instead,
}));

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
export const roleLint: Lint = ({ own, path, spotOf, isAllowed }, report) => {
  if (isShown(path)) return;
  for (const { matcher, instead } of MATCHERS) {
    const term = matcher.exec(own)?.[0];
    if (term === undefined || isAllowed(term)) continue;
    const details = {
      message: `"${term}" is not how the peer role speaks.`,
      at: spotOf(term),
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
