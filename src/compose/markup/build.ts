import type { ManuscriptNode, Paragraph } from '../../model/manuscript.ts';
import { isBlank, looseText, specOf, tagsIn } from './allowed.ts';
import { common } from './common.ts';
import { element } from './handle/element.ts';
import { HANDLERS } from './handle/index.ts';
import { furniturePlace } from './handle/paragraph.ts';
import { inlinesOf, trimInlines } from './inlines.ts';
import { idsOf, type BuildState } from './state.ts';
import type { RawNode, RawTag } from './tree.ts';
import { WORD_TAGS } from './vocabulary.ts';

/** A document's blocks, and what stands in its running head and foot. */
export type BuiltNodes = {
  readonly header: readonly Paragraph[];
  readonly footer: readonly Paragraph[];
  readonly body: readonly ManuscriptNode[];
};

const isWordNode = (node: RawNode): boolean => node.kind === 'text' || (WORD_TAGS as readonly string[]).includes(node.name);

/** Blocks of a tag; words alone become one paragraph. */
const blocksIn = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const children = tag.children.filter((child) => !isBlank(child));
  // Markdown on its own is blocks; among words it is words.
  const onlyRich = children.every((child) => child.kind === 'tag' && child.name === 'rich');
  if (children.length > 0 && children.every(isWordNode) && !onlyRich) {
    const inlines = trimInlines(inlinesOf(tag, state));
    return inlines.length === 0
      ? []
      : [{ ...common({ ...tag, attributes: new Map() }, state), kind: 'paragraph', look: 'body', align: 'left', inlines }];
  }
  return children.flatMap((child) => {
    if (child.kind === 'tag') return block(child, tag.name, state);
    looseText(child, tag, state);
    return [];
  });
};

const block = (tag: RawTag, parent: string, state: BuildState): readonly ManuscriptNode[] => {
  const spec = specOf(tag, parent, null, state);
  if (spec === null) return [];
  const handler = Object.hasOwn(HANDLERS, tag.name) ? HANDLERS[tag.name] : undefined;
  return handler === undefined ? [element(tag, spec, state)] : handler(tag, state);
};

const FURNITURE = ['header', 'footer'];

/** Turns the strict tree into the nodes of a manuscript. */
export const buildNodes = (root: RawTag, given: Omit<BuildState, 'blocks' | 'ids'>): BuiltNodes => {
  const state: BuildState = { ...given, ids: idsOf(root), blocks: (tag) => blocksIn(tag, state) };
  const isFurniture = (node: RawNode): node is RawTag => node.kind === 'tag' && FURNITURE.includes(node.name);
  const furniture = (name: string): readonly Paragraph[] =>
    root.children
      .filter(isFurniture)
      .filter((tag) => tag.name === name)
      .flatMap((tag) => tagsIn(tag, ['p'], state).map((place) => furniturePlace(place, state)));
  const header = furniture('header');
  const footer = furniture('footer');
  return { header, footer, body: blocksIn({ ...root, children: root.children.filter((node) => !isFurniture(node)) }, state) };
};
