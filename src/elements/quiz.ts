import { z } from 'zod';
import type { Block } from '../model/definition.ts';
import { cell, fixed, grid, itemNumber, row, share, snug, stack } from './build.ts';
import { circleToMark } from './circles.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from './element.ts';
import { checkSquare, tickedSquare } from './marks.ts';
import { flag, printed } from './attributes.ts';

const quizTag = tagOf({
  name: 'quiz',
  about: 'Questions with answers to check.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['quiz-item'],
});

const quizItemTag = tagOf({
  name: 'quiz-item',
  about: 'One question; its choices stand in a `list`, in a `row`, or as `points` of a scale.',
  attributes: z.strictObject({
    number: printed(),
    look: z.enum(['list', 'row', 'points']).optional(),
    id: z.string().optional(),
  }),
  holds: ['quiz-question', 'quiz-choice'],
});

const quizQuestionTag = tagOf({
  name: 'quiz-question',
  about: 'What is asked.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'blocks',
});

const quizChoiceTag = tagOf({
  name: 'quiz-choice',
  about: 'One answer; `chosen` marks it, in a key.',
  attributes: z.strictObject({ chosen: flag(), id: z.string().optional() }),
  holds: 'words',
});

const CIRCLE = 14;

const square = (choice: NodeOf<typeof quizChoiceTag>, context: SetContext): Block => {
  const isChosen = choice.attributes.chosen;
  const mark = isChosen ? tickedSquare(context.color('black'), 1.4) : checkSquare(context.color('black'), 1.4);
  return markBlock(mark, context.space('checkSize') * 1.05, isChosen ? { label: context.phrase('mark.checked') } : {});
};

/** The circle of a point, to mark or marked by hand. */
const circle = (choice: NodeOf<typeof quizChoiceTag>, size: number, align: 'left' | 'center', context: SetContext): Block =>
  circleToMark({ size, align, isChosen: choice.attributes.chosen }, context);

/** A square or a circle with words beside it. */
const choiceBlock = (choice: NodeOf<typeof quizChoiceTag>, mark: Block, context: SetContext): Block =>
  grid(
    [fixed(context.space('indent') * 0.9), share()],
    [
      row([
        cell([mark], { is: 'hung' }),
        cell([context.text(choice.inlines, { leaf: choice.id, style: 'cell', measure: null })]),
      ]),
    ],
    { before: context.space('unit'), after: context.space('unit') },
  );

/** Points of a scale, each a circle over its word. */
const pointBlock = (choice: NodeOf<typeof quizChoiceTag>, context: SetContext): Block =>
  stack([
    circle(choice, CIRCLE, 'center', context),
    context.text(choice.inlines, { leaf: choice.id, style: 'caption', align: 'center', measure: null }),
  ]);

const choicesOf = (item: NodeOf<typeof quizItemTag>, context: SetContext): readonly Block[] => {
  const choices = partsOf(item, quizChoiceTag);
  const { layout } = context.theme;
  const look = item.attributes.look ?? 'list';
  const isPoints = look === 'points';
  const beside = (choice: NodeOf<typeof quizChoiceTag>): Block => {
    const mark = isPoints ? circle(choice, context.space('checkSize'), 'left', context) : square(choice, context);
    return choiceBlock(choice, mark, context);
  };
  // Half a page has room for circles side by side, one column in large type has none.
  const isRow = isPoints ? layout !== 'single' : look === 'row' && layout === 'columns';
  if (!isRow) return choices.map(beside);
  return [
    grid(
      choices.map(() => share()),
      [row(choices.map((choice) => cell([isPoints ? pointBlock(choice, context) : beside(choice)])))],
      { gap: context.space('unit'), before: context.space('unit') },
    ),
  ];
};

/** Questions with answers to check: recalled, and not looked up. */
export const quiz: ElementSpec<typeof quizTag> = {
  tags: [quizTag, quizItemTag, quizQuestionTag, quizChoiceTag],
  specimen:
    '<quiz><quiz-item number="1" look="list"><quiz-question><p>Who sets the goal?</p></quiz-question><quiz-choice>The worker</quiz-choice><quiz-choice chosen="">The person</quiz-choice></quiz-item><quiz-item number="2" look="row"><quiz-question><p>Peers write notes.</p></quiz-question><quiz-choice>True</quiz-choice><quiz-choice>It depends</quiz-choice></quiz-item><quiz-item number="3" look="points"><quiz-question><p>I can say what I do.</p></quiz-question><quiz-choice>1</quiz-choice><quiz-choice chosen="">2</quiz-choice></quiz-item></quiz>',
  typeset: (node, context) =>
    partsOf(node, quizItemTag).map((item) => {
      const asked = partsOf(item, quizQuestionTag).flatMap((each) => snug(context.blocks(each.children)));
      const body = stack([...asked, ...choicesOf(item, context)], { oneOf: true });
      return grid(
        [fixed(context.space('indent')), share()],
        [row([cell([itemNumber(item, context)], { is: 'hung' }), cell([body])])],
        {
          keep: 'together',
          before: context.space('item') * 1.5,
          after: context.space('item') * 1.5,
        },
      );
    }),
};
