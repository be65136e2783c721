import { z } from 'zod';
import type { GridRow } from '../model/definition.ts';
import { cell, fixed, grid, pad, row, share, snug, writingLines } from './build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { flag, printed, printedIfAny, spoken } from './attributes.ts';

const agendaTag = tagOf({
  name: 'agenda',
  about: 'A workshop on the clock.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['slot'],
});

const slotTag = tagOf({
  name: 'slot',
  about: 'One stretch of the workshop; without `clock` its time is a line to write on; `pause` marks a break.',
  attributes: z.strictObject({
    clock: printedIfAny(),
    minutes: printed(),
    pause: flag(),
    id: z.string().optional(),
  }),
  holds: 'blocks',
});

/** Parts of the type's size that "28 minutes" takes. */
const MINUTES = 5.15;

const minutesWidth = (context: SetContext): number =>
  Math.max(context.space('margin') * 0.6, context.style('caption').size * MINUTES);

const slotRow = (slot: NodeOf<typeof slotTag>, context: SetContext): GridRow => {
  const { clock, minutes, pause } = slot.attributes;
  const padding = pad(0, context.space('cellPad'));
  const time =
    clock === undefined
      ? [writingLines(context, `${slot.id}.clock`, context.phrase('agenda.time'), 1)]
      : [context.label(clock, { style: 'clock', measure: null })];
  const length = context.label(minutes, {
    style: 'caption',
    align: 'right',
    measure: null,
  });
  return row(
    [
      // A line to write the time on lies on the rule under the row.
      cell(time, {
        role: 'TH',
        scope: 'Row',
        ...(clock === undefined ? {} : { is: 'hung' }),
        padding: clock === undefined ? { ...pad(0, 1), bottom: 0 } : padding,
      }),
      cell(snug(context.blocks(slot.children)), { role: 'TD', padding }),
      cell([length], { role: 'TD', padding: { ...padding, top: padding.top + 2 } }),
    ],
    { ruleAbove: context.stroke(pause ? 'hair' : 'rule', context.color(pause ? 'line' : 'primary')) },
  );
};

/** Column headings, small: what the three columns are is plain to the eye, and said to those who hear the page. */
const headRow = (node: NodeOf<typeof agendaTag>, context: SetContext): GridRow => {
  const head = (name: 'time' | 'what' | 'minutes', align: 'left' | 'right') => {
    const label = context.said(
      `agenda.${name}`,
      {},
      {
        leaf: `${node.id}.${name}`,
        style: 'caption',
        align,
        measure: null,
      },
    );
    return cell([label], { role: 'TH', scope: 'Column', plain: true, padding: { ...pad(0, 0), bottom: context.space('unit') } });
  };
  return row([head('time', 'left'), head('what', 'left'), head('minutes', 'right')], { keepWithNext: true });
};

/** A workshop on the clock: time, what happens, minutes. */
export const agenda: ElementSpec<typeof agendaTag> = {
  tags: [agendaTag, slotTag],
  specimen:
    '<agenda summary="The morning"><slot clock="8:30 a.m." minutes="20 min"><p>Welcome</p></slot><slot minutes="15 min" pause=""><p>Break</p></slot></agenda>',
  typeset: (node, context) => [
    grid(
      [fixed(context.space('margin')), share(), fixed(minutesWidth(context))],
      [headRow(node, context), ...partsOf(node, slotTag).map((slot) => slotRow(slot, context))],
      {
        role: 'Table',
        leaf: node.id,
        headerRows: 1,
        summary: node.attributes.summary.text,
        gap: context.space('gutter'),
        before: context.space('item') * 2,
        after: context.space('section'),
      },
    ),
  ],
};
