import { diagnose } from '../diagnostics/diagnostic.ts';
import { JUDGED_FROM, likelihoodOfHits, UNLIKELY } from '../model/giveaways/chance.ts';
import { chanceOf, type QuestionBank } from '../model/giveaways/question.ts';
import { questionBanks } from '../model/giveaways/question-banks.ts';
import type { Rule } from './rule.ts';

/** The places at which the best answers of a bank stand more often than chance allows, from 0, and how often. */
const crowdedPlaces = ({ questions }: QuestionBank): readonly { readonly place: number; readonly hits: number }[] => {
  const most = Math.max(0, ...questions.map(({ options }) => options.length));
  return Array.from({ length: most }, (_, place) => {
    const asked = questions.filter(({ options }) => place < options.length);
    const hits = asked.filter(({ options }) => options[place]?.isRight).length;
    return { place, hits, likely: likelihoodOfHits(asked.map(chanceOf), hits) };
  }).filter(({ likely }) => likely < UNLIKELY);
};

/** The best answer stands at each place about as often as chance would put it there. */
export const answerPosition: Rule = (curriculum, report) => {
  for (const bank of questionBanks(curriculum)) {
    if (bank.questions.length < JUDGED_FROM) continue;
    for (const { place, hits } of crowdedPlaces(bank)) {
      const first = bank.questions.find(({ options }) => options[place]?.isRight);
      if (!first) continue;
      const message = `Answer ${place + 1} is a best one in ${hits} of ${bank.questions.length} questions of the kind "${bank.id}", more than chance allows.`;
      report(diagnose('rules/answer-position', { message, at: first.file.spanAt(first.path) }));
    }
  }
};
