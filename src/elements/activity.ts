import { z } from 'zod';
import { cell, fixed, grid, row, share, snug, stack } from './build.ts';
import { markBlock, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import type { Block } from '../model/definition.ts';
import { fullness } from './marks.ts';
import { flag, printed, printedIfAny } from './attributes.ts';

const PRIORITIES = ['core', 'shorten', 'omit'] as const;

const activityTag = tagOf({
  name: 'activity',
  about:
    'The head of an activity: clock time and minutes in the margin; a full, half or empty circle tells whether it is core, may be shortened or may be left out. `opens` is for one that begins a part: on a page of its own the head has a rule already.',
  attributes: z.strictObject({
    clock: printedIfAny(),
    minutes: printed(),
    priority: z.enum(PRIORITIES).optional(),
    facts: printedIfAny(),
    opens: flag(),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

const timeCell = (node: NodeOf<typeof activityTag>, context: SetContext): readonly Block[] => {
  const { clock, minutes } = node.attributes;
  return [
    ...(clock === undefined ? [] : [context.label(clock, { style: 'clock', measure: null })]),
    context.label(minutes, { style: 'caption', measure: null }),
  ];
};

const priorityLine = (node: NodeOf<typeof activityTag>, context: SetContext): readonly Block[] => {
  const { priority, facts } = node.attributes;
  if (priority === undefined) return facts === undefined ? [] : [context.label(facts, { style: 'caption', keepWithNext: true })];
  const size = context.space('markSize') * 0.6;
  return [
    grid(
      [fixed(size), share()],
      [
        row([
          cell([markBlock(fullness(priority, context.color('accent')), size)], { align: 'middle', is: 'hung' }),
          cell(facts === undefined ? [] : [context.label(facts, { style: 'caption' })], { align: 'middle' }),
        ]),
      ],
      {
        gap: context.space('unit') * 1.5,
        before: context.space('unit'),
        after: context.space('unit'),
      },
    ),
  ];
};

const ruleAbove = (context: SetContext): Block => ({
  kind: 'rule',
  stroke: context.stroke('rule', context.color('primary')),
  before: 0,
  after: context.space('unit') * 1.5,
});

/** The head of an activity in a guide: clock and minutes in the margin, title, and what may give. */
export const activity: ElementSpec<typeof activityTag> = {
  tags: [activityTag],
  specimen:
    '<activity opens="" clock="9:05 a.m." minutes="20 minutes" priority="core" facts="Core · trios · worksheet 1.1"><h2>Sort the tasks</h2><p>See where the lines run.</p></activity>',
  typeset: (node, context) => [
    stack(
      [
        ...(node.attributes.opens && context.theme.parts === 'page' ? [] : [ruleAbove(context)]),
        grid(
          [fixed(context.space('margin')), share()],
          [
            row([
              cell(timeCell(node, context), { is: 'label' }),
              cell([
                ...snug(context.blocks(node.children.slice(0, 1))),
                ...priorityLine(node, context),
                ...context.blocks(node.children.slice(1)),
              ]),
            ]),
          ],
          {
            gap: context.space('gutter'),
            keep: 'together',
          },
        ),
      ],
      { leaf: node.id, keep: 'together', keepWithNext: true, before: context.space('section'), after: context.space('item') },
    ),
  ],
};
