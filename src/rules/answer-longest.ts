import { diagnose } from '../diagnostics/diagnostic.ts';
import { JUDGED_FROM, likelihoodOfHits, UNLIKELY } from '../model/giveaways/chance.ts';
import { chanceOf, type GuessedOption, type GuessedQuestion } from '../model/giveaways/question.ts';
import { questionBanks } from '../model/giveaways/question-banks.ts';
import type { Rule } from './rule.ts';

/** The one option that is longer than all others; undefined where several are as long. */
const longest = ({ options }: GuessedQuestion): GuessedOption | undefined => {
  const most = Math.max(...options.map(({ text }) => text.length));
  const [one, ...others] = options.filter(({ text }) => text.length === most);
  return others.length === 0 ? one : undefined;
};

/** The best answer is the longest no more often than chance makes it. */
export const answerLongest: Rule = (curriculum, report) => {
  for (const { id, isFixed, questions } of questionBanks(curriculum)) {
    if (isFixed || questions.length < JUDGED_FROM) continue;
    const withOne = questions.filter((question) => longest(question) !== undefined);
    const found = withOne.filter((question) => longest(question)?.isRight);
    const [first] = found;
    if (!first || likelihoodOfHits(withOne.map(chanceOf), found.length) >= UNLIKELY) continue;
    const message = `The longest answer is a best one in ${found.length} of ${withOne.length} questions of the kind "${id}", more than chance allows.`;
    report(diagnose('rules/answer-longest', { message, at: first.file.spanAt(first.path) }));
  }
};
