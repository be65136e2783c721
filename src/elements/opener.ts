import { z } from 'zod';
import { cell, fixed, grid, row, share, stack } from './build.ts';
import type { Block } from '../model/definition.ts';
import { type ElementSpec, type NodeOf, type SetContext, tagOf } from './element.ts';
import { printedIfAny } from './attributes.ts';

const openerTag = tagOf({
  name: 'opener',
  about: 'A title and a line of purpose above a rule, beside a big numeral where it has one.',
  attributes: z.strictObject({ numeral: printedIfAny(), id: z.string().optional() }),
  holds: 'blocks',
});

/** The title, in a column of its own where a numeral stands beside it. */
const headOf = ({ attributes, children }: NodeOf<typeof openerTag>, context: SetContext): readonly Block[] => {
  const { numeral } = attributes;
  if (numeral === undefined) return context.blocks(children);
  const cells = [
    cell([context.label(numeral, { style: 'numeral', measure: null })], { is: 'label' }),
    cell(context.blocks(children)),
  ];
  const tracks = [fixed(context.space('margin')), share()];
  return [grid(tracks, [row(cells)], { gap: context.space('gutter'), keep: 'together' })];
};

/** The head of a module, a sheet or an activity of a workshop's own: a big numeral beside its title. */
export const opener: ElementSpec<typeof openerTag> = {
  tags: [openerTag],
  specimen:
    '<opener numeral="1.2"><h1>Two-way ledger</h1><p look="lead">See what each of us gives.</p></opener><opener><h1>Welcome</h1></opener>',
  typeset: (node, context) => [
    stack(
      [
        ...headOf(node, context),
        { kind: 'rule', stroke: context.stroke('strong', context.color('primary')), before: context.space('item'), after: 0 },
      ],
      { leaf: node.id, keep: 'together', after: context.space('item') * 2 },
    ),
  ],
};
