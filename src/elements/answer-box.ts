import { z } from 'zod';
import { evenly } from '../geometry/units.ts';
import { stack } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { counted, spoken } from './attributes.ts';

const answerBoxTag = tagOf({
  name: 'answer-box',
  about: 'An empty box to draw or write in; what it holds stands at its top, like a small heading.',
  attributes: z.strictObject({ lines: counted(/^\d{1,2}$/), label: spoken(), id: z.string().optional() }),
  holds: 'blocks',
});

/** An empty box to draw or write in. */
export const answerBox: ElementSpec<typeof answerBoxTag> = {
  tags: [answerBoxTag],
  specimen: '<answer-box lines="4" label="Draw your path"><p look="label">Draw the way you came to this work</p></answer-box>',
  typeset: (node, context) => [
    stack(context.blocks(node.children), {
      leaf: node.id,
      role: 'Div',
      padding: evenly(context.space('boxPad')),
      write: { label: node.attributes.label.text },
      minHeight: node.attributes.lines * context.space('writeLine'),
      frame: { stroke: context.stroke('box', context.color('black')), edges: 'all', radius: context.space('radius') },
      keep: 'together',
      before: context.space('item'),
      after: context.space('item'),
    }),
  ],
};
