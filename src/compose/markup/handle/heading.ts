import { diagnose } from '../../../diagnostics/diagnostic.ts';
import type { ManuscriptNode } from '../../../model/manuscript.ts';
import { common } from '../common.ts';
import { inlinesOf } from '../inlines.ts';
import type { BuildState } from '../state.ts';
import type { RawTag } from '../tree.ts';

/** `<h1>` to `<h4>` and `<heading level>`. */
export const heading = (tag: RawTag, state: BuildState): readonly ManuscriptNode[] => {
  const inlines = inlinesOf(tag, state);
  if (inlines.length === 0) {
    state.report(diagnose('compose/empty-heading', { message: `<${tag.name}> holds no words.`, at: tag.placed }));
    return [];
  }
  return [
    {
      ...common(tag, state),
      kind: 'heading',
      level: Number(tag.attributes.get('level') ?? tag.name.slice(1)) as 1 | 2 | 3 | 4,
      look: tag.attributes.get('look') ?? null,
      inlines,
      quiet: tag.attributes.has('quiet'),
    },
  ];
};
