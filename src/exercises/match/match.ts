import type { ExerciseType } from '../exercise.ts';
import { fittingIn, gradeOf, idsOf, rowsOfItems } from '../items.ts';
import { matchElement } from './element.ts';
import { matchPart } from './schema.ts';

/** The exercise of matching two lists. */
export const match: ExerciseType<typeof matchPart> = {
  schema: matchPart,
  cites: ({ items }) => rowsOfItems(items),
  links: ({ items, choices }, { oneOf }) => {
    oneOf(fittingIn(items), 'choice of this part', idsOf(choices));
  },
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [matchElement],
  sheet: 'part-match',
  key: 'key-match',
};
