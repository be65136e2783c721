import { z } from 'zod';
import { evenly } from '../geometry/units.ts';
import { cell, fixed, grid, row, share, snug, stack } from './build.ts';
import type { Block } from '../model/definition.ts';
import { markBlock, type ElementSpec, type NodeOf, type SetContext, tagOf } from './element.ts';
import { CALLOUT_NAMES, calloutMark, type CalloutName } from './marks.ts';
import { flag, printed } from './attributes.ts';

const calloutTag = tagOf({
  name: 'callout',
  about: 'A framed remark with a drawn mark and a heading: safety, policy, talk, takeaway, note, private.',
  attributes: z.strictObject({
    kind: z.enum(CALLOUT_NAMES as [CalloutName, ...CalloutName[]]),
    label: printed(),
    loose: flag(),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

/** What it holds; one that may be parted is parted between its paragraphs, for it is read in a hurry. Large type needs the room. */
const insideOf = ({ attributes, children }: NodeOf<typeof calloutTag>, context: SetContext): readonly Block[] => {
  const blocks = snug(context.blocks(children));
  if (!attributes.loose || context.theme.layout === 'single') return blocks;
  return blocks.map((block) => stack([block], { keep: 'together' }));
};

/** A framed remark: its drawn mark and its heading say what it is. */
export const callout: ElementSpec<typeof calloutTag> = {
  tags: [calloutTag],
  specimen:
    '<callout kind="safety" label="Take care"><p>You never have to share more than you wish.</p></callout><callout kind="note" label="A long one" loose=""><p>It may run over the page.</p></callout>',
  typeset: (node, context) => {
    const kind = node.attributes.kind;
    const size = context.space('markSize');
    const label = context.label(node.attributes.label, {
      style: 'label',
      keepWithNext: true,
      after: context.space('unit'),
    });
    const look = { leaf: `${node.id}.again`, style: 'label', after: context.space('unit') } as const;
    const again = context.label(node.attributes.label, look);
    const continued = context.said('page.continued', {}, look);
    return [
      stack(
        [
          grid(
            [fixed(size), share()],
            [
              row([
                cell([markBlock(calloutMark(kind, context.color('accent')), size)], { is: 'hung' }),
                cell([label, ...insideOf(node, context)]),
              ]),
            ],
            { gap: context.space('unit') * 2.5, keep: node.attributes.loose ? 'loose' : 'together' },
          ),
        ],
        {
          leaf: node.id,
          role: 'Div',
          again: { ...again, runs: [...again.runs, ...context.numeral('\u00a0', look).runs, ...continued.runs] },
          padding: evenly(context.space('boxPad')),
          frame: { stroke: context.stroke('box', context.color('line')), edges: 'all', radius: context.space('radius') },
          keep: node.attributes.loose ? 'loose' : 'together',
          before: context.space('item') * 2,
          after: context.space('item') * 2,
        },
      ),
    ];
  },
};
