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
import { fill } from './fill.ts';
import { group } from './group.ts';
import { keep } from './keep.ts';
import { ladder } from './ladder.ts';
import { lineUp } from './line-up.ts';
import { match } from './match.ts';
import { notes } from './notes.ts';
import { onePage } from './one-page.ts';
import { opener } from './opener.ts';
import { options } from './options.ts';
import { path } from './path.ts';
import { prompt } from './prompt.ts';
import { quiz } from './quiz.ts';
import { rolePlay } from './role-play.ts';
import { roster } from './roster.ts';
import { scale } from './scale.ts';
import { section } from './section.ts';
import { sorter } from './sorter.ts';
import { sourceNotes } from './source-notes.ts';
import { step } from './step.ts';
import { tents } from './tents/tents.ts';
import { texts } from './texts.ts';
import { writeLines } from './write-lines.ts';

/** Every element there is. Adding one is adding its file and its line here. */
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
  fill,
  group,
  keep,
  ladder,
  lineUp,
  match,
  notes,
  onePage,
  opener,
  options,
  path,
  prompt,
  quiz,
  rolePlay,
  roster,
  scale,
  section,
  sorter,
  sourceNotes,
  step,
  tents,
  texts,
  writeLines,
];
