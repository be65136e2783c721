import type { AssessmentItem } from '../bank/assessment.ts';
import { VERDICTS } from '../bank/assessment.ts';
import { TASK_PLACES } from '../bank/banks.ts';
import type { Curriculum } from '../curriculum.ts';
import type { GuessedOption, GuessedQuestion, QuestionBank } from './question.ts';

const RATINGS = [1, 2, 3, 4] as const;

const stories = ({ modules }: Curriculum): readonly GuessedQuestion[] =>
  [...modules.values()].flatMap((module) =>
    module.value.scenarios.map(({ id, title, story, question, options }, index) => {
      const best = Math.max(...options.map(({ rating }) => rating));
      return {
        name: `${module.value.id}/${id}`,
        text: [title, story, question].join('\n'),
        options: options.map(({ text, rating }) => ({ text, isRight: rating === best })),
        file: module,
        path: ['scenarios', index],
      };
    }),
  );

const fixed = <T>(answers: readonly T[], right: T): readonly GuessedOption[] =>
  answers.map((answer) => ({ text: String(answer), isRight: answer === right }));

const optionsOf = (item: AssessmentItem): readonly GuessedOption[] => {
  switch (item.type) {
    case 'match':
      return item.choices.map(({ id, text }) => ({ text, isRight: id === item.answer }));
    case 'statement':
      return fixed(VERDICTS, item.answer);
    case 'rating':
      return fixed(RATINGS, item.answer);
    case 'confidence':
      return [];
  }
};

const items = ({ banks: { assessment } }: Curriculum, type: AssessmentItem['type']): readonly GuessedQuestion[] =>
  assessment === null
    ? []
    : assessment.value.items.flatMap((item, index) =>
        item.type === type
          ? [{ name: item.id, text: item.text, options: optionsOf(item), file: assessment, path: ['items', index] }]
          : [],
      );

const tasks = ({ banks }: Curriculum): readonly GuessedQuestion[] => {
  const bank = banks.tasks;
  if (bank === null) return [];
  return bank.value.items.map(({ id, text, place }, index) => {
    return { name: id, text, options: fixed(TASK_PLACES, place), file: bank, path: ['items', index] };
  });
};

/** All questions that have a key, by bank; an empty bank is one, too. */
export const questionBanks = (curriculum: Curriculum): readonly QuestionBank[] => [
  { id: 'scenario', isFixed: false, questions: stories(curriculum) },
  { id: 'match', isFixed: false, questions: items(curriculum, 'match') },
  { id: 'statement', isFixed: true, questions: items(curriculum, 'statement') },
  { id: 'rating', isFixed: true, questions: items(curriculum, 'rating') },
  { id: 'task', isFixed: true, questions: tasks(curriculum) },
];
