import { counted } from '../diagnostics/counted.ts';
import { diagnose, type DiagnosticDetails } from '../diagnostics/diagnostic.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Path } from '../source/yaml.ts';
import type { Rule } from './rule.ts';

const SHORTEST = 40;
const LONGEST = 90;

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Stories are long enough to choose by and short enough to read in a room. */
export const storyLength: Rule = ({ modules }, report) => {
  for (const { value, spanAt } of modules.values()) {
    value.scenarios.forEach(({ id, story }, index) => {
      const words = countWords(story);
      if (words >= SHORTEST && words <= LONGEST) return;
      const message = `The story of "${id}" has ${counted(words, 'word')}; it should have ${SHORTEST} to ${LONGEST}.`;
      report(diagnose('rules/story-length', { message, at: spanAt(['scenarios', index, 'story']) }));
    });
  }
};

const best = (options: Scenario['options']): number => Math.max(0, ...options.map(({ rating }) => rating));

/** The answer in the peer role is there, and none is rated above it. */
export const peerOptions: Rule = ({ modules }, report) => {
  for (const { value, spanAt } of modules.values()) {
    value.scenarios.forEach(({ id, options }, index) => {
      const details = (message: string, path: Path): DiagnosticDetails => ({
        message,
        at: spanAt(['scenarios', index, 'options', ...path]),
      });
      const peer = best(options.filter(({ direction }) => direction === 'peer'));
      if (peer === 0) {
        report(diagnose('rules/no-peer-option', details(`None of the options of "${id}" is in the peer role.`, [])));
        return;
      }
      const above = options.findIndex(({ rating }) => rating > peer);
      const option = options[above];
      if (!option) return;
      const message = `The option "${option.id}" is rated ${option.rating}, and the best one in the peer role ${peer}.`;
      report(diagnose('rules/peer-option-not-best', details(message, [above, 'rating'])));
    });
  }
};
