import { z } from 'zod';
import type { Block, GridRow } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, grid, pad, row, share, writingLines } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext } from '../../elements/element.ts';

const rungRow = (rung: ElementNode, context: SetContext): GridRow => {
  const padding = pad(context.space('boxPad'), context.space('cellPad'));
  const small = (name: 'label' | 'state') => {
    const words = rung.attributes[name] ?? '';
    const style = name === 'label' ? 'cellHead' : 'caption';
    return words === '' ? [] : [context.label(words, { leaf: `${rung.id}.${name}`, style, measure: null })];
  };
  const hand =
    rung.inlines.length === 0 ? [] : [context.text(rung.inlines, { leaf: `${rung.id}.hand`, style: 'hand', measure: null })];
  const isWhole = rung.attributes['whole'] !== undefined;
  const asked = rung.attributes['label'] || context.phrase('write.here');
  const lines = isWhole ? [] : [writingLines(context, rung.id, asked, hand.length === 0 ? 2 : 1)];
  return row(
    [
      cell([...small('label'), ...small('state')], { padding, align: 'middle' }),
      cell([...hand, ...lines], { padding, align: 'middle' }),
    ],
    { ruleAbove: context.stroke('strong', context.colour('line')), ruleBelow: context.stroke('strong', context.colour('line')) },
  );
};

const endOf = (node: ElementNode, name: 'top' | 'foot', context: SetContext): readonly Block[] => {
  const words = node.attributes[name] ?? '';
  if (words === '') return [];
  return [
    context.label(words, {
      leaf: `${node.id}.${name}`,
      style: 'label',
      align: 'center',
      measure: null,
      before: context.space('unit'),
      after: context.space('unit'),
      keepWithNext: name === 'top',
    }),
  ];
};

/** A ladder of steps to write in, the highest first. */
export const ladderElement: ElementSpec = {
  tags: [
    {
      name: 'ladder',
      about: 'A ladder of steps to write in, the highest first, with a word at its top and its foot.',
      attributes: z.strictObject({ top: z.string().optional(), foot: z.string().optional(), id: z.string().optional() }),
      holds: ['rung'],
    },
    {
      name: 'rung',
      about: 'One step; its words are written by hand as an example (`whole`) or a beginning, and `state` says which.',
      attributes: z.strictObject({
        label: z.string().optional(),
        whole: z.literal('').optional(),
        state: z.string().optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<ladder top="There" foot="Where I start"><rung label="A big step" state="Begun for you">I go by bus to</rung><rung label="A step"></rung><rung label="Today" whole="" state="Example">I looked up the bus.</rung></ladder>',
  typeset: (node, context) => {
    const stroke = context.stroke('strong', context.colour('line'));
    const outset = { top: 0, bottom: 0, left: 0, right: 0 };
    const rungs = grid(
      [share(0.4), share()],
      partsOf(node, 'rung').map((rung) => rungRow(rung, context)),
      {
        frames: [{ from: 0, to: 1, stroke, radius: context.space('radius'), outset }],
        keep: 'together',
        before: context.space('item') * 2,
        after: context.space('item') * 2,
      },
    );
    return [...endOf(node, 'top', context), rungs, ...endOf(node, 'foot', context)];
  },
};
