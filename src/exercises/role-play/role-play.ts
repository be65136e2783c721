import type { ExerciseType } from '../exercise.ts';
import { isGiven } from '../items.ts';
import { rolePlayElement } from './element.ts';
import { rolePlayPart } from './schema.ts';

/** The exercise of a role play in threes. */
export const rolePlay: ExerciseType<typeof rolePlayPart> = {
  schema: rolePlayPart,
  cites: () => [],
  links: () => undefined,
  grades: ({ example }) => [...(isGiven(example) ? (['worked'] as const) : []), 'free'],
  isSelfCheck: false,
  asksAgency: false,
  list: 'cards',
  elements: [rolePlayElement],
  sheet: 'part-role-play',
  key: 'key-role-play',
};
