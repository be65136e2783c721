import { z } from 'zod';
import type { GridRow } from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import { cell, columnHead, fixed, headWidth, itemName, itemNumber, pad, row, share, workTable } from './build.ts';
import { circleCell } from './circles.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { countedIfAny, printedIfAny, spoken } from './attributes.ts';

const scaleTag = tagOf({
  name: 'scale',
  about: 'Statements to rate on a scale with a word for each point.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['point', 'scale-item'],
});

const pointTag = tagOf({
  name: 'point',
  about: 'The word for one point of the scale, lowest first.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

const scaleItemTag = tagOf({
  name: 'scale-item',
  about: 'One statement; `worked` is the point marked in an example, `state` a small label above it.',
  attributes: z.strictObject({
    number: printedIfAny(),
    worked: countedIfAny(/^\d?$/),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

const CIRCLE = 13;

const itemRow = (item: NodeOf<typeof scaleItemTag>, points: number, context: SetContext): GridRow => {
  const { worked, state } = item.attributes;
  const padding = pad(0, context.space('cellPad'));
  const line = context.color('line');
  const note = state === undefined ? [] : [context.label(state, { style: 'caption', measure: null })];
  const circles = Array.from({ length: points }, (_, at) => circleCell({ size: CIRCLE, isChosen: at + 1 === worked }, context));
  const number = cell([itemNumber(item, context)], { padding, is: 'hung' });
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
    { said: itemName(item), ruleAbove: context.stroke('hair', line), oneOf: true },
  );
};

/** Statements rated on a scale of named points: circles to mark. */
export const scale: ElementSpec<typeof scaleTag> = {
  tags: [scaleTag, pointTag, scaleItemTag],
  specimen:
    '<scale summary="How often"><point>never</point><point>sometimes</point><point>often</point><scale-item number="1" worked="2" state="Example">I asked first.</scale-item><scale-item number="2">I kept it short.</scale-item></scale>',
  typeset: (node, context) => {
    const points = partsOf(node, pointTag);
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
          ...partsOf(node, scaleItemTag).map((item) => itemRow(item, points.length, context)),
        ],
      ),
    ];
  },
};
