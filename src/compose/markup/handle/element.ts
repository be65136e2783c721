import type { TagSpec } from '../../../elements/element.ts';
import type { ElementNode } from '../../../model/manuscript.ts';
import { tagsIn } from '../allowed.ts';
import { common } from '../common.ts';
import { inlinesOf } from '../inlines.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';
import { TAGS } from '../vocabulary.ts';

/** One of our elements, or a tag that only it may hold. */
export const element = (tag: RawTag, spec: TagSpec, state: BuildState): ElementNode => ({
  ...common(tag, state),
  kind: 'element',
  name: tag.name,
  attributes: Object.fromEntries(tag.attributes),
  inlines: spec.holds === 'words' ? inlinesOf(tag, state) : [],
  children:
    spec.holds === 'blocks'
      ? state.blocks(tag)
      : typeof spec.holds === 'string'
        ? []
        : tagsIn(tag, spec.holds, state).map((child) => element(child, TAGS.get(child.name) ?? spec, state)),
});
