import { sentencesOf, wordsOf } from './readability.ts';

/** A sentence of fewer words is short. */
const SHORT = 8;

/** Sentences of running text, and how many of them are short. */
export type Rhythm = { readonly sentences: number; readonly short: number };

/**
 * Counts sentences and short ones. One short sentence after another is a drumbeat; a paragraph of one sentence is a label or an
 * instruction, and has no rhythm to keep.
 */
export const rhythmOf = (texts: Iterable<string>): Rhythm => {
  const sentences = [...texts]
    .map(sentencesOf)
    .filter(({ length }) => length > 1)
    .flat();
  return { sentences: sentences.length, short: sentences.filter((sentence) => wordsOf(sentence).length < SHORT).length };
};

/** What part of the sentences is short, in percent; 0 where there are none. */
export const shortShare = ({ sentences, short }: Rhythm): number => (sentences === 0 ? 0 : (100 * short) / sentences);
