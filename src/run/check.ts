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
import { readingOfAll, worstBlocks } from '../rules/readability.ts';
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

/** Documents that are the same in every workshop, by what they are about. */
type Shared = Map<string, Outcome<Manuscript>>;

/** Every kind of document of one workshop, composed but not set; what another workshop has already composed alike is taken over. */
const composeWorkshop = (curriculum: Curriculum, workshop: string, shared: Shared): readonly Composed[] => {
  const planned = planPrint(curriculum, openRequest(curriculum, workshop)).value;
  return (planned?.jobs ?? []).flatMap((job) => {
    const about = JSON.stringify([job.kind, job.brand, job.item, job.cards]);
    const known = shared.get(about);
    if (known !== undefined) return [{ job, outcome: known }];
    const composition = planned && compositionOf(curriculum, planned, job);
    if (composition === undefined) return [];
    const { isShared, ...outcome } = compose(composition);
    if (isShared) shared.set(about, outcome);
    return [{ job, outcome }];
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

const blocksIn = (manuscript: Manuscript): readonly ReadBlock[] =>
  leavesOf(manuscript).map(({ text, origin }) => ({ text, at: origin.words ?? origin.placed }));

/** What is kept of the documents of a workshop once the next is composed: whole manuscripts would fill the memory. */
type Kept = {
  readonly composing: readonly Diagnostic[];
  readonly dangling: readonly Diagnostic[];
  readonly documents: readonly ReadDocument[];
};

/** What all workshops have in common: documents that are alike, their blocks, and every word once. */
type Common = {
  readonly shared: Shared;
  readonly blocks: WeakMap<Manuscript, readonly ReadBlock[]>;
  readonly words: Map<string, ReadBlock>;
};

const noteWords = (manuscript: Manuscript, words: Common['words']): void => {
  for (const { text, origin } of textsOf(manuscript)) words.set(text, { text, at: origin.words ?? origin.placed });
};

/** Composes the documents of one workshop and keeps what is to be said of them. */
const keptOf = (curriculum: Curriculum, workshop: string, { shared, blocks, words }: Common): Kept => {
  const composed = composeWorkshop(curriculum, workshop, shared);
  const documents = composed.flatMap(({ job, outcome: { value } }): readonly ReadDocument[] => {
    if (value === undefined) return [];
    noteWords(value, words);
    const own = blocks.get(value) ?? blocksIn(value);
    blocks.set(value, own);
    return [{ name: nameOf(job), audience: job.audience, blocks: own }];
  });
  return { composing: composed.flatMap(({ outcome }) => outcome.diagnostics), dangling: dangling(composed), documents };
};

/** The same words in several documents are one block. */
const blocksOf = (documents: readonly ReadDocument[]): readonly ReadBlock[] => [
  ...new Map(documents.flatMap(({ blocks }) => blocks.map((block) => [block.text, block] as const))).values(),
];

const gradesOf = (documents: readonly ReadDocument[]): readonly ReadingGrade[] =>
  documents.map((document) => {
    const { words } = readingOfAll(document.blocks.map(({ text }) => text));
    return { name: document.name, words, grade: documentGrade(document) };
  });

/** Characters of the documents' words that a brand has no type for. */
const missingLetters = (words: Common['words'], { brands }: Curriculum, typeCase: TypeCase): readonly Diagnostic[] =>
  [...brands.values()].flatMap(({ value: { type } }) =>
    lettersNobodyHas([...words.values()], [...new Set([type.text, type.headings, type.hand])], typeCase),
  );

/** Whether documents are composed, and the type that their letters are looked for in. */
export type CheckOptions = { readonly documents?: boolean; readonly typeCase?: TypeCase };

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read; with type at hand, letters that it lacks are
 * found as well. Prints nothing.
 */
export const check = (curriculum: Curriculum, { documents = true, typeCase }: CheckOptions = {}): CheckReport => {
  const common: Common = { shared: new Map(), blocks: new WeakMap(), words: new Map() };
  const kept = documents ? [...curriculum.workshops.keys()].map((id) => keptOf(curriculum, id, common)) : [];
  const read = kept.flatMap((each) => each.documents);
  const worst = worstBlocks(blocksOf(read), HARDEST).map(({ block, reading }) => ({
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
      ...(typeCase === undefined ? [] : missingLetters(common.words, curriculum, typeCase)),
      ...checkReading(read),
    ]),
    readability: { documents: gradesOf(read), worst },
  };
};
