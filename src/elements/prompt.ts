import { z } from 'zod';
import { cell, fixed, grid, row, share, snug } from './build.ts';
import type { ElementSpec } from './element.ts';

/** A numbered prompt: what is asked, and below it an example, a beginning, or room to write. */
export const prompt: ElementSpec = {
  tags: [
    {
      name: 'prompt',
      about: 'A numbered prompt; `state` is a small label above it, `loose` lets a long one run over the page.',
      attributes: z.strictObject({
        number: z.string(),
        state: z.string().optional(),
        loose: z.literal('').optional(),
        id: z.string().optional(),
      }),
      holds: 'blocks',
    },
  ],
  specimen:
    '<prompt number="1" state="Example"><p>What did you learn?</p><p look="hand">That she knows this town by heart.</p></prompt><prompt number="2" loose=""><p>And you?</p><write-lines count="2" label="And you"/></prompt>',
  typeset: (node, context) => {
    const state = node.attributes['state'] ?? '';
    const number = context.label(node.attributes['number'] ?? '', {
      leaf: `${node.id}.number`,
      style: 'h3',
      colour: context.colour('accent'),
      before: 0,
      after: 0,
      measure: null,
      keepWithNext: false,
    });
    const label = state === '' ? [] : [context.label(state, { leaf: `${node.id}.state`, style: 'caption', keepWithNext: true })];
    return [
      grid(
        [fixed(context.space('indent')), share()],
        [row([cell([number]), cell([...label, ...snug(context.blocks(node.children))])])],
        {
          gap: context.space('unit'),
          keep: node.attributes['loose'] === undefined ? 'together' : 'loose',
          before: context.space('item'),
          after: context.space('item') * 1.5,
        },
      ),
    ];
  },
};
