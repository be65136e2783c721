import type { z } from 'zod';
import type { ExerciseType, NamedId } from '../exercise.ts';
import { gradeOf, idsOf, rowsOfItems } from '../items.ts';
import { fillElement } from './element.ts';
import { fillPart } from './schema.ts';

type Item = z.output<typeof fillPart>['items'][number];

/** The columns that the cells of an item are for, as the keys of its records name them. */
const namedColumns = (item: Item, index: number): readonly NamedId[] =>
  (['given', 'worked', 'start'] as const).flatMap((field) =>
    Object.keys(item[field]).map((id) => ({ id, at: ['items', index, field, id], isKey: true })),
  );

/** The exercise of filling in a table. */
export const fill: ExerciseType<typeof fillPart> = {
  schema: fillPart,
  cites: ({ items }) => rowsOfItems(items),
  links: ({ items, columns }, { oneOf }) => {
    oneOf(items.flatMap(namedColumns), 'column of this part', idsOf(columns));
  },
  grades: ({ items }) => items.map(gradeOf),
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [fillElement],
  sheet: 'part-fill',
  key: 'key-fill',
};
