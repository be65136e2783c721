import type { List, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Inline, ManuscriptNode, Origin } from '../../model/manuscript.ts';
import type { Span } from '../../source/text.ts';
import { checkLink } from './link.ts';
import { blocksOf, tooMuchMarkdown } from './markdown.ts';
import { refusalOf, tableIn, type MarkdownContext } from './refused.ts';
import { segmentsOf } from './segments.ts';
import { leafIdOf, type BuildState } from './state.ts';
import type { RawTag } from './tree.ts';

type RichState = {
  readonly state: BuildState;
  readonly origin: Origin;
  readonly tag: RawTag;
  readonly text: string;
  readonly room: MarkdownContext;
  readonly depth: number;
};

/** One level further in; undefined where that is too deep, which is reported. */
const inner = (rich: RichState): RichState | undefined => {
  if (rich.depth < LIMITS.markdownDepth) return { ...rich, depth: rich.depth + 1 };
  const message = `Lists, emphasis and links nest more than ${LIMITS.markdownDepth} deep in this text.`;
  rich.state.report(diagnose('compose/too-deep', { message, at: rich.origin.words ?? rich.origin.placed }));
  return undefined;
};

const refuse = (node: Nodes, { state, origin, text, room }: RichState): void => {
  const at = origin.words ?? origin.placed;
  state.report(diagnose('compose/markdown-refused', { ...refusalOf({ node, room, text, at }), at }));
};

/** Asterisks that stay behind as text opened something that nothing closes: they would be printed. */
const unclosed = ({ state, origin }: RichState): void =>
  state.report(
    diagnose('compose/markdown-refused', {
      message: 'Two asterisks open strong words that are never closed, or close what was never opened.',
      at: origin.words ?? origin.placed,
      hint: 'Put ** on both sides of the words, with no space inside.',
    }),
  );

const phrasing = (nodes: readonly PhrasingContent[], outer: RichState): readonly Inline[] => {
  const rich = inner(outer);
  if (rich === undefined) return [];
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text':
        if (node.value.includes('**')) unclosed(rich);
        return [{ kind: 'text', text: node.value.replace(/\s*\n\s*/g, ' '), origin: rich.origin }];
      case 'emphasis':
        return [{ kind: 'em', children: phrasing(node.children, rich) }];
      case 'strong':
        return [{ kind: 'strong', children: phrasing(node.children, rich) }];
      case 'link':
        checkLink(node.url, rich.origin.words ?? rich.origin.placed, rich.state.report);
        return [{ kind: 'link', href: node.url, children: phrasing(node.children, rich) }];
      default:
        refuse(node, rich);
        return [];
    }
  });
};

/** The words of a `<rich>` and their origin: one stretch, because Markdown is parsed as a whole. */
const sourceOf = (tag: RawTag, state: BuildState): { readonly text: string; readonly words: Span | null } => {
  const segments = tag.children.flatMap((child) => (child.kind === 'text' ? segmentsOf(child.text, state.entries) : []));
  return {
    text: segments
      .map((segment) => segment.text)
      .join('')
      .trim(),
    words: segments.find((segment) => segment.entry !== null)?.entry?.at ?? null,
  };
};

type Opened = { readonly rich: RichState; readonly blocks: readonly RootContent[] };

const open = (tag: RawTag, state: BuildState, room: MarkdownContext): Opened => {
  const { text, words } = sourceOf(tag, state);
  const at = words ?? tag.placed;
  const rich: RichState = { state, origin: { words, placed: tag.placed }, tag, text, room, depth: 0 };
  const tooMuch = tooMuchMarkdown(text);
  const table = tooMuch === undefined ? tableIn(text, room) : undefined;
  if (tooMuch !== undefined) state.report(diagnose('compose/too-much', { message: tooMuch, at }));
  if (table !== undefined) state.report(diagnose('compose/markdown-refused', { ...table, at }));
  return { rich, blocks: tooMuch === undefined && table === undefined ? blocksOf(text) : [] };
};

/** The language of the words where it is not the document's: the tag says it, or the file that they stand in. */
const languageOf = ({ tag, origin }: RichState): string | null =>
  tag.attributes.get('lang') ?? origin.words?.source.language ?? null;

/** Inline Markdown among words. */
export const richInlines = (tag: RawTag, state: BuildState): readonly Inline[] => {
  const { rich, blocks } = open(tag, state, 'words');
  const language = languageOf(rich);
  const spoken = (children: readonly Inline[]): readonly Inline[] =>
    language === null ? children : [{ kind: 'span', language, children }];
  return blocks.flatMap((block, index): readonly Inline[] => {
    if (block.type !== 'paragraph' || index > 0) {
      refuse(block, rich);
      return [];
    }
    return spoken(phrasing(block.children, rich));
  });
};

const paragraph = (block: Paragraph, rich: RichState): ManuscriptNode => ({
  kind: 'paragraph',
  id: leafIdOf(rich.tag, rich.state),
  origin: rich.origin,
  language: languageOf(rich),
  look: rich.tag.attributes.get('look') ?? 'body',
  align: 'left',
  inlines: phrasing(block.children, rich),
});

const list = (block: List, rich: RichState): ManuscriptNode => ({
  kind: 'list',
  id: leafIdOf(rich.tag, rich.state),
  origin: rich.origin,
  language: languageOf(rich),
  ordered: block.ordered === true,
  look: rich.tag.attributes.get('look') ?? 'body',
  items: block.children.map((item) => ({
    id: leafIdOf(rich.tag, rich.state),
    origin: rich.origin,
    language: null,
    children: richNodes(item.children, rich),
  })),
});

const richNodes = (blocks: readonly RootContent[], outer: RichState): readonly ManuscriptNode[] => {
  const rich = inner(outer);
  if (rich === undefined) return [];
  return blocks.flatMap((block): readonly ManuscriptNode[] => {
    if (block.type === 'paragraph') return [paragraph(block, rich)];
    // A list is numbered from 1 when it is set; one that says otherwise would come out changed.
    if (block.type === 'list' && (block.start ?? 1) === 1) return [list(block, rich)];
    refuse(block, rich);
    return [];
  });
};

/** Markdown as blocks: paragraphs and lists. */
export const richBlocks = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const { rich, blocks } = open(tag, state, 'blocks');
  return richNodes(blocks, rich);
};
