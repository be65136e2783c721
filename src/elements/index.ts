import { activity } from './activity.ts';
import { agenda } from './agenda.ts';
import { answerBox } from './answer-box.ts';
import { beside } from './beside.ts';
import { calibration } from './calibration/calibration.ts';
import { callout } from './callout.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { comparison } from './comparison/comparison.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import { deck } from './deck/deck.ts';
import type { ElementSpec } from './element.ts';
import { facts } from './facts.ts';
import { keep } from './keep.ts';
import { notes } from './notes.ts';
import { onePage } from './one-page.ts';
import { opener } from './opener.ts';
import { options } from './options.ts';
import { prompt } from './prompt.ts';
import { quiz } from './quiz.ts';
import { roster } from './roster.ts';
import { scale } from './scale.ts';
import { section } from './section.ts';
import { sourceNotes } from './source-notes.ts';
import { step } from './step.ts';
import { tents } from './tents/tents.ts';
import { wallSign } from './wall-sign.ts';
import { writeLines } from './write-lines.ts';

/** Every element that is of no one exercise. Adding one is adding its file and its line here. */
export const ELEMENTS: readonly ElementSpec[] = [
  activity,
  agenda,
  answerBox,
  beside,
  calibration,
  callout,
  check,
  columns,
  comparison,
  contents,
  cover,
  deck,
  facts,
  keep,
  notes,
  onePage,
  opener,
  options,
  prompt,
  quiz,
  roster,
  scale,
  section,
  sourceNotes,
  step,
  tents,
  wallSign,
  writeLines,
];
