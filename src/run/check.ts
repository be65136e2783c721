import { newWordsAudit, type WordsAudit } from '../compose/audit/audit.ts';
import { danglingReferences, idsIn } from '../compose/references.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { leavesOf, runningTexts, textsOf, type RunningParagraph } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { CheckReport, PrintJob, ReadingGrade } from '../model/plan.ts';
import { checkCurriculum } from '../rules/check-curriculum.ts';
import { readingOfAll, worstBlocks } from '../rules/readability.ts';
import { checkRhythm, rhythmOf, shortShare } from '../rules/rhythm.ts';
import { checkReading, documentGrade, type ReadBlock, type ReadDocument } from '../rules/reading-targets.ts';
import { checkEvent, type CheckOptions } from './check-event.ts';
import { checkLetters } from './check-letters.ts';
import { composePlan, requestForAll, type ComposedJob, type Shared } from './composed.ts';
import { unique } from '../diagnostics/collect.ts';

const HARDEST = 10;

/** Pages that the documents of one workshop name in one another although what they mean is not there. */
const dangling = (composed: readonly ComposedJob[]): readonly Diagnostic[] => {
  const ids = new Map(
    composed.flatMap(({ job, outcome }) =>
      outcome.value !== undefined && job.item.per === 'workshop' ? [[job.kind, idsIn(outcome.value)] as const] : [],
    ),
  );
  return composed.flatMap(({ outcome }) =>
    outcome.value === undefined ? [] : danglingReferences(outcome.value, (document) => ids.get(document)),
  );
};

/** What a composed document is called among those of all workshops. */
const nameOf = ({ workshop, id, brand }: PrintJob): string => `${workshop}/${id.slice(brand.length + 1)}`;

const asRead = ({ text, origin }: RunningParagraph): ReadBlock => ({ text, at: origin.words ?? origin.placed });

/** What is read of a manuscript. */
type ReadWords = Pick<ReadDocument, 'blocks' | 'running'>;

const wordsIn = (manuscript: Manuscript): ReadWords => ({
  blocks: leavesOf(manuscript).map(asRead),
  running: runningTexts(manuscript).map(asRead),
});

/** What is kept of the documents of a workshop once the next is composed: whole manuscripts would fill the memory. */
type Kept = {
  readonly composing: readonly Diagnostic[];
  readonly dangling: readonly Diagnostic[];
  readonly documents: readonly ReadDocument[];
};

/** What all workshops have in common: documents that are alike, what is read of them, and every word once. */
type Common = {
  readonly shared: Shared;
  readonly read: WeakMap<Manuscript, ReadWords>;
  readonly words: Map<string, ReadBlock>;
  readonly audit: WordsAudit;
};

const noteWords = (manuscript: Manuscript, words: Common['words']): void => {
  for (const { text, origin } of textsOf(manuscript)) words.set(text, { text, at: origin.words ?? origin.placed });
};

/** Composes the documents of one workshop and keeps what is to be said of them. */
const keptOf = (curriculum: Curriculum, workshop: string, { shared, read, words, audit }: Common): Kept => {
  const { composed, noticed } = composePlan(curriculum, requestForAll(curriculum, workshop), shared, audit);
  const documents = composed.flatMap(({ job, outcome: { value } }): readonly ReadDocument[] => {
    if (value === undefined) return [];
    noteWords(value, words);
    const own = read.get(value) ?? wordsIn(value);
    read.set(value, own);
    return [{ name: nameOf(job), audience: job.audience, ...own }];
  });
  return {
    composing: [...noticed, ...composed.flatMap(({ outcome }) => outcome.diagnostics)],
    dangling: dangling(composed),
    documents,
  };
};

/** The same words in several documents are one block. */
const eachOnce = (blocks: readonly ReadBlock[]): readonly ReadBlock[] => [
  ...new Map(blocks.map((block) => [block.text, block] as const)).values(),
];

/** Paragraphs that participants read, each once. */
const participantsRunning = (documents: readonly ReadDocument[]): readonly ReadBlock[] =>
  eachOnce(documents.filter(({ audience }) => audience === 'participant').flatMap(({ running }) => running));

const shareOf = (running: readonly ReadBlock[]): number => shortShare(rhythmOf(running.map(({ text }) => text)));

const gradesOf = (documents: readonly ReadDocument[]): readonly ReadingGrade[] =>
  documents.map((document) => {
    const { words } = readingOfAll(document.blocks.map(({ text }) => text));
    return { name: document.name, words, grade: documentGrade(document), short: shareOf(document.running) };
  });

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read; with type at hand, letters that it lacks are
 * found as well. Documents of an event are composed with what it says. Prints nothing.
 */
export const check = (curriculum: Curriculum, options: CheckOptions = {}): CheckReport => {
  const { documents = true, typeCase, event } = options;
  const common: Common = { shared: new Map(), read: new WeakMap(), words: new Map(), audit: newWordsAudit(curriculum) };
  const kept = documents ? [...curriculum.workshops.keys()].map((id) => keptOf(curriculum, id, common)) : [];
  // How hard a text reads is measured by a formula of its language, or not at all.
  const isGraded = curriculum.language.value.wording.readability !== 'none';
  const read = isGraded ? kept.flatMap((each) => each.documents) : [];
  const running = participantsRunning(read);
  const worst = worstBlocks(eachOnce(read.flatMap(({ blocks }) => blocks)), HARDEST).map(({ block, reading }) => ({
    name: block.text,
    words: reading.words,
    grade: reading.grade,
    at: block.at,
  }));
  return {
    diagnostics: unique([
      ...checkCurriculum(curriculum),
      ...kept.flatMap(({ composing }) => composing),
      ...kept.flatMap((each) => each.dangling),
      ...common.audit.findings(),
      ...(typeCase === undefined ? [] : checkLetters([...common.words.values()], curriculum, typeCase, event)),
      ...checkReading(read),
      ...checkRhythm(running),
      ...(event === undefined ? [] : checkEvent(curriculum, event, options)),
    ]),
    readability: { documents: gradesOf(read), worst, short: shareOf(running) },
  };
};
