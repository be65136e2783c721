import type { AssessmentBank, AssessmentItem } from './assessment.ts';

/** Items that ask for what some modules teach. */
export const itemsFor = ({ items }: AssessmentBank, modules: readonly string[]): readonly AssessmentItem[] =>
  items.filter(({ objective }) => modules.includes(objective.split('/')[0] ?? ''));
