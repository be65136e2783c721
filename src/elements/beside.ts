import { z } from 'zod';
import { cell, fixed, grid, row, share, snug } from './build.ts';
import type { ElementSpec } from './element.ts';

/** Blocks with a label in the margin column. */
export const beside: ElementSpec = {
  tags: [
    {
      name: 'beside',
      about: 'Blocks with a label in the margin column.',
      attributes: z.strictObject({ label: z.string(), id: z.string().optional() }),
      holds: 'blocks',
    },
  ],
  specimen: '<beside label="Materials"><p>Markers, tape, one sheet for each person.</p></beside>',
  typeset: (node, context) => {
    const label = node.attributes['label'] ?? '';
    const margin = label === '' ? [] : [context.label(label, { leaf: `${node.id}.label`, style: 'label', measure: null })];
    return [
      grid([fixed(context.space('margin')), share()], [row([cell(margin), cell(snug(context.blocks(node.children)))])], {
        gap: context.space('gutter'),
        after: context.space('item'),
      }),
    ];
  },
};
