import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readingOf, readingOfAll, SHORT, type ReadingCounts } from './readability.ts';
import type { ReadBlock } from './reading-targets.ts';

/** From how many sentences on a text has a rhythm, and how many of them may be short, in percent. */
const FEWEST_SENTENCES = 100;
const MOST_SHORT = 30;

/** Sentences of running text, and how many of them are short. */
export type Rhythm = Pick<ReadingCounts, 'sentences' | 'short'>;

/** A dot with space around it parts the entries of a list that is set in lines. */
const ENTRIES = /\s·\s/;

/**
 * Counts sentences and short ones. One short sentence after another is a drumbeat; a paragraph of one sentence is a label or an
 * instruction, and has no rhythm to keep, nor has a list that is set in lines.
 */
export const rhythmOf = (texts: Iterable<string>): Rhythm => {
  const { sentences, short } = readingOfAll([...texts].filter((text) => !ENTRIES.test(text) && readingOf(text).sentences > 1));
  return { sentences, short };
};

/** What part of the sentences is short, in percent; 0 where there are none. */
export const shortShare = ({ sentences, short }: Rhythm): number => (sentences === 0 ? 0 : (100 * short) / sentences);

/** Running text in which too many sentences are short; told once, at the paragraph with the most of them. */
export const checkRhythm = (paragraphs: readonly ReadBlock[]): readonly Diagnostic[] => {
  const whole = rhythmOf(paragraphs.map(({ text }) => text));
  const share = shortShare(whole);
  if (whole.sentences < FEWEST_SENTENCES || share <= MOST_SHORT) return [];
  const [most] = paragraphs
    .map((paragraph) => ({ at: paragraph.at, rhythm: rhythmOf([paragraph.text]) }))
    .sort((a, b) => b.rhythm.short - a.rhythm.short);
  if (most === undefined) return [];
  const message = `Of ${String(whole.sentences)} running sentences that participants read, ${share.toFixed(1)} % have fewer than ${String(SHORT)} words; ${String(MOST_SHORT)} % may. Here it is ${String(most.rhythm.short)} of ${String(most.rhythm.sentences)}.`;
  return [diagnose('rules/short-sentences', { message, at: most.at })];
};
