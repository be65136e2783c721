import { wordsAmong } from '../../../elements/attributes.ts';
import type { TagSpec } from '../../../elements/element.ts';
import type { AttributeWords, ElementNode } from '../../../model/manuscript.ts';
import { parsedAttributes, tagsIn } from '../allowed.ts';
import { attributeWords } from '../attribute-words.ts';
import { common } from '../common.ts';
import { inlinesOf } from '../inlines.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';
import { TAGS } from '../vocabulary.ts';

/** The words that a tag's attributes hold, by name. */
const wordsOf = (tag: RawTag, spec: TagSpec, owner: Pick<ElementNode, 'id' | 'language'>, state: BuildState) => {
  const words = new Map<string, AttributeWords>();
  for (const [name, reach] of wordsAmong(spec.attributes))
    if (tag.attributes.has(name)) words.set(name, attributeWords(tag, name, reach, owner, state));
  return words;
};

/** One of our elements, or a tag that only it may hold. */
export const element = (tag: RawTag, spec: TagSpec, state: BuildState): ElementNode => {
  const shared = common(tag, state);
  const words = wordsOf(tag, spec, shared, state);
  return {
    ...shared,
    kind: 'element',
    name: tag.name,
    attributes: parsedAttributes(tag, spec, words, state),
    words: [...words.values()].filter(({ text }) => text !== ''),
    inlines: spec.holds === 'words' ? inlinesOf(tag, state) : [],
    children:
      spec.holds === 'blocks'
        ? state.blocks(tag)
        : typeof spec.holds === 'string'
          ? []
          : tagsIn(tag, spec.holds, state).map((child) => element(child, TAGS.get(child.name) ?? spec, state)),
  };
};
