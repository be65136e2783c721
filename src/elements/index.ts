import { activity } from './activity.ts';
import { agenda } from './agenda.ts';
import { answerBox } from './answer-box.ts';
import { beside } from './beside.ts';
import { callout } from './callout.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { comparison } from './comparison/comparison.ts';
import { contents } from './contents.ts';
import { cover } from './cover.ts';
import type { ElementSpec } from './element.ts';
import { facts } from './facts.ts';
import { fill } from './fill.ts';
import { keep } from './keep.ts';
import { notes } from './notes.ts';
import { opener } from './opener.ts';
import { options } from './options.ts';
import { prompt } from './prompt.ts';
import { scale } from './scale.ts';
import { section } from './section.ts';
import { sorter } from './sorter.ts';
import { sourceNotes } from './source-notes.ts';
import { step } from './step.ts';
import { writeLines } from './write-lines.ts';

/** Every element there is. Adding one is adding its file and its line here. */
export const ELEMENTS: readonly ElementSpec[] = [
  activity,
  agenda,
  answerBox,
  beside,
  callout,
  check,
  columns,
  comparison,
  contents,
  cover,
  facts,
  fill,
  keep,
  notes,
  opener,
  options,
  prompt,
  scale,
  section,
  sorter,
  sourceNotes,
  step,
  writeLines,
];
