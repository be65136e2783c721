import { z } from 'zod';
import type { GridRow } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import {
  cell,
  columnHead,
  fixed,
  framed,
  grid,
  inRows,
  itemName,
  itemNumber,
  itemWords,
  pad,
  row,
  share,
  workTable,
  writingLines,
} from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { printed, printedIfAny, spoken } from '../../elements/attributes.ts';

const matchTag = tagOf({
  name: 'match',
  about: 'Two lists to match: lettered choices in a frame, and items with room for a letter.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['match-choice', 'match-item'],
});

const matchChoiceTag = tagOf({
  name: 'match-choice',
  about: 'One choice with its letter.',
  attributes: z.strictObject({ letter: printed(), id: z.string().optional() }),
  holds: 'words',
});

const matchItemTag = tagOf({
  name: 'match-item',
  about: 'One item; `worked` is the letter written in an example, `hint` stands under it, `state` is a small label above it.',
  attributes: z.strictObject({
    number: printedIfAny(),
    worked: printedIfAny(),
    hint: printedIfAny(),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

/** The longest choice, in letters, of which two still stand side by side. */
const NARROW = 34;
const LETTER_COLUMN = 64;

/** The lettered choices, in a frame of their own. */
const choicesBox = (choices: readonly NodeOf<typeof matchChoiceTag>[], context: SetContext) => {
  const longest = Math.max(...choices.map((choice) => plainText(choice.inlines).length));
  const across = longest <= NARROW && context.theme.layout === 'columns' ? 2 : 1;
  const choiceCell = (choice: NodeOf<typeof matchChoiceTag>) =>
    cell(
      [
        grid(
          [fixed(context.space('indent') * 0.8), share()],
          [
            row([
              cell(
                [
                  context.label(choice.attributes.letter, {
                    style: 'cellHead',
                    color: context.color('accent'),
                    measure: null,
                  }),
                ],
                { is: 'hung' },
              ),
              cell([context.text(choice.inlines, { leaf: choice.id, style: 'cell', measure: null })]),
            ]),
          ],
        ),
      ],
      { padding: pad(0, context.space('unit') * 0.6) },
    );
  const rows = inRows(choices.map(choiceCell), across).map((cells) => row(cells));
  const arrangement = grid(
    Array.from({ length: across }, () => share()),
    rows,
    { gap: context.space('gutter') },
  );
  return framed(context, [arrangement], { before: context.space('item'), after: context.space('item') });
};

const itemRow = (item: NodeOf<typeof matchItemTag>, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad') * 0.8);
  const { worked } = item.attributes;
  const answer =
    worked === undefined
      ? writingLines(context, `${item.id}.write`, context.phrase('match.write'), 1)
      : context.label(worked, { style: 'hand', align: 'center', measure: null });
  return row(
    [
      cell([itemNumber(item, context)], { padding, is: 'hung' }),
      cell([itemWords(item, context)], { role: 'TH', scope: 'Row', padding }),
      // A line to write on lies on the rule under its row, and is one with it.
      worked === undefined
        ? cell([answer], { role: 'TD', is: 'write-in', padding: pad(context.space('unit'), 0), align: 'bottom' })
        : cell([answer], {
            role: 'TD',
            is: 'pair',
            padding: pad(context.space('unit'), context.space('unit') / 2),
            align: 'middle',
          }),
    ],
    { said: itemName(item), ruleAbove: context.stroke('hair', context.color('line')) },
  );
};

/** Two lists to match: lettered choices, and items with room for a letter. */
export const matchElement: ElementSpec<typeof matchTag> = {
  tags: [matchTag, matchChoiceTag, matchItemTag],
  specimen:
    '<match summary="What each word means"><match-choice letter="a">Both give, both get</match-choice><match-choice letter="b">Nobody is above</match-choice><match-item number="1" worked="a" state="Example">Mutual</match-item><match-item number="2" hint="Who decides?" state="Begun for you">Shared power</match-item></match>',
  typeset: (node, context) => {
    const head = context.said(
      'match.letter',
      {},
      {
        leaf: `${node.id}.letter`,
        style: 'caption',
        align: 'center',
        measure: null,
      },
    );
    return [
      choicesBox(partsOf(node, matchChoiceTag), context),
      workTable(
        node,
        context,
        [fixed(context.space('indent')), share(), fixed(LETTER_COLUMN)],
        [
          row([cell([]), cell([]), columnHead(head, context)]),
          ...partsOf(node, matchItemTag).map((item) => itemRow(item, context)),
        ],
      ),
    ];
  },
};
