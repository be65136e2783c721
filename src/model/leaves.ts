import type { LeafId, PageOf } from './definition.ts';
import type { AttributeWords, Inline, Manuscript, ManuscriptNode, Origin } from './manuscript.ts';

/** A leaf of a manuscript as plain text; `isAttribute` for the words of an attribute, which its element sets where it likes. */
export type LeafText = {
  readonly id: LeafId;
  readonly text: string;
  readonly origin: Origin;
  readonly isAttribute?: true;
  /** Whether a page is named in it, so that its text is another where that page is another. */
  readonly namesPage?: true;
};

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

/** Blocks and everything they hold, each before what it holds: in reading order. */
export const nodesIn = (nodes: readonly ManuscriptNode[]): readonly ManuscriptNode[] => {
  // One list is filled all the way down: books are deep, and lists of lists would be copied at each depth.
  const found: ManuscriptNode[] = [];
  const visit = (node: ManuscriptNode): void => {
    found.push(node);
    childrenOf(node).forEach(visit);
  };
  nodes.forEach(visit);
  return found;
};

/** The words that a block holds itself. */
export const inlinesOf = (node: ManuscriptNode): readonly Inline[] => ('inlines' in node ? node.inlines : []);

/** Words and everything among them, each before what it holds. */
export const allInlines = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.flatMap((inline) => ('children' in inline ? [inline, ...allInlines(inline.children)] : [inline]));

/** The words of a block's attributes. */
export const attributeWordsOf = (node: ManuscriptNode): readonly AttributeWords[] => (node.kind === 'element' ? node.words : []);

const namesPage = (inline: Inline): boolean =>
  inline.kind === 'folio' ? typeof inline.of === 'object' : 'children' in inline && inline.children.some(namesPage);

/** Every leaf of a manuscript that holds words, in the order of the template: the words of attributes before what their tag holds. */
export const leavesOf = ({ body }: Manuscript, folioOf: FolioOfLeaf = NOT_KNOWN): readonly LeafText[] =>
  nodesIn(body).flatMap((node): readonly LeafText[] => {
    const inlines = inlinesOf(node);
    const labels = attributeWordsOf(node).map(({ id, text, origin }): LeafText => ({ id, text, origin, isAttribute: true }));
    if (inlines.length === 0) return labels;
    const leaf: LeafText = { id: node.id, text: plainText(inlines, folioOf), origin: node.origin };
    return [...labels, inlines.some(namesPage) ? { ...leaf, namesPage: true } : leaf];
  });

/** A paragraph that runs on, as plain text. */
export type RunningParagraph = Pick<LeafText, 'text' | 'origin'>;

const isLabel = (inline: Inline): boolean => inline.kind === 'strong' && /[.:!?]\s*$/.test(plainText(inline.children));

/** The words of a paragraph without the label in bold that it may begin with, as each entry of a glossary does. */
const withoutLabel = (inlines: readonly Inline[]): readonly Inline[] => {
  const first = inlines.findIndex((inline) => plainText([inline]).trim() !== '');
  const label = inlines[first];
  return label !== undefined && isLabel(label) ? inlines.slice(first + 1) : inlines;
};

/** The paragraphs of a manuscript that run on: those that stand in no list and in no table, without their labels. */
export const runningTexts = ({ body }: Manuscript): readonly RunningParagraph[] => {
  const found: RunningParagraph[] = [];
  const visit = (node: ManuscriptNode): void => {
    if (node.kind === 'paragraph') found.push({ text: plainText(withoutLabel(node.inlines)), origin: node.origin });
    else if (node.kind !== 'list' && node.kind !== 'table') childrenOf(node).forEach(visit);
  };
  body.forEach(visit);
  return found;
};

/** A page of another document that is named. */
export type PageReference = PageOf & { readonly document: string };

const isForeign = (of: 'here' | 'last' | PageOf): of is PageReference => typeof of === 'object' && of.document !== undefined;

/** The pages of other documents that words name. */
export const referencesIn = (inlines: readonly Inline[]): readonly PageReference[] =>
  allInlines(inlines).flatMap((inline) => (inline.kind === 'folio' && isForeign(inline.of) ? [inline.of] : []));

/** Every page of another document that a manuscript names, in reading order. */
export const referencesOf = ({ body }: Manuscript): readonly PageReference[] =>
  nodesIn(body).flatMap((node) => referencesIn(inlinesOf(node)));

type Text = Extract<Inline, { readonly kind: 'text' }>;

const drawnIn = (node: ManuscriptNode): readonly Inline[] => [
  ...attributeWordsOf(node).flatMap(({ isSpoken, inlines }) => (isSpoken ? [] : inlines)),
  ...inlinesOf(node),
];

/** Every stretch of words of one origin that the body of a manuscript draws; words that are only spoken need no letters. */
export const textsOf = ({ body }: Manuscript): readonly Text[] =>
  nodesIn(body).flatMap((node) => allInlines(drawnIn(node)).filter((inline): inline is Text => inline.kind === 'text'));
