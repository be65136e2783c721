import { compose } from '../compose/compose.ts';
import { danglingReferences, idsIn } from '../compose/references.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { leavesOf, textsOf } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { BuildRequest, CheckReport, PrintJob, ReadingGrade } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import { planPrint } from '../plan/plan.ts';
import { lettersNobodyHas } from '../press/letters.ts';
import { checkCurriculum } from '../rules/check-curriculum.ts';
import { readingOf, worstBlocks } from '../rules/readability.ts';
import { checkReading, documentGrade, type ReadBlock, type ReadDocument } from '../rules/reading-targets.ts';
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

/** What a composed document is called among those of all workshops. */
const nameOf = ({ workshop, id, brand }: PrintJob): string => `${workshop}/${id.slice(brand.length + 1)}`;

const readDocuments = (composed: readonly Composed[]): readonly ReadDocument[] =>
  composed.flatMap(({ job, outcome }) =>
    outcome.value === undefined
      ? []
      : [
          {
            name: nameOf(job),
            audience: job.audience,
            blocks: leavesOf(outcome.value).map(({ text, origin }) => ({ text, at: origin.words ?? origin.placed })),
          },
        ],
  );

/** The same words in several documents are one block. */
const blocksOf = (documents: readonly ReadDocument[]): readonly ReadBlock[] => [
  ...new Map(documents.flatMap(({ blocks }) => blocks.map((block) => [block.text, block] as const))).values(),
];

const gradesOf = (documents: readonly ReadDocument[]): readonly ReadingGrade[] =>
  documents.map((document) => {
    const { words } = readingOf(document.blocks.map(({ text }) => text).join('\n'));
    return { name: document.name, words, grade: documentGrade(document) };
  });

/** Characters of the documents' words that a brand has no type for. */
const missingLetters = (composed: readonly Composed[], { brands }: Curriculum, typeCase: TypeCase): readonly Diagnostic[] => {
  const texts = composed.flatMap(({ outcome }) => (outcome.value === undefined ? [] : textsOf(outcome.value)));
  const words = new Map(texts.map(({ text, origin }) => [text, { text, at: origin.words ?? origin.placed }]));
  return [...brands.values()].flatMap(({ value: { type } }) =>
    lettersNobodyHas([...words.values()], [...new Set([type.text, type.headings, type.hand])], typeCase),
  );
};

/** Whether documents are composed, and the type that their letters are looked for in. */
export type CheckOptions = { readonly documents?: boolean; readonly typeCase?: TypeCase };

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read; with type at hand, letters that it lacks are
 * found as well. Prints nothing.
 */
export const check = (curriculum: Curriculum, { documents = true, typeCase }: CheckOptions = {}): CheckReport => {
  const workshops = documents ? [...curriculum.workshops.keys()].map((id) => composeWorkshop(curriculum, id)) : [];
  const composed = workshops.flat();
  const read = readDocuments(composed);
  const blocks = blocksOf(read);
  const worst = worstBlocks(blocks, HARDEST).map(({ block, reading }) => ({
    name: block.text,
    words: reading.words,
    grade: reading.grade,
    at: block.at,
  }));
  return {
    diagnostics: unique([
      ...checkCurriculum(curriculum),
      ...composed.flatMap(({ outcome }) => outcome.diagnostics),
      ...workshops.flatMap(dangling),
      ...(typeCase === undefined ? [] : missingLetters(composed, curriculum, typeCase)),
      ...checkReading(read),
    ]),
    readability: { documents: gradesOf(read), worst },
  };
};
