import type { ExerciseType } from '../exercise.ts';
import { gradeOf, rowsOfItems } from '../items.ts';
import { scalePart } from './schema.ts';

/** The exercise of rating statements on one scale. */
export const scale: ExerciseType<typeof scalePart> = {
  schema: scalePart,
  cites: ({ items }) => rowsOfItems(items),
  links: ({ items, points }, { fault }) => {
    items.forEach(({ worked }, index) => {
      if (worked === null || worked <= points.length) return;
      const message = `The worked answer is point ${worked}, and the scale has ${points.length}.`;
      fault('read/point-off-scale', message, ['items', index, 'worked']);
    });
  },
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: true,
  asksAgency: false,
  list: 'items',
  elements: [],
  sheet: 'part-scale',
  key: 'key-scale',
};
