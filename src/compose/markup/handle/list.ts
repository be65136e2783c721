import type { ListItem, ManuscriptNode } from '../../../model/manuscript.ts';
import { tagsIn } from '../allowed.ts';
import { common } from '../common.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';

/** `<ul>` and `<ol>`. */
export const list = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const items = tagsIn(tag, ['li'], state).map((item): ListItem => ({ ...common(item, state), children: state.blocks(item) }));
  return items.length === 0
    ? []
    : [{ ...common(tag, state), kind: 'list', ordered: tag.name === 'ol', look: tag.attributes.get('look') ?? 'body', items }];
};
