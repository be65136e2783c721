import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { fillPhrase } from '../model/phrase.ts';
import { lintWords } from './lint.ts';
import type { Rule } from './rule.ts';

/** Stands for a number while the words around it are looked for. */
const PLACE = '0';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What names a module or a sheet by number: the code of a module, and a sheet as guides call it. */
const numberMatcher = ({ modules, language }: Curriculum): RegExp => {
  const codes = [...modules.values()].map(({ value }) => value.code).filter((code) => /\p{L}/u.test(code) && /\d/.test(code));
  const sheet = escaped(fillPhrase(language.value, 'guide.sheet', { number: PLACE })?.text ?? `sheet ${PLACE}`);
  const named = [...codes.map(escaped), sheet.replace(PLACE, '\\d+\\.\\d+')];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${named.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
};

/** Words name no module and no sheet by number: each workshop has numbers of its own. */
export const numbersInWords: Rule = (curriculum, report) => {
  const matcher = numberMatcher(curriculum);
  lintWords(
    curriculum,
    ({ own, path, spanOf }, tell) => {
      const named = path.at(-1) === 'code' ? undefined : matcher.exec(own)?.[0];
      if (named === undefined) return;
      const message = `"${named}" is a number of the catalog, and each workshop has numbers of its own.`;
      tell(diagnose('rules/number-in-words', { message, at: spanOf(named) }));
    },
    report,
  );
};
