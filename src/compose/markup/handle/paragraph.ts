import type { Paragraph } from '../../../model/manuscript.ts';
import { alignOf, common } from '../common.ts';
import { inlinesOf } from '../inlines.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';

/** `<p>`: nothing where it holds no words, as when a condition in the template left them out. */
export const paragraph = (tag: RawTag, state: BuildState): readonly Paragraph[] => {
  const inlines = inlinesOf(tag, state);
  if (inlines.length === 0) return [];
  return [{ ...common(tag, state), kind: 'paragraph', look: tag.attributes.get('look') ?? 'body', align: alignOf(tag), inlines }];
};

/** One of the three places of a running head or foot, which may be empty. */
export const furniturePlace = (tag: RawTag, state: BuildState): Paragraph =>
  paragraph(tag, state)[0] ?? { ...common(tag, state), kind: 'paragraph', look: 'furniture', align: 'left', inlines: [] };
