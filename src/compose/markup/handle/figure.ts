import { diagnose } from '../../../diagnostics/diagnostic.ts';
import type { ManuscriptNode } from '../../../model/manuscript.ts';
import { alignOf, common } from '../common.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';

/** `<img>`. */
export const figure = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const alt = tag.attributes.get('alt');
  if (alt === undefined)
    state.report(
      diagnose('compose/alt-missing', { message: 'This picture has no words for those who cannot see it.', at: tag.placed }),
    );
  const height = tag.attributes.get('height');
  return [
    {
      ...common(tag, state),
      kind: 'figure',
      picture: 'logo',
      alt: alt || null,
      height: height === undefined ? null : Number(height),
      align: alignOf(tag),
    },
  ];
};
