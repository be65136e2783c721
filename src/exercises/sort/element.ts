import { z } from 'zod';
import type { GridRow } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import {
  cell,
  columnHead,
  fixed,
  headWidth,
  itemNumber,
  itemWords,
  pad,
  row,
  share,
  workTable,
  writingLines,
} from '../../elements/build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { checkSquare, tickedSquare } from '../../elements/marks.ts';
import { printedIfAny, spoken } from '../../elements/attributes.ts';

const sorterTag = tagOf({
  name: 'sorter',
  about: 'Items to sort: a square for each box, and a last column to write in where `write-in` names one.',
  attributes: z.strictObject({ summary: spoken(), 'write-in': printedIfAny(), id: z.string().optional() }),
  holds: ['bin', 'sort-item'],
});

const binTag = tagOf({
  name: 'bin',
  about: 'One box to sort into.',
  attributes: z.strictObject({ name: z.string().min(1), id: z.string().optional() }),
  holds: 'words',
});

const sortItemTag = tagOf({
  name: 'sort-item',
  about: 'One item; `bin` ticks boxes, `wrote` fills the last column, `hint` stands under it, `state` is a small label above it.',
  attributes: z.strictObject({
    number: printedIfAny(),
    bin: z.string().optional(),
    wrote: printedIfAny(),
    hint: printedIfAny(),
    state: printedIfAny(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

type Shape = { readonly bins: readonly NodeOf<typeof binTag>[]; readonly writeIn: AttributeWords | undefined };

const boxCell = (ticked: boolean, context: SetContext) => {
  const size = context.space('checkSize') * 1.15;
  const mark = ticked ? tickedSquare(context.color('black'), 1.4) : checkSquare(context.color('black'), 1.4);
  return cell([markBlock(mark, size, { align: 'center', ...(ticked ? { label: context.phrase('mark.checked') } : {}) })], {
    role: 'TD',
    is: 'choice',
    padding: pad(0, context.space('cellPad')),
    align: 'middle',
  });
};

const writeCell = (item: NodeOf<typeof sortItemTag>, context: SetContext) => {
  const { wrote } = item.attributes;
  const block =
    wrote === undefined
      ? writingLines(context, `${item.id}.write`, context.phrase('write.here'), 1)
      : context.label(wrote, { style: 'hand', measure: null });
  const padding = { ...pad(0, context.space('cellPad') * 0.8), left: context.space('unit') };
  // A line to write on lies on the rule under its row, and is one with it.
  return wrote === undefined
    ? cell([block], { role: 'TD', is: 'write-in', padding: { ...padding, top: 0, bottom: 0 }, align: 'bottom' })
    : cell([block], { role: 'TD', padding, align: 'middle' });
};

const itemRow = (item: NodeOf<typeof sortItemTag>, { bins, writeIn }: Shape, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad') * 0.8);
  const ticked = (item.attributes.bin ?? '').split(' ');
  return row(
    [
      cell([itemNumber(item, context)], { padding, is: 'hung' }),
      cell([itemWords(item, context)], { role: 'TH', scope: 'Row', padding }),
      ...bins.map((bin) => boxCell(ticked.includes(bin.attributes.name), context)),
      ...(writeIn === undefined ? [] : [writeCell(item, context)]),
    ],
    { ruleAbove: context.stroke('hair', context.color('line')) },
  );
};

/** Items to be sorted into boxes, with a column to write in where there is one. */
export const sorter: ElementSpec<typeof sorterTag> = {
  tags: [sorterTag, binTag, sortItemTag],
  specimen:
    '<sorter summary="Whose task" write-in="Says who?"><bin name="mine">In role</bin><bin name="ask">Ask first</bin><sort-item number="1" bin="mine" wrote="my job description" state="Example">Sit with someone in the waiting room.</sort-item><sort-item number="2" hint="Whose car is it?" state="Begun for you">Drive someone home.</sort-item></sorter>',
  typeset: (node, context) => {
    const bins = partsOf(node, binTag);
    const writeIn = node.attributes['write-in'];
    const heads = [
      ...bins.map((bin) =>
        columnHead(context.text(bin.inlines, { leaf: bin.id, style: 'caption', align: 'center', measure: null }), context),
      ),
      ...(writeIn === undefined ? [] : [columnHead(context.label(writeIn, { style: 'caption', measure: null }), context)]),
    ];
    const tracks = [
      fixed(context.space('indent')),
      share(1),
      ...bins.map((bin) => fixed(headWidth(plainText(bin.inlines)))),
      ...(writeIn === undefined ? [] : [share(0.45)]),
    ];
    return [
      workTable(node, context, tracks, [
        row([cell([]), cell([]), ...heads]),
        ...partsOf(node, sortItemTag).map((item) => itemRow(item, { bins, writeIn }, context)),
      ]),
    ];
  },
};
