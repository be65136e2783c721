import type { ExerciseType } from '../exercise.ts';
import { fittingIn, gradeOf, idsOf, rowsOfItems } from '../items.ts';
import { sorter } from './element.ts';
import { sortPart } from './schema.ts';

/** The exercise of sorting items into boxes. */
export const sort: ExerciseType<typeof sortPart> = {
  schema: sortPart,
  cites: ({ items }) => rowsOfItems(items),
  links: ({ items, bins }, { oneOf }) => {
    oneOf(fittingIn(items), 'box of this part', idsOf(bins));
  },
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [sorter],
  sheet: 'part-sort',
  key: 'key-sort',
};
