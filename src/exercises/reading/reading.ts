import type { ExerciseType } from '../exercise.ts';
import { readingPart } from './schema.ts';

/** Words to read before going on. Nothing is asked. */
export const reading: ExerciseType<typeof readingPart> = {
  schema: readingPart,
  cites: () => [],
  links: () => undefined,
  grades: () => [],
  isSelfCheck: false,
  asksAgency: false,
  list: null,
  elements: [],
  sheet: 'part-reading',
  key: 'key-reading',
};
