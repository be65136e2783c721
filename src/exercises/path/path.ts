import type { ExerciseType } from '../exercise.ts';
import { pathElement } from './element.ts';
import { pathPart } from './schema.ts';

/** The exercise of a decision path: questions answered by yes or no. */
export const path: ExerciseType<typeof pathPart> = {
  schema: pathPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ steps }) => steps.map(() => 'free'),
  isSelfCheck: false,
  asksAgency: false,
  list: 'steps',
  elements: [pathElement],
  sheet: 'part-path',
  key: 'key-path',
};
