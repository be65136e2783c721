import { z } from 'zod';
import { cell, fixed, grid, row, share, stack } from './build.ts';
import { type ElementSpec, tagOf } from './element.ts';
import { printed } from './attributes.ts';

const openerTag = tagOf({
  name: 'opener',
  about: 'A big numeral beside a title and a line of purpose.',
  attributes: z.strictObject({ numeral: printed(), id: z.string().optional() }),
  holds: 'blocks',
});

/** The head of a module or a sheet: a big numeral beside its title. */
export const opener: ElementSpec<typeof openerTag> = {
  tags: [openerTag],
  specimen: '<opener numeral="1.2"><h1>Two-way ledger</h1><p look="lead">See what each of us gives.</p></opener>',
  typeset: (node, context) => [
    stack(
      [
        grid(
          [fixed(context.space('margin')), share()],
          [
            row([
              cell([context.label(node.attributes.numeral, { style: 'numeral', measure: null })], { is: 'label' }),
              cell(context.blocks(node.children)),
            ]),
          ],
          { gap: context.space('gutter'), keep: 'together' },
        ),
        { kind: 'rule', stroke: context.stroke('strong', context.color('primary')), before: context.space('item'), after: 0 },
      ],
      { leaf: node.id, keep: 'together', after: context.space('item') * 2 },
    ),
  ],
};
