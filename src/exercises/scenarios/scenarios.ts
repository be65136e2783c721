import type { ExerciseType } from '../exercise.ts';
import { citedIn } from '../items.ts';
import { scenariosPart } from './schema.ts';

/** The exercise of stories with options to judge. */
export const scenarios: ExerciseType<typeof scenariosPart> = {
  schema: scenariosPart,
  cites: ({ scenarios }) => citedIn('scenario', 'scenarios', scenarios),
  links: () => undefined,
  grades: ({ scenarios }) => scenarios.map(() => 'free'),
  isSelfCheck: false,
  asksAgency: false,
  list: 'scenarios',
  elements: [],
  sheet: 'part-scenarios',
  key: 'key-scenarios',
};
