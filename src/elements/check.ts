import { z } from 'zod';
import { cell, fixed, grid, row, share } from './build.ts';
import { markBlock, type ElementSpec, tagOf } from './element.ts';
import { checkSquare, tickedSquare } from './marks.ts';
import { flag } from './attributes.ts';

const checkTag = tagOf({
  name: 'check',
  about: 'A square to tick, with the words beside it.',
  attributes: z.strictObject({ done: flag(), id: z.string().optional() }),
  holds: 'words',
});

/** A square to tick and the words beside it. */
export const check: ElementSpec<typeof checkTag> = {
  tags: [checkTag],
  specimen: '<check>I asked before I shared.</check><check done="">I kept it short.</check>',
  typeset: (node, context) => {
    const size = context.space('checkSize');
    const { done } = node.attributes;
    const mark = done ? tickedSquare(context.color('black'), 1.4) : checkSquare(context.color('black'), 1.4);
    return [
      grid(
        [fixed(size), share()],
        [
          row([
            cell([markBlock(mark, size, done ? { label: context.phrase('mark.checked') } : {})], {
              is: 'hung',
              padding: { top: 1, right: 0, bottom: 0, left: 0 },
            }),
            cell([context.text(node.inlines, { leaf: node.id, style: 'body' })]),
          ]),
        ],
        {
          gap: context.space('unit') * 2,
          after: context.space('unit'),
          keep: 'together',
        },
      ),
    ];
  },
};
