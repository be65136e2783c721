import { z } from 'zod';
import type { GridRow, LineEnds } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, fixed, grid, itemNumber, itemWords, pad, row, share, workTable } from '../../elements/build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext } from '../../elements/element.ts';
import { placeLine } from '../../elements/place-line.ts';

/** How long and how high the line to place things on is drawn. */
const LINE = { width: 208, height: 24 } as const;

const itemRow = (item: ElementNode, ends: LineEnds, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad') * 0.9);
  const worked = item.attributes['worked'] ?? '';
  const at = worked === '' ? null : Number(worked);
  // Where the cross stands is seen; whoever hears the page is told.
  const label = at === null ? {} : { label: context.phrase('mark.placed', { percent: Math.round(at * 100) }) };
  const line = placeLine(LINE, context.colour('line'), at === null ? null : { at, colour: context.colour('ink') });
  return row(
    [
      cell([itemNumber(item, context)], { padding }),
      cell([itemWords(item, context)], { role: 'TH', scope: 'Row', padding }),
      cell([markBlock(line, LINE.height, { align: 'right', ends, ...label })], { role: 'TD', padding, align: 'middle' }),
    ],
    { ruleAbove: context.stroke('hair', context.colour('line')), oneOf: true },
  );
};

/** Items to be placed on a line between two ends. */
export const lineUpElement: ElementSpec = {
  tags: [
    {
      name: 'line-up',
      about: 'Items to be placed on a line that runs from one end (`low`) to the other (`high`).',
      attributes: z.strictObject({
        summary: z.string().min(1),
        low: z.string().min(1),
        high: z.string().min(1),
        id: z.string().optional(),
      }),
      holds: ['line-item'],
    },
    {
      name: 'line-item',
      about:
        'One item; `worked` (0 to 1) is the place marked in an example, `hint` stands under it, `state` is a small label above it.',
      attributes: z.strictObject({
        number: z.string().optional(),
        worked: z
          .string()
          .regex(/^(0|1|0?\.\d+)?$/)
          .optional(),
        hint: z.string().optional(),
        state: z.string().optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<line-up summary="Who leads" low="They lead" high="I lead"><line-item number="1" worked="0.2" state="Example">Choosing the route of a walk.</line-item><line-item number="2" hint="Whose calendar is it?" state="Begun for you">Setting the time we meet.</line-item></line-up>',
  typeset: (node, context) => {
    const words: LineEnds = { low: node.attributes['low'] ?? '', high: node.attributes['high'] ?? '' };
    const end = (name: 'low' | 'high', align: 'left' | 'right') =>
      context.label(words[name], { leaf: `${node.id}.${name}`, style: 'caption', align, measure: null });
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
        [row([cell([]), cell([]), head]), ...partsOf(node, 'line-item').map((item) => itemRow(item, words, context))],
      ),
    ];
  },
};
