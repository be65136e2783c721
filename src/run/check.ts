import { compose } from '../compose/compose.ts';
import { danglingReferences, idsIn } from '../compose/references.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { leavesOf } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { BuildRequest, CheckReport, PrintJob, ReadingGrade } from '../model/plan.ts';
import { planPrint } from '../plan/plan.ts';
import { checkCurriculum } from '../rules/check-curriculum.ts';
import { readingOf, worstBlocks } from '../rules/readability.ts';
import { checkReading, documentGrade, type ReadDocument } from '../rules/reading-targets.ts';
import { compositionOf } from './document.ts';
import { unique } from './unique.ts';

const HARDEST = 10;

/** One document as it is composed. */
type Composed = { readonly job: PrintJob; readonly outcome: Outcome<Manuscript> };

const openRequest = (curriculum: Curriculum, workshop: string): BuildRequest => ({
  workshop,
  brands: curriculum.brands.has('plain') ? ['plain'] : [...curriculum.brands.keys()].slice(0, 1),
  // One that compares editions has nothing to compare here.
  kinds: [...curriculum.kinds.values()].filter(({ value }) => value.when === 'always').map(({ value }) => value.id),
  paper: 'letter',
  event: null,
  date: null,
  start: null,
  participants: null,
  out: 'output',
});

/** Every kind of document of one workshop, composed but not set. */
const composeWorkshop = (curriculum: Curriculum, workshop: string): readonly Composed[] => {
  const planned = planPrint(curriculum, openRequest(curriculum, workshop)).value;
  return (planned?.jobs ?? []).flatMap((job) => {
    const composition = planned && compositionOf(curriculum, planned, job);
    return composition ? [{ job, outcome: compose(composition) }] : [];
  });
};

/** Pages that the documents of one workshop name in one another although what they mean is not there. */
const dangling = (composed: readonly Composed[]): readonly Diagnostic[] => {
  const ids = new Map(
    composed.flatMap(({ job, outcome }) =>
      outcome.value !== undefined && job.item.per === 'workshop' ? [[job.kind, idsIn(outcome.value)] as const] : [],
    ),
  );
  return composed.flatMap(({ outcome }) =>
    outcome.value === undefined ? [] : danglingReferences(outcome.value, (document) => ids.get(document)),
  );
};

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read. Prints nothing.
 */
export const check = (curriculum: Curriculum, { documents: withDocuments = true } = {}): CheckReport => {
  const workshops = withDocuments ? [...curriculum.workshops.keys()].map((id) => composeWorkshop(curriculum, id)) : [];
  const composed = workshops.flat();
  const documents: ReadingGrade[] = [];
  const blocks = new Map<
    string,
    { readonly text: string; readonly name: string; readonly at: NonNullable<ReadingGrade['at']> }
  >();
  const read: ReadDocument[] = [];
  for (const { job, outcome } of composed) {
    const leaves = outcome.value === undefined ? [] : leavesOf(outcome.value);
    const document = {
      name: job.id,
      audience: job.audience,
      blocks: leaves.map(({ text, origin }) => ({ text, at: origin.words ?? origin.placed })),
    };
    if (outcome.value !== undefined) {
      const { words } = readingOf(leaves.map(({ text }) => text).join('\n'));
      documents.push({ name: job.id, words, grade: documentGrade(document) });
      read.push(document);
    }
    for (const { text, at } of document.blocks) blocks.set(text, { text, name: text, at });
  }
  const worst = worstBlocks([...blocks.values()], HARDEST).map(({ block, reading }) => ({
    name: block.name,
    words: reading.words,
    grade: reading.grade,
    at: block.at,
  }));
  return {
    diagnostics: unique([
      ...checkCurriculum(curriculum),
      ...composed.flatMap(({ outcome }) => outcome.diagnostics),
      ...workshops.flatMap(dangling),
      ...checkReading(read),
    ]),
    readability: { documents, worst },
  };
};
