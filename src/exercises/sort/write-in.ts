import { cell, fixed, grid, pad, row, share, writingLines } from '../../elements/build.ts';
import type { NodeOf, SetContext } from '../../elements/element.ts';
import { FLUSH } from '../../geometry/units.ts';
import type { Block, GridCell, GridRow, TextBlock } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import type { AttributeWords } from '../../model/manuscript.ts';
import type { binTag, sortItemTag } from './tags.ts';

type Item = NodeOf<typeof sortItemTag>;

/** What the rows of a sorter share: its boxes, what is asked beside them, and what examples answer. */
export type SorterShape = {
  readonly bins: readonly NodeOf<typeof binTag>[];
  readonly writeIn: AttributeWords | undefined;
  readonly worked: readonly AttributeWords[];
};

const byHand = (wrote: AttributeWords, context: SetContext): TextBlock => context.label(wrote, { style: 'hand', measure: null });

const answerOf = (item: Item, { worked }: SorterShape, context: SetContext): Block => {
  const { wrote } = item.attributes;
  if (wrote !== undefined) return byHand(wrote, context);
  const like = { worked: worked.map((each) => byHand(each, context)) };
  return writingLines(context, `${item.id}.write`, context.phrase('write.here'), 1, like);
};

/** A last column to write in, for pages on which a table becomes a list. */
export const writeCell = (item: Item, shape: SorterShape, context: SetContext): GridCell => {
  const isWorked = item.attributes.wrote !== undefined;
  const padding = { ...pad(0, context.space('cellPad') * 0.8), left: context.space('unit') };
  // A line to write on lies on the rule under its row, and is one with it.
  return isWorked
    ? cell([answerOf(item, shape, context)], { role: 'TD', padding, align: 'middle' })
    : cell([answerOf(item, shape, context)], {
        role: 'TD',
        is: 'write-in',
        padding: { ...padding, top: 0, bottom: 0 },
        align: 'bottom',
      });
};

/** About how wide a letter of a caption is, in points. */
const LETTER = 5.2;

/** The row under an item, as wide as the table, to write in: a column beside the boxes has no room for a sentence. */
export const writeRow = (
  item: Item,
  writeIn: AttributeWords,
  isFirst: boolean,
  shape: SorterShape,
  context: SetContext,
): GridRow => {
  const look = { style: 'caption', measure: null } as const;
  const asked = context.label(writeIn, isFirst ? look : { ...look, leaf: `${item.id}.asked` });
  const beside = grid(
    [fixed(Math.min(context.theme.page.width / 3, writeIn.text.length * LETTER)), share()],
    [row([cell([asked], { align: 'bottom' }), cell([answerOf(item, shape, context)])])],
    { gap: context.space('unit') * 2 },
  );
  const padding = { ...FLUSH, bottom: context.space('cellPad') * 0.8 };
  return row([cell([]), cell([beside], { role: 'TD', span: 1 + shape.bins.length, padding })], { said: plainText(item.inlines) });
};
