import { countSyllables } from './syllables.ts';

export { countSyllables } from './syllables.ts';

/** What the reading grade of a text is counted from. */
export type ReadingCounts = {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Sentences of fewer than `SHORT` words. */
  readonly short: number;
  /** The Flesch–Kincaid grade: years of school in the United States. Not below 0; 0 for a text without words. */
  readonly grade: number;
};

/** A sentence of fewer words is short. */
export const SHORT = 8;

/** Shorter texts have no grade worth reporting: one long word more moves it by several years. */
export const FEWEST_WORDS = 6;

/** Abbreviations after which a sentence always goes on; others (etc., p.m.) end one where a capital follows. */
const GOES_ON = new Set(['e.g', 'i.e', 'mr', 'mrs', 'ms', 'dr', 'prof', 'st', 'vs', 'approx', 'dept', 'cf']);

/** Abbreviations that are words of their own unless a numeral follows: "No. 5", but "No. The worker does not." */
const GOES_ON_TO_NUMERAL = new Set(['no', 'nos', 'fig', 'p', 'pp', 'ch']);

/** Letters with dots between them, or letters and digits with numeral points, hyphens and apostrophes inside. */
const WORD =
  /\p{L}(?:\.\p{L}(?!\p{L}))+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:]\p{N}+)*(?:[-‐‑'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const SENTENCE_END = /([.!?…]+)(["'”’)\]]*)(\s+|$)/gu;

/** Takes inline Markdown away and leaves out web and mail addresses, which nobody reads as prose. */
const proseOf = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\w+/g, '')
    .replace(/[*`]/g, '');

/** Splits a text into its words: hyphenated words, numerals with their points and "e.g." are one word each. */
export const wordsOf = (text: string): readonly string[] => proseOf(text).match(WORD) ?? [];

/** How far back an abbreviation may begin: looking further makes long texts slow. */
const LONGEST_ABBREVIATION = 24;

const goesOn = (before: string, mark: string, after: string): boolean => {
  if (/^["“‘'(]*\p{Ll}/u.test(after)) return true;
  if (mark !== '.' || after === '') return false;
  const last = (/[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '').toLowerCase();
  if (GOES_ON.has(last) || (GOES_ON_TO_NUMERAL.has(last) && /^\p{N}/u.test(after))) return true;
  // An initial (P. E. Deegan); a lone "I." is far more often the end of a sentence.
  return /^[a-hj-z]$/.test(last);
};

const sentencesOfParagraph = (paragraph: string): readonly string[] => {
  const sentences: string[] = [];
  let start = 0;
  for (const end of paragraph.matchAll(SENTENCE_END)) {
    const after = paragraph.slice(end.index + end[0].length);
    if (goesOn(paragraph.slice(Math.max(0, end.index - LONGEST_ABBREVIATION), end.index), end[1] ?? '', after)) continue;
    sentences.push(paragraph.slice(start, end.index + end[0].length));
    start = end.index + end[0].length;
  }
  return [...sentences, paragraph.slice(start)];
};

/**
 * Splits a text into its sentences; an empty line ends one too, so that a heading does not run into what follows it, and
 * so does a dot that parts the entries of a list.
 */
export const sentencesOf = (text: string): readonly string[] =>
  proseOf(text)
    .split(/\n\s*\n|\s·\s/)
    .flatMap(sentencesOfParagraph)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);

/** The same block stands in many documents, and is measured once. */
const measured = new Map<string, ReadingCounts>();
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 2000;

/** The Flesch–Kincaid grade of so many words, sentences and syllables. */
const graded = ({ words, sentences, syllables, short }: Omit<ReadingCounts, 'grade'>): ReadingCounts => {
  if (words === 0 || sentences === 0) return { words: 0, sentences: 0, syllables: 0, short: 0, grade: 0 };
  const grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
  return { words, sentences, syllables, short, grade: Math.max(0, grade) };
};

const measure = (text: string): ReadingCounts => {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  const sentences = sentencesOf(text);
  const short = sentences.filter((sentence) => wordsOf(sentence).length < SHORT).length;
  return graded({ words: words.length, sentences: sentences.length, syllables, short });
};

/** Counts the words, sentences and syllables of a text and its Flesch–Kincaid grade. */
export const readingOf = (text: string): ReadingCounts => {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const reading = measure(text);
  if (measured.size < MOST_KEPT && text.length <= LONGEST_KEPT) measured.set(text, reading);
  return reading;
};

/** The same of several texts, one after the other: none runs into the next. */
export const readingOfAll = (texts: readonly string[]): ReadingCounts => {
  const readings = texts.map(readingOf);
  const sum = (what: 'words' | 'sentences' | 'syllables' | 'short'): number =>
    readings.reduce((total, each) => total + each[what], 0);
  return graded({ words: sum('words'), sentences: sum('sentences'), syllables: sum('syllables'), short: sum('short') });
};

/** The Flesch–Kincaid reading grade of a text, in school years; a text of fewer than `FEWEST_WORDS` words is measured but says little. */
export const gradeOf = (text: string): number => readingOf(text).grade;

/** A block of text with how hard it reads. */
export type GradedBlock<B> = { readonly block: B; readonly reading: ReadingCounts };

/**
 * The blocks that read hardest, hardest first, equals in the order given.
 * Blocks of fewer than `FEWEST_WORDS` words (headings, labels, one-word answers) are left out.
 */
export const worstBlocks = <B extends { readonly text: string }>(
  blocks: readonly B[],
  count: number,
): readonly GradedBlock<B>[] =>
  blocks
    .map((block) => ({ block, reading: readingOf(block.text) }))
    .filter(({ reading }) => reading.words >= FEWEST_WORDS)
    .sort((a, b) => b.reading.grade - a.reading.grade)
    .slice(0, Math.max(0, count));
