import type { ExerciseType } from '../exercise.ts';
import { isGiven } from '../items.ts';
import { groupElement } from './element.ts';
import { groupPart } from './schema.ts';

/** The exercise of an open sort, into groups that participants make and name. */
export const group: ExerciseType<typeof groupPart> = {
  schema: groupPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ worked }) => [...(isGiven(worked) ? (['worked'] as const) : []), 'free'],
  isSelfCheck: false,
  asksAgency: false,
  list: 'items',
  elements: [groupElement],
  sheet: 'part-group',
  key: 'key-group',
};
