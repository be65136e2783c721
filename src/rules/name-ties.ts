import { counted } from '../diagnostics/counted.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import { JUDGED_FROM } from '../model/giveaways/chance.ts';
import type { GuessedQuestion } from '../model/giveaways/question.ts';
import { questionBanks } from '../model/giveaways/question-banks.ts';
import { nameTies } from '../model/giveaways/ties.ts';
import type { Rule } from './rule.ts';

const wordsOf = ({ text, options }: GuessedQuestion): string => [text, ...options.map((option) => option.text)].join('\n');

/** No trade and no trouble is kept for people whose names are of one origin. */
export const tiedNames: Rule = (curriculum, report) => {
  const judged = questionBanks(curriculum).filter((bank) => bank.questions.length >= JUDGED_FROM);
  const questions = judged.flatMap((bank) => bank.questions);
  for (const { origin, theme, places, isStock } of nameTies(questions.map(wordsOf), curriculum.language.value.wording)) {
    const first = questions[places[0] ?? -1];
    if (!first) continue;
    const how = isStock ? 'readers have met this too often' : 'more than chance allows';
    const message = `Names of the origin "${origin}" go with the theme "${theme}" in ${counted(places.length, 'text')}: ${how}.`;
    report(diagnose('rules/name-tied', { message, at: first.file.spanAt(first.path) }));
  }
};
