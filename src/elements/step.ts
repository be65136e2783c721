import { z } from 'zod';
import { STEP_VERBS } from '../model/activity.ts';
import { cell, fixed, grid, row, share, snug } from './build.ts';
import { markBlock, type ElementSpec, tagOf } from './element.ts';
import { stepMark } from './marks.ts';
import { printed, printedIfAny } from './attributes.ts';

const stepTag = tagOf({
  name: 'step',
  about: 'One step for the facilitator: do, say, ask or listen, with its verb in the margin.',
  attributes: z.strictObject({
    verb: z.enum(STEP_VERBS),
    label: printed(),
    minutes: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

/** One step for the facilitator: its verb and drawn mark in the margin, words to be said set larger. */
export const step: ElementSpec<typeof stepTag> = {
  tags: [stepTag],
  specimen:
    '<step verb="say" label="Say"><p>Welcome. You may pass at any time.</p></step><step verb="do" label="Do" minutes="2 min"><p>Hand out the sheets.</p></step>',
  typeset: (node, context) => {
    const { verb, label, minutes } = node.attributes;
    const style = verb === 'say' || verb === 'ask' ? 'say' : 'step';
    const size = context.space('markSize') * 0.75;
    const verbCell = [
      grid(
        [share(), fixed(size)],
        [
          row([
            cell(
              [
                context.label(label, {
                  style: 'verb',
                  align: 'right',
                  measure: null,
                }),
              ],
              { align: 'middle' },
            ),
            cell([markBlock(stepMark(verb, context.color('accent')), size)], { align: 'middle', is: 'hung' }),
          ]),
        ],
        { gap: context.space('unit') * 1.5 },
      ),
      ...(minutes === undefined ? [] : [context.label(minutes, { style: 'caption', align: 'right', measure: null })]),
    ];
    const lower = (context.leading(style) - context.leading('verb')) / 2;
    return [
      grid(
        [fixed(context.space('margin')), share()],
        [
          row([
            cell(verbCell, { is: 'label', padding: { top: Math.max(0, lower), right: 0, bottom: 0, left: 0 } }),
            cell(snug(context.blocksIn(style, node.children))),
          ]),
        ],
        { gap: context.space('gutter'), after: context.space('item') },
      ),
    ];
  },
};
