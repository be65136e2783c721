import { z } from 'zod';
import type { Block, GridRow, TextBlock } from '../../model/definition.ts';
import { cell, grid, pad, row, share, writingLines } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { flag, printedIfAny } from '../../elements/attributes.ts';

const ladderTag = tagOf({
  name: 'ladder',
  about: 'A ladder of steps to write in, the highest first, with a word at its top and its foot.',
  attributes: z.strictObject({ top: printedIfAny(), foot: printedIfAny(), id: z.string().optional() }),
  holds: ['rung'],
});

const rungTag = tagOf({
  name: 'rung',
  about: 'One step; its words are written by hand as an example (`whole`) or a beginning, and `state` says which.',
  attributes: z.strictObject({
    label: printedIfAny(),
    whole: flag(),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

const byHand = (rung: NodeOf<typeof rungTag>, context: SetContext) =>
  context.text(rung.inlines, { leaf: `${rung.id}.hand`, style: 'hand', measure: null });

const rungRow = (rung: NodeOf<typeof rungTag>, worked: readonly TextBlock[], context: SetContext): GridRow => {
  const padding = pad(context.space('boxPad'), context.space('cellPad'));
  const small = (name: 'label' | 'state') => {
    const words = rung.attributes[name];
    const style = name === 'label' ? 'cellHead' : 'caption';
    return words === undefined ? [] : [context.label(words, { style, measure: null })];
  };
  const hand = rung.inlines.length === 0 ? [] : [byHand(rung, context)];
  const [begun] = hand;
  const isWhole = rung.attributes.whole;
  const asked = rung.attributes.label?.text ?? context.phrase('write.here');
  const lines = isWhole ? [] : [writingLines(context, rung.id, asked, begun ? 1 : 2, { worked, ...(begun ? { begun } : {}) })];
  return row(
    [
      cell([...small('label'), ...small('state')], { padding, align: 'middle', is: 'label' }),
      cell([...hand, ...lines], { padding, align: 'middle' }),
    ],
    { ruleAbove: context.stroke('strong', context.color('line')), ruleBelow: context.stroke('strong', context.color('line')) },
  );
};

const endOf = (node: NodeOf<typeof ladderTag>, name: 'top' | 'foot', context: SetContext): readonly Block[] => {
  const words = node.attributes[name];
  if (words === undefined) return [];
  return [
    context.label(words, {
      style: 'label',
      align: 'center',
      measure: null,
      before: context.space('unit'),
      after: context.space('unit'),
      keepWithNext: name === 'top',
    }),
  ];
};

/** A ladder of steps to write in, the highest first. */
export const ladderElement: ElementSpec<typeof ladderTag> = {
  tags: [ladderTag, rungTag],
  specimen:
    '<ladder top="There" foot="Where I start"><rung label="A big step" state="Begun for you">I go by bus to</rung><rung label="A step"></rung><rung label="Today" whole="" state="Example">I looked up the bus.</rung></ladder>',
  typeset: (node, context) => {
    const stroke = context.stroke('strong', context.color('line'));
    const outset = { top: 0, bottom: 0, left: 0, right: 0 };
    const parts = partsOf(node, rungTag);
    const worked = parts.filter(({ attributes }) => attributes.whole).map((rung) => byHand(rung, context));
    const rungs = grid(
      [share(0.4), share()],
      parts.map((rung) => rungRow(rung, worked, context)),
      {
        frames: [{ from: 0, to: 1, stroke, radius: context.space('radius'), outset }],
        keep: 'together',
        before: context.space('item') * 2,
        after: context.space('item') * 2,
      },
    );
    return [...endOf(node, 'top', context), rungs, ...endOf(node, 'foot', context)];
  },
};
