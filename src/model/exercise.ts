import { z } from 'zod';
import { comparePart } from './exercise/compare.ts';
import { fillPart } from './exercise/fill.ts';
import { groupPart } from './exercise/group.ts';
import { ladderPart } from './exercise/ladder.ts';
import { lineUpPart } from './exercise/line-up.ts';
import { matchPart } from './exercise/match.ts';
import { pathPart } from './exercise/path.ts';
import { policyPart } from './exercise/policy.ts';
import { promptsPart } from './exercise/prompts.ts';
import { quizPart } from './exercise/quiz.ts';
import { readingPart } from './exercise/reading.ts';
import { rolePlayPart } from './exercise/role-play.ts';
import { scalePart } from './exercise/scale.ts';
import { scenariosPart } from './exercise/scenarios.ts';
import { sortPart } from './exercise/sort.ts';
import { textsPart } from './exercise/texts.ts';

/** One part of a worksheet: what kind of exercise it is decides its fields. */
export const partSchema = z
  .discriminatedUnion('type', [
    sortPart,
    groupPart,
    matchPart,
    lineUpPart,
    fillPart,
    ladderPart,
    promptsPart,
    textsPart,
    scalePart,
    comparePart,
    scenariosPart,
    pathPart,
    rolePlayPart,
    quizPart,
    readingPart,
    policyPart,
  ])
  .meta({ description: 'One part of a worksheet. `type` decides the rest.' });

/** One part of a worksheet. */
export type ExercisePart = z.infer<typeof partSchema>;

/** An item that says which row it is about, and whether it is worked already. */
export type CitingItem = { readonly row: string | null; readonly worked: unknown };

/** What on a part names rows of a chart by itself: the rows it compares, and items that say which row each is about. */
export const citingItems = (part: ExercisePart): readonly CitingItem[] => {
  switch (part.type) {
    case 'compare':
      return part.rows.map((row) => ({ row, worked: null }));
    case 'scale':
    case 'sort':
    case 'match':
    case 'line-up':
    case 'fill':
      return part.items;
    default:
      return [];
  }
};
