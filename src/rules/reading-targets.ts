import { counted } from '../diagnostics/counted.ts';
import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Audience } from '../model/field.ts';
import { formatPlace, placeOf, type Span } from '../source/text.ts';
import { FEWEST_WORDS, readingOf, readingOfAll, worstBlocks } from './readability.ts';

/** A piece of a document that is read, and where its words stand. */
export type ReadBlock = { readonly text: string; readonly at: Span };

/** A document as it is read. */
export type ReadDocument = {
  readonly name: string;
  readonly audience: Audience;
  readonly blocks: readonly ReadBlock[];
  /** Its paragraphs that stand in no list and in no table. */
  readonly running: readonly ReadBlock[];
};

/** The highest reading grade of a document, by who reads it. */
export const TARGETS: Readonly<Record<Audience, number>> = { participant: 8, facilitator: 10 };

/** The highest grade of one paragraph for participants, and from how many words on it is one. */
const HARDEST_BLOCK = 10;
const PARAGRAPH = 30;
/** Entries of a list are names side by side and not a paragraph: fewer words than this to a full stop, on average. */
const FEWEST_IN_SENTENCE = 4;
/** Places named with a document that reads too hard. */
const NAMED = 3;

/** Lists of works, and what an agency says of itself, are not our writing. */
const NOT_OURS = /sources\.yaml$|templates\/brands\//;

const ours = ({ blocks }: ReadDocument): readonly ReadBlock[] => blocks.filter(({ at }) => !NOT_OURS.test(at.source.file));

/** The grade of a document: of everything in it that is longer than a label, each piece a sentence at least. */
export const documentGrade = (document: ReadDocument): number => {
  const read = ours(document).filter(({ text }) => readingOf(text).words >= FEWEST_WORDS);
  return readingOfAll(read.map(({ text }) => text)).grade;
};

const tooHard = (document: ReadDocument): readonly Diagnostic[] => {
  const grade = documentGrade(document);
  const target = TARGETS[document.audience];
  if (grade <= target) return [];
  const hardest = worstBlocks(ours(document), NAMED);
  const places = hardest.map(({ block, reading }) => `${formatPlace(placeOf(block.at))} (${reading.grade.toFixed(1)})`);
  const message = `"${document.name}" reads at grade ${grade.toFixed(1)}, and its readers’ target is ${target}. Hardest: ${places.join(', ')}.`;
  const at = hardest[0]?.block.at;
  return [diagnose('rules/reads-too-hard', at === undefined ? { message } : { message, at })];
};

const hardBlocks = (document: ReadDocument): readonly Diagnostic[] =>
  document.audience === 'facilitator'
    ? []
    : ours(document).flatMap(({ text, at }) => {
        const { words, sentences, grade } = readingOf(text);
        if (words < PARAGRAPH || words / sentences < FEWEST_IN_SENTENCE || grade <= HARDEST_BLOCK) return [];
        return [
          diagnose('rules/block-too-hard', { message: `These ${counted(words, 'word')} read at grade ${grade.toFixed(1)}.`, at }),
        ];
      });

/** Documents and paragraphs that are harder to read than their readers should have to bear. */
export const checkReading = (documents: readonly ReadDocument[]): readonly Diagnostic[] =>
  documents.flatMap((document) => [...tooHard(document), ...hardBlocks(document)]);
