import type { ElementSpec } from '../elements/element.ts';
import { ELEMENTS } from '../elements/index.ts';
import { EXERCISES } from './index.ts';

const nameOf = ({ tags: [tag] }: ElementSpec): string => tag.name;

/** Every element that a template may write, by name: those that all documents share, and those of the exercises. */
export const ALL_ELEMENTS: readonly ElementSpec[] = [...ELEMENTS, ...EXERCISES.flatMap(({ elements }) => elements)].sort(
  (a, b) => (nameOf(a) < nameOf(b) ? -1 : 1),
);
