import type { PhrasingContent } from 'mdast';
import type { Reach } from '../../elements/attributes.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords, Inline, Origin } from '../../model/manuscript.ts';
import { spoken } from '../../model/spoken.ts';
import { trimInlines } from './inlines.ts';
import { checkLines } from './lines.ts';
import { blocksOf } from './markdown.ts';
import { segmentsOf, type TextSegment } from './segments.ts';
import type { BuildState } from './state.ts';
import type { RawTag } from './tree.ts';

/** Signs that may be emphasis, or an escape of one. */
const MAY_BE_EMPHASIS = /[*_\\]/;

/** Emphasis and strong words among words; null where there is anything else, which stays as it was typed. */
const emphasized = (nodes: readonly PhrasingContent[], origin: Origin): readonly Inline[] | null => {
  const found: Inline[] = [];
  for (const node of nodes) {
    if (node.type === 'text') found.push({ kind: 'text', text: node.value, origin });
    else if (node.type === 'emphasis' || node.type === 'strong') {
      const children = emphasized(node.children, origin);
      if (children === null) return null;
      found.push({ kind: node.type === 'strong' ? 'strong' : 'em', children });
    } else return null;
  }
  return found;
};

const inlinesOf = ({ text, entry }: TextSegment, tag: RawTag): readonly Inline[] => {
  const origin: Origin = { words: entry?.at ?? null, placed: tag.placed };
  const plain = [spoken({ kind: 'text', text: text.replace(/[ \t\r\n\f]+/g, ' '), origin }, origin)];
  if (entry === null || !MAY_BE_EMPHASIS.test(text)) return plain;
  const [only, ...more] = blocksOf(text);
  if (only?.type !== 'paragraph' || more.length > 0) return plain;
  return emphasized(only.children, origin)?.map((inline) => spoken(inline, origin)) ?? plain;
};

/** What an attribute's words belong to: the leaf of its element, and the element's language. */
type Owner = { readonly id: string; readonly language: string | null };

/** The words of an attribute, each stretch with its origin; without words, an empty text. */
export const attributeWords = (tag: RawTag, name: string, reach: Reach, owner: Owner, state: BuildState): AttributeWords => {
  const segments = segmentsOf(tag.stamped.get(name) ?? '', state.entries);
  // What is heard has no lines to lose.
  if (reach === 'printed') for (const segment of segments) checkLines(segment, state.report);
  const inlines = trimInlines(segments.flatMap((segment) => inlinesOf(segment, tag)));
  const first = segments.find(({ entry }) => entry !== null)?.entry;
  return {
    id: `${owner.id}.${name}`,
    origin: { words: first?.at ?? null, placed: tag.placed },
    language: owner.language,
    isSpoken: reach === 'spoken',
    text: plainText(inlines),
    inlines,
  };
};
