import { z } from 'zod';
import type { Block, GridCell } from '../../model/definition.ts';
import {
  cell,
  fixed,
  framed,
  grid,
  inRows,
  inRowsAbreast,
  itemNumber,
  pad,
  row,
  share,
  writingLines,
} from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { printed, printedIfAny } from '../../elements/attributes.ts';

const groupTag = tagOf({
  name: 'group',
  about: 'Items to be put into groups that people make and name themselves.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: ['group-item', 'group-box'],
});

const groupItemTag = tagOf({
  name: 'group-item',
  about: 'One item with its number.',
  attributes: z.strictObject({ number: printed(), id: z.string().optional() }),
  holds: 'words',
});

const groupBoxTag = tagOf({
  name: 'group-box',
  about: 'Room for one group; words in it are the name of an example, and `state` is a small label above it.',
  attributes: z.strictObject({ state: printedIfAny(), id: z.string().optional() }),
  holds: 'words',
});

const itemCell = (item: NodeOf<typeof groupItemTag>, context: SetContext): GridCell =>
  cell(
    [
      grid(
        [fixed(context.space('indent')), share()],
        [
          row([
            cell([itemNumber(item, context)], { is: 'hung' }),
            cell([context.text(item.inlines, { leaf: item.id, style: 'cell', measure: null })]),
          ]),
        ],
      ),
    ],
    { padding: pad(0, context.space('unit') * 0.75) },
  );

/** One group to be made: a line for its name, room for numbers, and a line for what they share. */
const boxOf = (box: NodeOf<typeof groupBoxTag>, named: readonly NodeOf<typeof groupBoxTag>[], context: SetContext): Block => {
  const small = (name: 'name' | 'numbers' | 'share') =>
    context.said(
      `group.${name}`,
      {},
      {
        leaf: `${box.id}.${name}`,
        style: 'caption',
        measure: null,
        keepWithNext: true,
        before: context.space('unit') * 2,
      },
    );
  const lines = (name: 'numbers' | 'share') =>
    writingLines(context, `${box.id}.${name}-lines`, context.phrase(`group.${name}`), 2);
  const byHand = ({ id, inlines }: NodeOf<typeof groupBoxTag>) =>
    context.text(inlines, { leaf: id, style: 'hand', measure: null });
  const name =
    box.inlines.length === 0
      ? writingLines(context, box.id, context.phrase('group.name'), 1, { worked: named.map(byHand) })
      : byHand(box);
  const { state } = box.attributes;
  const note = state === undefined ? [] : [context.label(state, { style: 'caption', weight: 'bold', measure: null })];
  const children = [...note, small('name'), name, small('numbers'), lines('numbers'), small('share'), lines('share')];
  return framed(context, children, { before: 0, after: context.space('gutter') });
};

const acrossFor = (count: number): number => (count === 4 ? 2 : Math.min(3, count));

/** Items to be put into groups that people make and name themselves. */
export const groupElement: ElementSpec<typeof groupTag> = {
  tags: [groupTag, groupItemTag, groupBoxTag],
  specimen:
    '<group><group-item number="1">Fill in a form.</group-item><group-item number="2">Walk around the block.</group-item><group-item number="3">Call the landlord.</group-item><group-item number="4">Listen.</group-item><group-box state="Example">Things with paper</group-box><group-box></group-box></group>',
  typeset: (node, context) => {
    const isWide = context.theme.layout === 'columns';
    const parts = partsOf(node, groupBoxTag);
    const named = parts.filter(({ inlines }) => inlines.length > 0);
    const boxes = parts.map((box) => boxOf(box, named, context));
    const across = isWide ? acrossFor(boxes.length) : 1;
    const items = partsOf(node, groupItemTag).map((item) => itemCell(item, context));
    const columns = isWide ? 2 : 1;
    return [
      grid(
        Array.from({ length: columns }, () => share()),
        inRows(items, columns).map((cells) => row(cells)),
        { gap: context.space('gutter') * 1.5, before: context.space('item'), after: context.space('item') * 2 },
      ),
      ...inRowsAbreast(boxes, across, context),
    ];
  },
};
