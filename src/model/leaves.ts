import type { LeafId, PageOf } from './definition.ts';
import type { Inline, Manuscript, ManuscriptNode, Origin } from './manuscript.ts';

/** A leaf of a manuscript as plain text. */
export type LeafText = { readonly id: LeafId; readonly text: string; readonly origin: Origin };

/** The page number that is printed where a leaf's page is named. */
export type FolioOfLeaf = (of: PageOf) => string;

const NOT_KNOWN: FolioOfLeaf = () => '';

/** The plain text of words; page numbers stand in it where they are known. */
export const plainText = (inlines: readonly Inline[], folioOf: FolioOfLeaf = NOT_KNOWN): string =>
  inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'folio') return typeof inline.of === 'object' ? folioOf(inline.of) : '';
      return plainText(inline.children, folioOf);
    })
    .join('');

type Leafy = { readonly id: LeafId; readonly origin: Origin };

const leavesIn = (nodes: readonly ManuscriptNode[], folioOf: FolioOfLeaf): readonly LeafText[] => {
  const within = (children: readonly ManuscriptNode[]): readonly LeafText[] => leavesIn(children, folioOf);
  const leaf = ({ id, origin }: Leafy, inlines: readonly Inline[]): readonly LeafText[] =>
    inlines.length === 0 ? [] : [{ id, text: plainText(inlines, folioOf), origin }];
  return nodes.flatMap((node): readonly LeafText[] => {
    switch (node.kind) {
      case 'heading':
      case 'paragraph':
        return leaf(node, node.inlines);
      case 'list':
        return node.items.flatMap((item) => within(item.children));
      case 'table':
        return node.rows.flatMap((row) => row.cells.flatMap((cell) => within(cell.children)));
      case 'figure':
        return [];
      case 'element':
        return [...leaf(node, node.inlines), ...within(node.children)];
    }
  });
};

/** Every leaf of a manuscript that holds words, in reading order. */
export const leavesOf = (manuscript: Manuscript, folioOf: FolioOfLeaf = NOT_KNOWN): readonly LeafText[] =>
  leavesIn(manuscript.body, folioOf);

/** The blocks that a block holds. */
export const childrenOf = (node: ManuscriptNode): readonly ManuscriptNode[] => {
  switch (node.kind) {
    case 'element':
      return node.children;
    case 'list':
      return node.items.flatMap((item) => item.children);
    case 'table':
      return node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.children));
    default:
      return [];
  }
};

/** A page of another document that is named. */
export type Reference = PageOf & { readonly document: string };

const isForeign = (of: 'here' | 'last' | PageOf): of is Reference => typeof of === 'object' && of.document !== undefined;

/** The pages of other documents that words name. */
export const referencesIn = (inlines: readonly Inline[]): readonly Reference[] =>
  inlines.flatMap((inline): readonly Reference[] => {
    if (inline.kind === 'folio') return isForeign(inline.of) ? [inline.of] : [];
    return inline.kind === 'text' ? [] : referencesIn(inline.children);
  });

const referencesAmong = (nodes: readonly ManuscriptNode[]): readonly Reference[] =>
  nodes.flatMap((node) => ['inlines' in node ? referencesIn(node.inlines) : [], referencesAmong(childrenOf(node))].flat());

/** Every page of another document that a manuscript names, in reading order. */
export const referencesOf = (manuscript: Manuscript): readonly Reference[] => referencesAmong(manuscript.body);

type Text = Extract<Inline, { readonly kind: 'text' }>;

const textsAmong = (inlines: readonly Inline[]): readonly Text[] =>
  inlines.flatMap((inline): readonly Text[] => {
    if (inline.kind === 'text') return [inline];
    return inline.kind === 'folio' ? [] : textsAmong(inline.children);
  });

const textsIn = (nodes: readonly ManuscriptNode[]): readonly Text[] =>
  nodes.flatMap((node) => ['inlines' in node ? textsAmong(node.inlines) : [], textsIn(childrenOf(node))].flat());

/** Every stretch of words of one origin in the body of a manuscript, in reading order. */
export const textsOf = (manuscript: Manuscript): readonly Text[] => textsIn(manuscript.body);
