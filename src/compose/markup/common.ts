import { leafIdOf, originOf, type BuildState } from './state.ts';
import type { RawTag } from './tree.ts';

/** What every node has: its id, where it comes from, its language where it differs. */
export const common = (tag: RawTag, state: BuildState) => ({
  id: leafIdOf(tag, state),
  origin: originOf(tag, state),
  language: tag.attributes.get('lang') ?? null,
});

/** How a tag's `align` reads; left where it does not say. */
export const alignOf = (tag: RawTag): 'left' | 'center' | 'right' => {
  const align = tag.attributes.get('align');
  return align === 'center' || align === 'right' ? align : 'left';
};
