import type { LeafId } from './definition.ts';
import { plainText, type FolioOfLeaf } from './leaves.ts';
import type { Inline, Manuscript, ManuscriptNode } from './manuscript.ts';

/** Words of a leaf that are in another language than the document. */
export type Passage = { readonly leaf: LeafId; readonly language: string; readonly text: string };

type Stretch = { readonly language: string; readonly text: string };

/** Words cut where their language changes. */
const stretchesIn = (inlines: readonly Inline[], language: string, folioOf: FolioOfLeaf): readonly Stretch[] => {
  const cut = (nodes: readonly Inline[], spoken: string): readonly Stretch[] =>
    nodes.flatMap((node) => {
      if (node.kind === 'text' || node.kind === 'folio') return [{ language: spoken, text: plainText([node], folioOf) }];
      return cut(node.children, node.kind === 'span' ? (node.language ?? spoken) : spoken);
    });
  const stretches: Stretch[] = [];
  for (const each of cut(inlines, language)) {
    const last = stretches.at(-1);
    if (last?.language === each.language) stretches[stretches.length - 1] = { ...last, text: last.text + each.text };
    else stretches.push(each);
  }
  return stretches;
};

/** Whether any of the words says its language. */
const saysLanguage = (inline: Inline): boolean =>
  (inline.kind === 'span' && inline.language !== null) || ('children' in inline && inline.children.some(saysLanguage));

/** Every passage of a manuscript, in reading order. What holds words gives them its language, until something says otherwise. */
export const passagesOf = ({ body, language: own }: Manuscript, folioOf?: FolioOfLeaf): readonly Passage[] => {
  const among = (nodes: readonly ManuscriptNode[], around: string): readonly Passage[] =>
    nodes.flatMap((node) => {
      const language = node.language ?? around;
      const inlines = 'inlines' in node && (language !== own || node.inlines.some(saysLanguage)) ? node.inlines : [];
      const words = stretchesIn(inlines, language, folioOf ?? (() => ''));
      const foreign = words
        .filter((each) => each.language !== own && each.text.trim() !== '')
        .map((each) => ({ leaf: node.id, ...each }));
      return [...foreign, ...within(node, language)];
    });
  const within = (node: ManuscriptNode, language: string): readonly Passage[] => {
    switch (node.kind) {
      case 'list':
        return node.items.flatMap((item) => among(item.children, item.language ?? language));
      case 'table':
        return node.rows.flatMap(({ cells }) => cells.flatMap((cell) => among(cell.children, cell.language ?? language)));
      case 'element':
        return among(node.children, language);
      default:
        return [];
    }
  };
  return among(body, own);
};
