import type { SetContext } from '../elements/element.ts';
import type { Block } from '../model/definition.ts';
import { leavesOf } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { inBlack } from './black.ts';
import { withFields } from './fields/fields.ts';
import { onHalfPage } from './reflow/narrow.ts';
import { inOneColumn } from './reflow/reflow.ts';

/** Turns set blocks into what the theme asks for: with fields, in one column as wide as `width`, in pure black, or as they are. */
export const applyEdition = (
  blocks: readonly Block[],
  manuscript: Manuscript,
  context: SetContext,
  width: number,
): readonly Block[] => {
  const { theme } = context;
  let asked = blocks;
  if (theme.form === 'fillable') asked = withFields(asked, fieldSetting(context));
  if (theme.layout !== 'columns') {
    const written = new Set(leavesOf(manuscript).flatMap(({ id, isAttribute }) => (isAttribute ? [] : [id])));
    const lay = theme.layout === 'single' ? inOneColumn : onHalfPage;
    asked = lay(asked, { theme, width, isWritten: (leaf) => written.has(leaf) });
  }
  return theme.ink === 'black' ? inBlack(asked) : asked;
};

const fieldSetting = (context: SetContext): Parameters<typeof withFields>[1] => ({
  phrase: context.phrase,
  size: context.style('body').size,
  line: (leaf, label) => ({
    kind: 'lines',
    leaf,
    label,
    count: 1,
    pitch: context.space('writeLine'),
    stroke: context.stroke('write', context.color('black')),
    before: 0,
    after: 0,
  }),
});
