import { z } from 'zod';
import type { StyleName } from '../model/theme.ts';
import { cell, fixed, grid, row, share, snug, stack } from './build.ts';
import { type ElementSpec, type SetContext, tagOf } from './element.ts';
import { printedIfAny } from './attributes.ts';

const besideTag = tagOf({
  name: 'beside',
  about: 'Blocks with a label in the margin column.',
  attributes: z.strictObject({ label: printedIfAny(), id: z.string().optional() }),
  holds: 'blocks',
});

/** About how wide bold letters are in the widest of the families, in parts of the type's size. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[fijlrtI.,’'()]/, 0.4],
  [/[mwMW]/, 0.95],
  [/\p{Lu}/u, 0.72],
  [/./u, 0.62],
];

const widthOf = (word: string): number =>
  [...word].reduce((sum, letter) => sum + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0), 0);

/** The larger of two styles in which every word of a label stands whole in the margin column; undefined where none is. */
const styleFor = (label: string, context: SetContext): StyleName | undefined => {
  const widest = Math.max(0, ...label.split(/[\s-]+/).map(widthOf));
  return (['label', 'verb'] as const).find((name) => widest * context.style(name).size <= context.space('margin'));
};

/** Blocks with a label in the margin column. */
export const beside: ElementSpec<typeof besideTag> = {
  tags: [besideTag],
  specimen: '<beside label="Materials"><p>Markers, tape, one sheet for each person.</p></beside>',
  typeset: (node, context) => {
    const { label } = node.attributes;
    const blocks = snug(context.blocks(node.children));
    const style = styleFor(label?.text ?? '', context);
    const name = (look: StyleName) =>
      label === undefined ? [] : [context.label(label, { style: look, keepWithNext: true, measure: null })];
    const after = context.space('item');
    // A word too long for the column stands above instead; in one column everything does.
    if (style === undefined && context.theme.layout !== 'single') return [stack([...name('label'), ...blocks], { after })];
    const margin = name(context.theme.layout === 'single' ? 'label' : (style ?? 'label'));
    return [
      grid([fixed(context.space('margin')), share()], [row([cell(margin, { is: 'label' }), cell(blocks)])], {
        gap: context.space('gutter'),
        after,
      }),
    ];
  },
};
