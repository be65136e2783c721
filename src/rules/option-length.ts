import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { wordsOf } from './readability.ts';
import type { Rule } from './rule.ts';

/** The most words of one option, and how many times as long as the others it may be. */
const MOST = 45;
const TIMES = 2;
/** An option this short is never called too long beside shorter ones. */
const SHORT = 12;

const wordCount = (text: string): number => wordsOf(text).length;

/** No option of a scenario can be told from the others by its length. */
export const optionLength: Rule = ({ modules }, report) => {
  for (const { value, spanAt } of modules.values()) {
    value.scenarios.forEach((scenario, index) => {
      const lengths = scenario.options.map(({ text }) => wordCount(text));
      scenario.options.forEach((option, at) => {
        const length = lengths[at] ?? 0;
        const others = lengths.filter((_, other) => other !== at);
        const next = Math.max(...others);
        const isLong = length > MOST;
        const standsOut = length > SHORT && length > next * TIMES;
        if (!isLong && !standsOut) return;
        const message = isLong
          ? `The option "${option.id}" has ${counted(length, 'word')}; it should have at most ${MOST}.`
          : `The option "${option.id}" has ${counted(length, 'word')}, and the next longest ${next}.`;
        report(diagnose('rules/option-length', { message, at: spanAt(['scenarios', index, 'options', at, 'text']) }));
      });
    });
  }
};
