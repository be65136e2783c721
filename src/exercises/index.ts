import type { z } from 'zod';
import { compare } from './compare/compare.ts';
import type { ExerciseType } from './exercise.ts';
import { fill } from './fill/fill.ts';
import { group } from './group/group.ts';
import { ladder } from './ladder/ladder.ts';
import { lineUp } from './line-up/line-up.ts';
import { match } from './match/match.ts';
import { path } from './path/path.ts';
import { policy } from './policy/policy.ts';
import { prompts } from './prompts/prompts.ts';
import { quiz } from './quiz/quiz.ts';
import { reading } from './reading/reading.ts';
import { rolePlay } from './role-play/role-play.ts';
import { scale } from './scale/scale.ts';
import { scenarios } from './scenarios/scenarios.ts';
import { sort } from './sort/sort.ts';
import { texts } from './texts/texts.ts';

/** Every type of exercise there is. Adding one is adding its folder and its line here. */
export const EXERCISES = [
  sort,
  group,
  match,
  lineUp,
  fill,
  ladder,
  prompts,
  texts,
  scale,
  compare,
  scenarios,
  path,
  rolePlay,
  quiz,
  reading,
  policy,
] as const;

/** A part of a worksheet, of any of these types. */
export type ExercisePart = z.output<(typeof EXERCISES)[number]['schema']>;

/** An exercise of whichever type a part is: what it says of that part alone may be asked. */
export type AnyExercise = ExerciseType<z.ZodObject<z.ZodRawShape>>;

/** The name of a type of exercise, as `type` has it in YAML. */
export const typeOf = ({ schema }: (typeof EXERCISES)[number]): ExercisePart['type'] => schema.shape.type.value;

const BY_TYPE: ReadonlyMap<string, unknown> = new Map(EXERCISES.map((exercise) => [typeOf(exercise), exercise]));

/** The exercise that a part is. */
export const exerciseOf = ({ type }: ExercisePart): AnyExercise => {
  const found = BY_TYPE.get(type);
  if (found === undefined) throw new Error(`no exercise is called "${type}", and its schema let it pass`);
  // A part was read by the schema of its type, so what the object of that type asks of it is there.
  return found as AnyExercise;
};
