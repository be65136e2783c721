import type { ExerciseType } from '../exercise.ts';
import { gradeOf } from '../items.ts';
import { promptsPart } from './schema.ts';

/** The exercise of open prompts with room to write. */
export const prompts: ExerciseType<typeof promptsPart> = {
  schema: promptsPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [],
  sheet: 'part-prompts',
  key: 'key-prompts',
};
