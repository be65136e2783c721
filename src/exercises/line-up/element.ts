import { z } from 'zod';
import type { GridRow, LineEnds } from '../../model/definition.ts';
import { cell, fixed, grid, itemName, itemNumber, itemWords, pad, row, share, workTable } from '../../elements/build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { placeLine } from '../../elements/place-line.ts';
import { countedIfAny, printed, printedIfAny, spoken } from '../../elements/attributes.ts';

const lineUpTag = tagOf({
  name: 'line-up',
  about: 'Items to be placed on a line that runs from one end (`low`) to the other (`high`).',
  attributes: z.strictObject({
    summary: spoken(),
    low: printed(),
    high: printed(),
    id: z.string().optional(),
  }),
  holds: ['line-item'],
});

const lineItemTag = tagOf({
  name: 'line-item',
  about:
    'One item; `worked` (0 to 1) is the place marked in an example, `hint` stands under it, `state` is a small label above it.',
  attributes: z.strictObject({
    number: printedIfAny(),
    worked: countedIfAny(/^(0|1|0?\.\d+)?$/),
    hint: printedIfAny(),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

/** How long and how high the line to place things on is drawn. */
const LINE = { width: 208, height: 24 } as const;

const itemRow = (item: NodeOf<typeof lineItemTag>, ends: LineEnds, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad') * 0.9);
  const { worked: at = null } = item.attributes;
  // Where the cross stands is seen; whoever hears the page is told.
  const label = at === null ? {} : { label: context.phrase('mark.placed', { percent: Math.round(at * 100) }) };
  const line = placeLine(LINE, context.color('black'), at);
  return row(
    [
      cell([itemNumber(item, context)], { padding, is: 'hung' }),
      cell([itemWords(item, context)], { role: 'TH', scope: 'Row', padding }),
      cell([markBlock(line, LINE.height, { align: 'right', ends, ...label })], { role: 'TD', padding, align: 'middle' }),
    ],
    { said: itemName(item), ruleAbove: context.stroke('hair', context.color('line')), oneOf: true },
  );
};

/** Items to be placed on a line between two ends. */
export const lineUpElement: ElementSpec<typeof lineUpTag> = {
  tags: [lineUpTag, lineItemTag],
  specimen:
    '<line-up summary="Who leads" low="They lead" high="I lead"><line-item number="1" worked="0.2" state="Example">Choosing the route of a walk.</line-item><line-item number="2" hint="Whose calendar is it?" state="Begun for you">Setting the time we meet.</line-item></line-up>',
  typeset: (node, context) => {
    const words: LineEnds = { low: node.attributes.low.text, high: node.attributes.high.text };
    const end = (name: 'low' | 'high', align: 'left' | 'right') =>
      context.label(node.attributes[name], { style: 'caption', align, measure: null });
    const ends = grid(
      [share(), share()],
      [row([cell([end('low', 'left')], { align: 'bottom' }), cell([end('high', 'right')], { align: 'bottom' })])],
      {
        gap: context.space('gutter'),
        sides: true,
      },
    );
    const head = cell([ends], { role: 'TH', scope: 'Column', align: 'bottom', padding: pad(0, context.space('unit')) });
    return [
      workTable(
        node,
        context,
        [fixed(context.space('indent')), share(), fixed(LINE.width)],
        [row([cell([]), cell([]), head]), ...partsOf(node, lineItemTag).map((item) => itemRow(item, words, context))],
      ),
    ];
  },
};
