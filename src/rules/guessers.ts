import { diagnose } from '../diagnostics/diagnostic.ts';
import { JUDGED_FROM } from '../model/giveaways/chance.ts';
import { guesserScores } from '../model/giveaways/guess.ts';
import { questionBanks } from '../model/giveaways/question-banks.ts';
import type { Rule } from './rule.ts';

/** How far from blind choice a guesser may be, either way: one who is always wrong shows the way as well. */
const LEEWAY = 0.1;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Nobody who has read no row does better than chance by a simple habit. */
export const simpleGuessers: Rule = (curriculum, report) => {
  for (const bank of questionBanks(curriculum)) {
    const [first] = bank.questions;
    if (!first || bank.questions.length < JUDGED_FROM) continue;
    for (const { guesser, score, chance } of guesserScores(bank, curriculum.language.value.wording)) {
      if (Math.abs(score - chance) <= LEEWAY) continue;
      const message = `The guesser "${guesser}" scores ${percent(score)} on questions of the kind "${bank.id}"; chance is ${percent(chance)}.`;
      report(diagnose('rules/guessable', { message, at: first.file.spanAt(first.path) }));
    }
  }
};
