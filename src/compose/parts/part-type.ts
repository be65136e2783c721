import type { Spot } from '../../source/text.ts';

/**
 * The `type` of a part, as a template sees it. It reads like the word that it is, and knows its part: whoever asks for it
 * decides how the part is printed.
 */
export type PartType = {
  readonly text: string;
  /** The part's own stable key, and its place in YAML. */
  readonly key: string;
  readonly at: Spot;
  /** The part as the template sees it. */
  readonly part: () => unknown;
  /** Whether it has something for the key that its own facilitators' words do not tell: answers of what it cites. */
  readonly citesAnswers: boolean;
  /** Called by Handlebars instead of its own escaping. */
  readonly toHTML: () => string;
  readonly toString: () => string;
};

/** Tells the type of a part from other values. */
export const isPartType = (value: unknown): value is PartType =>
  typeof value === 'object' && value !== null && 'citesAnswers' in value && 'toHTML' in value;
