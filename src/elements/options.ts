import { z } from 'zod';
import type { GridRow } from '../model/definition.ts';
import { cell, fixed, pad, row, share, workTable } from './build.ts';
import { circleCell } from './circles.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { countedIfAny, printed, spoken } from './attributes.ts';

const optionsTag = tagOf({
  name: 'options',
  about: 'Options of a scenario, each rated from 1 (`low`) to 4 (`high`).',
  attributes: z.strictObject({
    summary: spoken(),
    low: printed(),
    high: printed(),
    id: z.string().optional(),
  }),
  holds: ['option'],
});

const optionTag = tagOf({
  name: 'option',
  about: 'One option; `rating` marks it, in a key.',
  attributes: z.strictObject({
    letter: printed(),
    rating: countedIfAny(/^[1-4]?$/),
    id: z.string().optional(),
  }),
  holds: 'words',
});

const CIRCLE = 14;
const POINTS = 4;

const ratingCells = (option: NodeOf<typeof optionTag>, context: SetContext) =>
  Array.from({ length: POINTS }, (_, at) => circleCell({ size: CIRCLE, isChosen: option.attributes.rating === at + 1 }, context));

const optionRow = (option: NodeOf<typeof optionTag>, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad'));
  const letter = context.label(option.attributes.letter, {
    style: 'cellHead',
    color: context.color('accent'),
    measure: null,
  });
  return row(
    [
      cell([letter], { padding, is: 'hung' }),
      cell([context.text(option.inlines, { leaf: option.id, style: 'cell', measure: null })], {
        role: 'TH',
        scope: 'Row',
        padding,
      }),
      ...ratingCells(option, context),
    ],
    {
      ruleAbove: context.stroke('hair', context.color('line')),
      oneOf: true,
    },
  );
};

/** What one could do in a scenario, each to be rated from 1 to 4. */
export const options: ElementSpec<typeof optionsTag> = {
  tags: [optionsTag, optionTag],
  specimen:
    '<options summary="Rate each" low="not helpful" high="very helpful"><option letter="a">Ask first.</option><option letter="b" rating="2">Tell the whole story.</option></options>',
  typeset: (node, context) => {
    const numbers = Array.from({ length: POINTS }, (_, at) =>
      cell(
        [
          context.numeral(String(at + 1), {
            leaf: `${node.id}.point.${at + 1}`,
            style: 'caption',
            align: 'center',
            measure: null,
          }),
        ],
        { role: 'TH', scope: 'Column', align: 'bottom', padding: pad(0, context.space('unit')) },
      ),
    );
    const ends = context.said(
      'scenario.ends',
      { low: node.attributes.low, high: node.attributes.high },
      { leaf: `${node.id}.ends`, style: 'caption', align: 'right', measure: null },
    );
    return [
      workTable(
        node,
        context,
        [fixed(context.space('indent')), share(), ...numbers.map(() => fixed(26))],
        [
          row([
            cell([]),
            cell([ends], { align: 'bottom', padding: { ...pad(0, context.space('unit')), right: context.space('unit') * 2 } }),
            ...numbers,
          ]),
          ...partsOf(node, optionTag).map((option) => optionRow(option, context)),
        ],
        'together',
      ),
    ];
  },
};
