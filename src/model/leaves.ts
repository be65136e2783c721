import type { LeafId } from './definition.ts';
import type { Inline, Manuscript, ManuscriptNode, Origin } from './manuscript.ts';

/** A leaf of a manuscript as plain text. */
export type LeafText = { readonly id: LeafId; readonly text: string; readonly origin: Origin };

/** The plain text of words. */
export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'folio' ? '' : plainText(inline.children)))
    .join('');

const leaf = (node: { readonly id: LeafId; readonly origin: Origin }, inlines: readonly Inline[]): readonly LeafText[] =>
  inlines.length === 0 ? [] : [{ id: node.id, text: plainText(inlines), origin: node.origin }];

const leavesIn = (nodes: readonly ManuscriptNode[]): readonly LeafText[] =>
  nodes.flatMap((node): readonly LeafText[] => {
    switch (node.kind) {
      case 'heading':
      case 'paragraph':
        return leaf(node, node.inlines);
      case 'list':
        return node.items.flatMap((item) => leavesIn(item.children));
      case 'table':
        return node.rows.flatMap((row) => row.cells.flatMap((cell) => leavesIn(cell.children)));
      case 'figure':
        return [];
      case 'element':
        return [...leaf(node, node.inlines), ...leavesIn(node.children)];
    }
  });

/** Every leaf of a manuscript that holds words, in reading order. */
export const leavesOf = (manuscript: Manuscript): readonly LeafText[] => leavesIn(manuscript.body);
