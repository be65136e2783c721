import { z } from 'zod';
import { FLUSH } from '../../geometry/units.ts';
import type { Block, GridRow } from '../../model/definition.ts';
import { cell, fixed, framed, grid, itemNumber, row, share, snug, stack } from '../../elements/build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { arrow } from '../../elements/marks.ts';
import { printed } from '../../elements/attributes.ts';

const pathTag = tagOf({
  name: 'path',
  about: 'A decision path: questions answered by yes or no, and what to do when all have been passed.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['path-step', 'path-end'],
});

const pathStepTag = tagOf({
  name: 'path-step',
  about: 'One question with its number.',
  attributes: z.strictObject({ number: printed(), id: z.string().optional() }),
  holds: ['path-question', 'path-way'],
});

const pathQuestionTag = tagOf({
  name: 'path-question',
  about: 'The question.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

const pathWayTag = tagOf({
  name: 'path-way',
  about: 'What to do on one of the answers; an answer without it leads to the next question, and both do where each has one.',
  attributes: z.strictObject({ on: z.enum(['yes', 'no']), id: z.string().optional() }),
  holds: 'words',
});

const pathEndTag = tagOf({
  name: 'path-end',
  about: 'What to do when every question has been passed.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'blocks',
});

const ARROW = 14;
/** Room for "If yes," with its arrow. */
const BRIDGE = 44;

type Way = 'yes' | 'no';

const wayOf = (step: NodeOf<typeof pathStepTag>, way: Way): NodeOf<typeof pathWayTag> | undefined =>
  partsOf(step, pathWayTag).find((each) => each.attributes.on === way);

/**
 * Which answer leads on to what follows: the one for which nothing is to be done. Where something, or nothing, is to be
 * done for each, both lead on: otherwise nobody would ever come to what follows.
 */
const leadsOn = (step: NodeOf<typeof pathStepTag>): Way | 'both' => {
  const free = (['yes', 'no'] as const).filter((way) => wayOf(step, way) === undefined);
  return free.length === 1 && free[0] !== undefined ? free[0] : 'both';
};

const small = (context: SetContext, leaf: string, phrase: string, align: 'left' | 'center' = 'center'): Block =>
  context.said(phrase, {}, { leaf, style: 'caption', align, measure: null });

const questionBox = (step: NodeOf<typeof pathStepTag>, context: SetContext): Block => {
  const questions = partsOf(step, pathQuestionTag).map((each) =>
    context.text(each.inlines, { leaf: each.id, style: 'question', measure: null }),
  );
  return framed(context, [
    grid(
      [fixed(context.space('indent') * 0.8), share()],
      [row([cell([itemNumber(step, context)], { is: 'hung' }), cell(questions)])],
    ),
  ]);
};

const stepRow = (step: NodeOf<typeof pathStepTag>, context: SetContext): GridRow => {
  const ways = (['yes', 'no'] as const).flatMap((way) => {
    const node = wayOf(step, way);
    return node === undefined ? [] : [{ way, node }];
  });
  const bridges = ways.map(({ way }) =>
    stack([
      small(context, `${step.id}.${way}`, `path.${way}`),
      markBlock(arrow('right', context.color('primary')), ARROW, { align: 'center' }),
    ]),
  );
  const answers = ways.map(({ node }) => [context.text(node.inlines, { leaf: node.id, style: 'cell', measure: null })]);
  const exits = answers.map((words, at) => {
    const padding = { ...FLUSH, top: at === 0 ? 0 : context.space('item') };
    return row([
      cell([bridges[at] ?? stack([])], { align: 'middle', padding, is: 'label' }),
      cell(words, { align: 'middle', padding }),
    ]);
  });
  return row([
    cell([questionBox(step, context)], { align: 'middle' }),
    cell(exits.length === 0 ? [] : [grid([fixed(BRIDGE), share()], exits, { gap: context.space('unit') * 2 })], {
      align: 'middle',
    }),
  ]);
};

/** The arrow down to what follows, with the answer that leads there. */
const onward = (step: NodeOf<typeof pathStepTag>, context: SetContext): GridRow => {
  const words = [small(context, `${step.id}.on`, `path.${leadsOn(step)}-on`, 'left')];
  const mark = markBlock(arrow('down', context.color('primary')), ARROW, { align: 'right' });
  return row([
    cell([grid([share(), share()], [row([cell([mark], { is: 'hung' }), cell(words)])], { gap: context.space('unit') * 1.5 })], {
      padding: { top: context.space('unit'), right: 0, bottom: context.space('unit'), left: 0 },
    }),
    cell([]),
  ]);
};

/** Questions answered by yes or no, one below the other, each with what to do then. */
export const pathElement: ElementSpec<typeof pathTag> = {
  tags: [pathTag, pathStepTag, pathQuestionTag, pathWayTag, pathEndTag],
  specimen:
    '<path><path-step number="1"><path-question>Did the person ask?</path-question><path-way on="no">Wait, and listen.</path-way></path-step><path-step number="2"><path-question>Is it about me?</path-question><path-way on="yes">Keep it short.</path-way></path-step><path-step number="3"><path-question>Is it a good moment?</path-question><path-way on="yes">Say so.</path-way><path-way on="no">Choose another.</path-way></path-step><path-end><p>Share one thing.</p></path-end></path>',
  typeset: (node, context) => {
    const steps = partsOf(node, pathStepTag);
    const rows = steps.flatMap((step) =>
      [stepRow(step, context), onward(step, context)].map((each) => ({ ...each, keepWithNext: true })),
    );
    const ends = partsOf(node, pathEndTag).map((end) =>
      row([
        cell([
          framed(context, snug(context.blocks(end.children)), {
            frame: { stroke: context.stroke('strong', context.color('primary')), edges: 'all', radius: context.space('radius') },
          }),
        ]),
        cell([]),
      ]),
    );
    return [
      grid([share(1.25), share()], [...rows, ...ends], {
        gap: context.space('unit') * 2,
        keep: 'together',
        before: context.space('item'),
        after: context.space('item') * 2,
      }),
    ];
  },
};
