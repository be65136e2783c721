import { z } from 'zod';
import type { GridRow } from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import type { ElementNode } from '../model/manuscript.ts';
import { cell, columnHead, fixed, headWidth, itemNumber, pad, row, share, workTable } from './build.ts';
import { circleCell } from './circles.ts';
import { partsOf, type ElementSpec, type SetContext } from './element.ts';

const CIRCLE = 13;

const itemRow = (item: ElementNode, points: number, context: SetContext): GridRow => {
  const worked = Number(item.attributes['worked'] ?? 0);
  const padding = pad(0, context.space('cellPad'));
  const line = context.colour('line');
  const state = item.attributes['state'];
  const note =
    state === undefined || state === ''
      ? []
      : [context.label(state, { leaf: `${item.id}.state`, style: 'caption', measure: null })];
  const circles = Array.from({ length: points }, (_, at) => circleCell({ size: CIRCLE, isChosen: at + 1 === worked }, context));
  const number = cell([itemNumber(item, context)], { padding });
  return row(
    [
      number,
      cell([...note, context.text(item.inlines, { leaf: item.id, style: 'cell', measure: null })], {
        role: 'TH',
        scope: 'Row',
        padding,
      }),
      ...circles,
    ],
    { ruleAbove: context.stroke('hair', line), oneOf: true },
  );
};

/** Statements rated on a scale of named points: circles to mark. */
export const scale: ElementSpec = {
  tags: [
    {
      name: 'scale',
      about: 'Statements to rate on a scale with a word for each point.',
      attributes: z.strictObject({ summary: z.string().min(1), id: z.string().optional() }),
      holds: ['point', 'scale-item'],
    },
    {
      name: 'point',
      about: 'The word for one point of the scale, lowest first.',
      attributes: z.strictObject({ id: z.string().optional() }),
      holds: 'words',
    },
    {
      name: 'scale-item',
      about: 'One statement; `worked` is the point marked in an example, `state` a small label above it.',
      attributes: z.strictObject({
        number: z.string().optional(),
        worked: z.string().regex(/^\d?$/).optional(),
        state: z.string().optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<scale summary="How often"><point>never</point><point>sometimes</point><point>often</point><scale-item number="1" worked="2" state="Example">I asked first.</scale-item><scale-item number="2">I kept it short.</scale-item></scale>',
  typeset: (node, context) => {
    const points = partsOf(node, 'point');
    const heads = points.map((point) =>
      columnHead(context.text(point.inlines, { leaf: point.id, style: 'caption', align: 'center', measure: null }), context),
    );
    return [
      workTable(
        node,
        context,
        [fixed(context.space('indent')), share(), ...points.map((point) => fixed(headWidth(plainText(point.inlines))))],
        [
          row([cell([]), cell([]), ...heads]),
          ...partsOf(node, 'scale-item').map((item) => itemRow(item, points.length, context)),
        ],
      ),
    ];
  },
};
