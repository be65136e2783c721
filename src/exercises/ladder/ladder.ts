import type { ExerciseType } from '../exercise.ts';
import { gradeOf } from '../items.ts';
import { ladderElement } from './element.ts';
import { ladderPart } from './schema.ts';

/** The exercise of a ladder of steps to write in. */
export const ladder: ExerciseType<typeof ladderPart> = {
  schema: ladderPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ rungs }) => rungs.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'rungs',
  elements: [ladderElement],
  sheet: 'part-ladder',
  key: 'key-ladder',
};
