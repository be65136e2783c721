import { z } from 'zod';
import { STEP_VERBS } from '../model/activity.ts';
import { cell, fixed, grid, row, share, snug } from './build.ts';
import { markBlock, type ElementSpec } from './element.ts';
import { stepMark } from './marks.ts';

type Verb = (typeof STEP_VERBS)[number];

/** One step for the facilitator: its verb and drawn mark in the margin, words to be said set larger. */
export const step: ElementSpec = {
  tags: [
    {
      name: 'step',
      about: 'One step for the facilitator: do, say, ask or listen, with its verb in the margin.',
      attributes: z.strictObject({
        verb: z.enum(STEP_VERBS),
        label: z.string().min(1),
        minutes: z.string().optional(),
        id: z.string().optional(),
      }),
      holds: 'blocks',
    },
  ],
  specimen:
    '<step verb="say" label="Say"><p>Welcome. You may pass at any time.</p></step><step verb="do" label="Do" minutes="2 min"><p>Hand out the sheets.</p></step>',
  typeset: (node, context) => {
    const verb = (node.attributes['verb'] ?? 'do') as Verb;
    const style = verb === 'say' || verb === 'ask' ? 'say' : 'step';
    const size = context.space('markSize') * 0.75;
    const minutes = node.attributes['minutes'];
    const verbCell = [
      grid(
        [share(), fixed(size)],
        [
          row([
            cell(
              [
                context.label(node.attributes['label'] ?? '', {
                  leaf: `${node.id}.verb`,
                  style: 'verb',
                  align: 'right',
                  measure: null,
                }),
              ],
              { align: 'middle' },
            ),
            cell([markBlock(stepMark(verb, context.colour('accent')), size)], { align: 'middle' }),
          ]),
        ],
        { gap: context.space('unit') * 1.5 },
      ),
      ...(minutes === undefined || minutes === ''
        ? []
        : [context.label(minutes, { leaf: `${node.id}.minutes`, style: 'caption', align: 'right', measure: null })]),
    ];
    const lower = (context.leading(style) - context.leading('verb')) / 2;
    return [
      grid(
        [fixed(context.space('margin')), share()],
        [
          row([
            cell(verbCell, { padding: { top: Math.max(0, lower), right: 0, bottom: 0, left: 0 } }),
            cell(snug(context.blocksIn(style, node.children))),
          ]),
        ],
        { gap: context.space('gutter'), after: context.space('item') },
      ),
    ];
  },
};
