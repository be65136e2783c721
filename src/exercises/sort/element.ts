import type { GridRow } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import {
  cell,
  columnHead,
  fixed,
  headWidth,
  itemName,
  itemNumber,
  itemWords,
  pad,
  row,
  share,
  workTable,
} from '../../elements/build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext, type NodeOf } from '../../elements/element.ts';
import { checkSquare, tickedSquare } from '../../elements/marks.ts';
import { binTag, sorterTag, sortItemTag } from './tags.ts';
import { writeCell, writeRow, type SorterShape } from './write-in.ts';

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

const itemRow = (item: NodeOf<typeof sortItemTag>, shape: SorterShape, context: SetContext): GridRow => {
  const padding = pad(0, context.space('cellPad') * 0.8);
  const ticked = (item.attributes.bin ?? '').split(' ');
  return row(
    [
      cell([itemNumber(item, context)], { padding, is: 'hung' }),
      cell([itemWords(item, context)], { role: 'TH', scope: 'Row', padding }),
      ...shape.bins.map((bin) => boxCell(ticked.includes(bin.attributes.name), context)),
      ...(hasColumn(shape, context) ? [writeCell(item, shape, context)] : []),
    ],
    { said: itemName(item), ruleAbove: context.stroke('hair', context.color('line')) },
  );
};

/** Whether people write in a column of their own: where the page is one column, the table becomes a list. */
const hasColumn = ({ writeIn }: SorterShape, { theme }: SetContext): boolean =>
  writeIn !== undefined && theme.layout !== 'columns';

/** An item, and below it the row to write in where there is one. */
const rowsOf = (item: NodeOf<typeof sortItemTag>, at: number, shape: SorterShape, context: SetContext): readonly GridRow[] => {
  const first = itemRow(item, shape, context);
  if (shape.writeIn === undefined || hasColumn(shape, context)) return [first];
  return [{ ...first, keepWithNext: true }, writeRow(item, shape.writeIn, at === 0, shape, context)];
};

/** Items to be sorted into boxes, with a column to write in where there is one. */
export const sorter: ElementSpec<typeof sorterTag> = {
  tags: [sorterTag, binTag, sortItemTag],
  specimen:
    '<sorter summary="Whose task" write-in="Says who?"><bin name="mine">In role</bin><bin name="ask">Ask first</bin><sort-item number="1" bin="mine" wrote="my job description" state="Example">Sit with someone in the waiting room.</sort-item><sort-item number="2" hint="Whose car is it?" state="Begun for you">Drive someone home.</sort-item></sorter>',
  typeset: (node, context) => {
    const bins = partsOf(node, binTag);
    const items = partsOf(node, sortItemTag);
    const writeIn = node.attributes['write-in'];
    const shape: SorterShape = { bins, writeIn, worked: items.flatMap(({ attributes }) => attributes.wrote ?? []) };
    const isBeside = writeIn !== undefined && hasColumn(shape, context);
    const heads = [
      ...bins.map((bin) =>
        columnHead(context.text(bin.inlines, { leaf: bin.id, style: 'caption', align: 'center', measure: null }), context),
      ),
      ...(isBeside ? [columnHead(context.label(writeIn, { style: 'caption', measure: null }), context)] : []),
    ];
    const tracks = [
      fixed(context.space('indent')),
      share(1),
      ...bins.map((bin) => fixed(headWidth(plainText(bin.inlines)))),
      ...(isBeside ? [share(0.45)] : []),
    ];
    return [
      workTable(node, context, tracks, [
        row([cell([]), cell([]), ...heads]),
        ...items.flatMap((item, at) => rowsOf(item, at, shape, context)),
      ]),
    ];
  },
};
