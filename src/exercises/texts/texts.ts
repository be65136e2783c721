import type { ExerciseType } from '../exercise.ts';
import { textsElement } from './element.ts';
import { textsPart } from './schema.ts';

/** The exercise of texts to lay side by side and edit. */
export const texts: ExerciseType<typeof textsPart> = {
  schema: textsPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ task }) => (task === null ? [] : ['free']),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [textsElement],
  sheet: 'part-texts',
  key: 'key-texts',
};
