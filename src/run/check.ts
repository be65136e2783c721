import { compose, type Composition } from '../compose/compose.ts';
import { danglingReferences, idsIn } from '../compose/references.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Curriculum, Loaded } from '../model/curriculum.ts';
import type { WorkshopEvent } from '../model/event.ts';
import { leavesOf, textsOf } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { BuildRequest, CheckReport, PrintJob, ReadingGrade } from '../model/plan.ts';
import type { TypeCase } from '../model/typeface.ts';
import { planPrint } from '../plan/plan.ts';
import { lettersNobodyHas } from '../press/letters.ts';
import { checkCurriculum } from '../rules/check-curriculum.ts';
import { checkEventHours } from '../rules/event-hours.ts';
import { checkEventWords } from '../rules/event-words.ts';
import { readingOfAll, worstBlocks } from '../rules/readability.ts';
import { checkReading, documentGrade, type ReadBlock, type ReadDocument } from '../rules/reading-targets.ts';
import { textsIn } from '../rules/lint.ts';
import { brokeDown } from './broke-down.ts';
import { compositionOf } from './document.ts';
import { unique } from './unique.ts';

const HARDEST = 10;

/** One document as it is composed. */
type Composed = { readonly job: PrintJob; readonly outcome: Outcome<Manuscript> };

const openRequest = (curriculum: Curriculum, workshop: string | null): BuildRequest => ({
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

/** Documents as they are composed, and what was noticed when they were planned. */
type ComposedPlan = { readonly composed: readonly Composed[]; readonly noticed: readonly Diagnostic[] };

/** Every document that a request plans, composed but not set; what another workshop has already composed alike is taken over. */
const composePlan = (curriculum: Curriculum, request: BuildRequest, shared: Shared): ComposedPlan => {
  const { value: planned, diagnostics: noticed } = planPrint(curriculum, request);
  const composed = (planned?.jobs ?? []).flatMap((job) => {
    const about = JSON.stringify([job.kind, job.brand, job.item, job.cards]);
    const known = shared.get(about);
    if (known !== undefined) return [{ job, outcome: known }];
    const composition = planned && compositionOf(curriculum, planned, job);
    if (composition === undefined) return [];
    const { isShared, ...outcome } = composedSafely(job, composition);
    if (isShared) shared.set(about, outcome);
    return [{ job, outcome }];
  });
  return { composed, noticed };
};

/** Composes a document so that what breaks down over it is told of it alone. */
const composedSafely = (job: PrintJob, composition: Composition): ReturnType<typeof compose> => {
  try {
    return compose(composition);
  } catch (error) {
    return { diagnostics: [brokeDown(job.id, error)], isShared: false };
  }
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
  const { composed, noticed } = composePlan(curriculum, openRequest(curriculum, workshop), shared);
  const documents = composed.flatMap(({ job, outcome: { value } }): readonly ReadDocument[] => {
    if (value === undefined) return [];
    noteWords(value, words);
    const own = blocks.get(value) ?? blocksIn(value);
    blocks.set(value, own);
    return [{ name: nameOf(job), audience: job.audience, blocks: own }];
  });
  return {
    composing: [...noticed, ...composed.flatMap(({ outcome }) => outcome.diagnostics)],
    dangling: dangling(composed),
    documents,
  };
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

/** Words of an event that no family of its brand has type for. */
const missingInEvent = (event: Loaded<WorkshopEvent>, { brands }: Curriculum, typeCase: TypeCase): readonly Diagnostic[] => {
  const { type } = brands.get(event.value.brand ?? 'plain')?.value ?? {};
  if (type === undefined) return [];
  const words = textsIn(event.value).map(({ text, path }) => ({ text, at: event.spotAt(path) }));
  return lettersNobodyHas(words, [...new Set([type.text, type.headings, type.hand])], typeCase);
};

/** An event held against every rule: what it says, and what its documents come to with it. */
const checkEvent = (
  curriculum: Curriculum,
  event: Loaded<WorkshopEvent>,
  { documents = true, typeCase }: CheckOptions,
): readonly Diagnostic[] => {
  const request: BuildRequest = { ...openRequest(curriculum, null), brands: [], event };
  const planned = planPrint(curriculum, request);
  const { composed } = documents ? composePlan(curriculum, request, new Map()) : { composed: [] };
  return [
    ...planned.diagnostics,
    ...(planned.value === undefined ? [] : checkEventHours(event, planned.value.agenda)),
    ...checkEventWords(curriculum, event),
    ...composed.flatMap(({ outcome }) => outcome.diagnostics),
    ...(typeCase === undefined ? [] : missingInEvent(event, curriculum, typeCase)),
  ];
};

/** Whether documents are composed, the type that their letters are looked for in, and an event that is checked as well. */
export type CheckOptions = {
  readonly documents?: boolean;
  readonly typeCase?: TypeCase;
  readonly event?: Loaded<WorkshopEvent>;
};

/**
 * Holds a curriculum against every rule. With `documents`, every kind of every workshop is composed too, which finds
 * what is wrong with templates and measures how hard the documents read; with type at hand, letters that it lacks are
 * found as well. Documents of an event are composed with what it says. Prints nothing.
 */
export const check = (curriculum: Curriculum, options: CheckOptions = {}): CheckReport => {
  const { documents = true, typeCase, event } = options;
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
      ...(event === undefined ? [] : checkEvent(curriculum, event, options)),
    ]),
    readability: { documents: gradesOf(read), worst },
  };
};
