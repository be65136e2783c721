import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { inWords, LIMITS } from '../../model/limits.ts';

/** What Markdown may take for a mark. Reading it takes the longer the more of them there are, and they nest. */
const SIGN = /[*_`[\]<>&\\+=-]|\d[.)]/g;

/** Why a text is not even read as Markdown; undefined for one that is. */
export const tooMuchMarkdown = (text: string): string | undefined => {
  if (text.length > LIMITS.markdownLetters)
    return `This text has ${inWords(text.length)} letters; one text in Markdown has ${inWords(LIMITS.markdownLetters)} at the most.`;
  // A shorter text cannot hold more.
  const signs = text.length > LIMITS.markdownSigns ? (text.match(SIGN)?.length ?? 0) : 0;
  return signs > LIMITS.markdownSigns
    ? `This text holds more than ${inWords(LIMITS.markdownSigns)} signs of Markdown.`
    : undefined;
};

/** Begins with a letter and holds nothing that means anything in Markdown, as most words do. */
const PLAIN = /^\p{L}(?:[^\p{Cc}\\`*_[\]<>&]*[^\p{Cc}\p{Z}\\`*_[\]<>&])?$/u;

/** Markdown as its blocks. Words that are plain are one paragraph of one text; they are not read letter by letter. */
export const blocksOf = (text: string): readonly RootContent[] =>
  PLAIN.test(text) ? [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] : fromMarkdown(text).children;
