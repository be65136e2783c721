import { asRead } from '../model/fingerprint.ts';
import type { ReadNode } from '../model/proof-report.ts';
import type { StructNode } from './objects/structure.ts';
import type { OpenedPdf } from './opened.ts';

/** What each stretch of marked content says: page and number → its words. */
export type MarkText = (page: number, mcid: number) => string;

/** Joins what was drawn within each stretch of marked content. */
export const markTexts = ({ ink }: Pick<OpenedPdf, 'ink'>): MarkText => {
  const pages = ink.map(({ texts }) => {
    const words = new Map<number, string>();
    for (const { mcid, text } of texts) if (mcid !== null) words.set(mcid, (words.get(mcid) ?? '') + text);
    return words;
  });
  return (page, mcid) => pages[page - 1]?.get(mcid) ?? '';
};

/** What an element says, all that it holds in one. */
export const textIn = (node: StructNode, markText: MarkText): string =>
  node.children
    .map((child) => {
      if (child.kind === 'mark') return markText(child.page, child.mcid);
      return child.kind === 'node' ? textIn(child.node, markText) : '';
    })
    .join('');

/** Words on one line, with one space between. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

const ownText = (node: StructNode, markText: MarkText): string =>
  node.children.map((child) => (child.kind === 'mark' ? markText(child.page, child.mcid) : '')).join('');

/** The structure as it is read out: every element in order, with the words that are its own. */
export const readOut = (nodes: readonly StructNode[], markText: MarkText, depth = 0): readonly ReadNode[] =>
  nodes.flatMap((node) => [
    { depth, role: node.role, page: node.page, text: tidy(node.alt ?? node.actual ?? ownText(node, markText)) },
    ...readOut(
      node.children.flatMap((child) => (child.kind === 'node' ? [child.node] : [])),
      markText,
      depth + 1,
    ),
  ]);

/** A place in a text where something may begin. */
export type Start = { readonly offset: number; readonly page: number; readonly isPiece: boolean };

/** A text as it is read, in one, and where its pieces and words begin. */
export type RunningText = { readonly read: string; readonly starts: readonly Start[] };

/** Puts pieces one after the other, as they are read, and remembers where each word of them begins. */
export const runningText = (pieces: readonly { readonly page: number; readonly text: string }[]): RunningText => {
  const starts: Start[] = [];
  const parts: string[] = [];
  let offset = 0;
  for (const { page, text } of pieces) {
    let isPiece = true;
    for (const word of text.split(/\s+/)) {
      const read = asRead(word);
      if (read === '') continue;
      starts.push({ offset, page, isPiece });
      parts.push(read);
      offset += read.length;
      isPiece = false;
    }
  }
  return { read: parts.join(''), starts };
};

/** Marked content in the order of the structure. */
export const piecesInOrder = (
  nodes: readonly StructNode[],
  markText: MarkText,
): readonly { readonly page: number; readonly text: string }[] =>
  nodes.flatMap((node) =>
    node.children.flatMap((child) => {
      if (child.kind === 'mark') return [{ page: child.page, text: markText(child.page, child.mcid) }];
      return child.kind === 'node' ? piecesInOrder([child.node], markText) : [];
    }),
  );
