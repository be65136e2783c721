import type { ExerciseType } from '../exercise.ts';
import { citedIn } from '../items.ts';
import { quizPart } from './schema.ts';

/** The exercise of recalling what was learned: questions from the assessment bank. */
export const quiz: ExerciseType<typeof quizPart> = {
  schema: quizPart,
  cites: ({ items }) => citedIn('question', 'items', items),
  links: () => undefined,
  grades: ({ items }) => items.map(() => 'free'),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [],
  sheet: 'part-quiz',
  key: 'key-quiz',
};
