import { z } from 'zod';
import { cell, fixed, grid, row, share, snug } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { flag, printed, printedIfAny } from './attributes.ts';

const promptTag = tagOf({
  name: 'prompt',
  about: 'A numbered prompt; `state` is a small label above it, `loose` lets a long one run over the page.',
  attributes: z.strictObject({
    number: printed(),
    state: printedIfAny(),
    loose: flag(),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

/** A numbered prompt: what is asked, and below it an example, a beginning, or room to write. */
export const prompt: ElementSpec<typeof promptTag> = {
  tags: [promptTag],
  specimen:
    '<prompt number="1" state="Example"><p>What did you learn?</p><p look="hand">That she knows this town by heart.</p></prompt><prompt number="2" loose=""><p>And you?</p><write-lines count="2" label="And you"/></prompt>',
  typeset: (node, context) => {
    const number = context.label(node.attributes.number, {
      style: 'h3',
      color: context.color('accent'),
      before: 0,
      after: 0,
      measure: null,
      keepWithNext: false,
    });
    const { state, loose } = node.attributes;
    const label = state === undefined ? [] : [context.label(state, { style: 'caption', keepWithNext: true })];
    return [
      grid(
        [fixed(context.space('indent')), share()],
        [row([cell([number], { is: 'hung' }), cell([...label, ...snug(context.blocks(node.children))])])],
        {
          gap: context.space('unit'),
          keep: loose ? 'loose' : 'together',
          before: context.space('item'),
          after: context.space('item') * 1.5,
        },
      ),
    ];
  },
};
