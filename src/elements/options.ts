import { z } from 'zod';
import type { GridRow } from '../model/definition.ts';
import type { ElementNode } from '../model/manuscript.ts';
import { cell, fixed, pad, row, share, workTable } from './build.ts';
import { circleCell } from './circles.ts';
import { partsOf, type ElementSpec, type SetContext } from './element.ts';

const CIRCLE = 14;
const POINTS = 4;

const ratingCells = (option: ElementNode, context: SetContext) =>
  Array.from({ length: POINTS }, (_, at) =>
    circleCell({ size: CIRCLE, isChosen: Number(option.attributes['rating'] ?? 0) === at + 1 }, context),
  );

const optionRow = (option: ElementNode, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad'));
  const letter = context.label(option.attributes['letter'] ?? '', {
    leaf: `${option.id}.letter`,
    style: 'cellHead',
    colour: context.colour('accent'),
    measure: null,
  });
  return row(
    [
      cell([letter], { padding }),
      cell([context.text(option.inlines, { leaf: option.id, style: 'cell', measure: null })], {
        role: 'TH',
        scope: 'Row',
        padding,
      }),
      ...ratingCells(option, context),
    ],
    {
      ruleAbove: context.stroke('hair', context.colour('line')),
      oneOf: true,
    },
  );
};

/** What one could do in a scenario, each to be rated from 1 to 4. */
export const options: ElementSpec = {
  tags: [
    {
      name: 'options',
      about: 'Options of a scenario, each rated from 1 (`low`) to 4 (`high`).',
      attributes: z.strictObject({
        summary: z.string().min(1),
        low: z.string().min(1),
        high: z.string().min(1),
        id: z.string().optional(),
      }),
      holds: ['option'],
    },
    {
      name: 'option',
      about: 'One option; `rating` marks it, in a key.',
      attributes: z.strictObject({
        letter: z.string().min(1),
        rating: z
          .string()
          .regex(/^[1-4]?$/)
          .optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<options summary="Rate each" low="not helpful" high="very helpful"><option letter="a">Ask first.</option><option letter="b" rating="2">Tell the whole story.</option></options>',
  typeset: (node, context) => {
    const numbers = Array.from({ length: POINTS }, (_, at) =>
      cell(
        [context.label(String(at + 1), { leaf: `${node.id}.point.${at + 1}`, style: 'caption', align: 'center', measure: null })],
        { role: 'TH', scope: 'Column', align: 'bottom', padding: pad(0, context.space('unit')) },
      ),
    );
    const ends = context.label(
      context.phrase('scenario.ends', { low: node.attributes['low'] ?? '', high: node.attributes['high'] ?? '' }),
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
          ...partsOf(node, 'option').map((option) => optionRow(option, context)),
        ],
        'together',
      ),
    ];
  },
};
