import { collect } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { checkBrand } from './brand/check-brand.ts';
import { answerLongest } from './answer-longest.ts';
import { answerPosition } from './answer-position.ts';
import { timelyBreaks } from './breaks.ts';
import { coreActivities } from './core-activities.ts';
import { rowCoverage } from './coverage.ts';
import { discouragedWords } from './discouraged-words.ts';
import { gradedPractice } from './graded-practice.ts';
import { assessedObjectives } from './evidence.ts';
import { simpleGuessers } from './guessers.ts';
import { numbersInWords } from './number-in-words.ts';
import { labelLengths } from './labels.ts';
import { maskedCells, sortedCells } from './masked-cells.ts';
import { mayAndMust } from './may-and-must.ts';
import { tiedNames } from './name-ties.ts';
import { measurableObjectives } from './objectives.ts';
import { optionLength } from './option-length.ts';
import { portableNames } from './portable-names.ts';
import type { Rule } from './rule.ts';
import { peerOptions, storyLength } from './scenarios.ts';
import { steadyPace } from './pace.ts';
import { segmentMinutes } from './segment-minutes.ts';
import { asksToDisclose } from './disclosure.ts';
import { roleWords } from './role-words.ts';
import { sameCodes } from './same-codes.ts';
import { shorterShortForms, shortForms } from './short-forms.ts';
import { stepMinutes } from './step-minutes.ts';
import { unusedItems, unusedScenarios, unusedSources } from './unused.ts';
import { unusedRows } from './unused-rows.ts';

const brandRules: Rule = ({ brands }, report) => {
  for (const brand of brands.values()) checkBrand(brand).forEach(report);
};

/** Every rule, each on its own; the order does not matter. */
const RULES: readonly Rule[] = [
  segmentMinutes,
  steadyPace,
  portableNames,
  sameCodes,
  numbersInWords,
  timelyBreaks,
  shortForms,
  shorterShortForms,
  coreActivities,
  measurableObjectives,
  storyLength,
  peerOptions,
  gradedPractice,
  labelLengths,
  unusedRows,
  discouragedWords,
  roleWords,
  asksToDisclose,
  stepMinutes,
  assessedObjectives,
  rowCoverage,
  maskedCells,
  sortedCells,
  optionLength,
  answerPosition,
  answerLongest,
  simpleGuessers,
  mayAndMust,
  tiedNames,
  unusedSources,
  unusedScenarios,
  unusedItems,
  brandRules,
];

/** Holds a curriculum against every rule; what comes back is in the order of files and lines. */
export const checkCurriculum = (curriculum: Curriculum): readonly Diagnostic[] => {
  const { report, diagnostics } = collect();
  for (const rule of RULES) rule(curriculum, report);
  return diagnostics();
};
