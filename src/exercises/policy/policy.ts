import type { ExerciseType } from '../exercise.ts';
import { policyPart } from './schema.ts';

/** A box for what state law or agency policy decides. To look it up is no practice. */
export const policy: ExerciseType<typeof policyPart> = {
  schema: policyPart,
  cites: () => [],
  links: () => undefined,
  grades: () => [],
  isSelfCheck: false,
  asksAgency: true,
  list: null,
  elements: [],
  sheet: 'part-policy',
  key: 'key-policy',
};
