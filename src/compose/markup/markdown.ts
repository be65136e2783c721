import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** Begins with a letter and holds nothing that means anything in Markdown, as most words do. */
const PLAIN = /^\p{L}(?:[^\p{Cc}\\`*_[\]<>&]*[^\p{Cc}\p{Z}\\`*_[\]<>&])?$/u;

/** Markdown as its blocks. Words that are plain are one paragraph of one text; they are not read letter by letter. */
export const blocksOf = (text: string): readonly RootContent[] =>
  PLAIN.test(text) ? [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] : fromMarkdown(text).children;
