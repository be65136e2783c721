import { z } from 'zod';
import type { GridRow } from '../../model/definition.ts';
import {
  cell,
  columnHead,
  fixed,
  framed,
  headWidth,
  inRowsAbreast,
  pad,
  row,
  share,
  snug,
  stack,
  workTable,
  writingLines,
} from '../../elements/build.ts';
import { circleCell } from '../../elements/circles.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { printed, spoken } from '../../elements/attributes.ts';

const rolePlayTag = tagOf({
  name: 'role-play',
  about: 'A role play: a card for each part, and what the observer looks for, each with three levels and a line for words heard.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['role-card', 'role-look'],
});

const roleCardTag = tagOf({
  name: 'role-card',
  about: 'The card of one part, under its name.',
  attributes: z.strictObject({ role: printed(), id: z.string().optional() }),
  holds: 'blocks',
});

const roleLookTag = tagOf({
  name: 'role-look',
  about: 'Something the observer can see or hear.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

const CIRCLE = 13;
const LEVELS = ['seen', 'in-part', 'not-yet'] as const;

const cardOf = (card: NodeOf<typeof roleCardTag>, context: SetContext) =>
  framed(
    context,
    [
      context.label(card.attributes.role, {
        style: 'label',
        keepWithNext: true,
        measure: null,
      }),
      ...snug(context.blocksIn('cell', card.children)),
    ],
    { leaf: card.id, role: 'Div' },
  );

const lookRow = (look: NodeOf<typeof roleLookTag>, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad'));
  return row(
    [
      cell([context.text(look.inlines, { leaf: look.id, style: 'cell', measure: null })], { role: 'TH', scope: 'Row', padding }),
      ...LEVELS.map(() => circleCell({ size: CIRCLE }, context)),
      // A line to write on lies on the rule under its row, and is one with it.
      cell([writingLines(context, `${look.id}.heard`, context.phrase('role-play.heard'), 1)], {
        role: 'TD',
        is: 'write-in',
        padding: { ...pad(0, 0), left: context.space('unit') },
        align: 'bottom',
      }),
    ],
    { ruleAbove: context.stroke('hair', context.color('line')), oneOf: true },
  );
};

const headRow = (node: NodeOf<typeof rolePlayTag>, context: SetContext): GridRow => {
  const head = (name: string, align: 'left' | 'center') =>
    columnHead(
      context.said(`role-play.${name}`, {}, { leaf: `${node.id}.${name}`, style: 'caption', align, measure: null }),
      context,
    );
  return row([head('looks', 'left'), ...LEVELS.map((level) => head(level, 'center')), head('heard', 'left')]);
};

/** A role play: a card for each part, and what the observer looks for. */
export const rolePlayElement: ElementSpec<typeof rolePlayTag> = {
  tags: [rolePlayTag, roleCardTag, roleLookTag],
  specimen:
    '<role-play summary="The observer’s list"><role-card role="Worker"><p>You have met twice.</p></role-card><role-card role="Person"><p>You would like to talk about work.</p></role-card><role-card role="Observer"><p>You watch and say nothing.</p></role-card><role-look>Asked before sharing.</role-look><role-look>Kept it short.</role-look></role-play>',
  typeset: (node, context) => {
    const cards = partsOf(node, roleCardTag).map((card) => cardOf(card, context));
    const across = context.theme.layout === 'single' ? 1 : cards.length === 4 ? 2 : cards.length;
    const widths = LEVELS.map((level) => fixed(headWidth(context.phrase(`role-play.${level}`))));
    return [
      stack(inRowsAbreast(cards, across, context), { keep: 'together', before: context.space('item') }),
      workTable(
        node,
        context,
        [share(1), ...widths, share(0.8)],
        [headRow(node, context), ...partsOf(node, roleLookTag).map((look) => lookRow(look, context))],
        'together',
      ),
    ];
  },
};
