import type { Loaded } from '../curriculum.ts';
import type { Path } from '../../source/yaml.ts';
import { mean } from './chance.ts';

/** An option as a guesser sees it; `isRight` where the key rates none above it. */
export type GuessedOption = { readonly text: string; readonly isRight: boolean };

/** A question as a guesser sees it. */
export type GuessedQuestion = {
  readonly name: string;
  /** What is asked, with the story that goes before it. */
  readonly text: string;
  readonly options: readonly GuessedOption[];
  readonly file: Loaded<unknown>;
  readonly path: Path;
};

/** The banks whose questions are guessed at. */
export const GUESSED_BANKS = ['scenario', 'match', 'statement', 'rating', 'task'] as const;

/** Questions that a guesser meets as one. */
export type QuestionBank = {
  readonly id: (typeof GUESSED_BANKS)[number];
  /** Whether every question has the same options in the same order: true or false, a number from 1 to 4. */
  readonly isFixed: boolean;
  readonly questions: readonly GuessedQuestion[];
};

/** The share of a question's options that are right: what blind choice scores. */
export const chanceOf = ({ options }: GuessedQuestion): number => mean(options.map(({ isRight }) => (isRight ? 1 : 0)));
