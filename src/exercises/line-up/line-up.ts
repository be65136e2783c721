import type { ExerciseType } from '../exercise.ts';
import { gradeOf, rowsOfItems } from '../items.ts';
import { lineUpElement } from './element.ts';
import { lineUpPart } from './schema.ts';

/** The exercise of placing items on a line between two ends. */
export const lineUp: ExerciseType<typeof lineUpPart> = {
  schema: lineUpPart,
  cites: ({ items }) => rowsOfItems(items),
  links: () => undefined,
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [lineUpElement],
  sheet: 'part-line-up',
  key: 'key-line-up',
};
