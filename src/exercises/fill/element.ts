import { z } from 'zod';
import type { GridCell } from '../../model/definition.ts';
import { cell, fixed, itemNumber, pad, row, share, workTable, writingLines } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf, tagOf } from '../../elements/element.ts';
import { countedIfAny, printedIfAny, spoken } from '../../elements/attributes.ts';

const fillTag = tagOf({
  name: 'fill',
  about: 'A table to fill in.',
  attributes: z.strictObject({ summary: spoken(), id: z.string().optional() }),
  holds: ['fill-column', 'fill-row'],
});

const fillColumnTag = tagOf({
  name: 'fill-column',
  about: 'The heading of a column.',
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

const fillRowTag = tagOf({
  name: 'fill-row',
  about: 'One row; `state` is a small label beside its number.',
  attributes: z.strictObject({ number: printedIfAny(), state: printedIfAny(), id: z.string().optional() }),
  holds: ['fill-cell'],
});

const fillCellTag = tagOf({
  name: 'fill-cell',
  about: 'One cell: given words, worked or begun by hand, and lines to write on.',
  attributes: z.strictObject({
    state: z.enum(['given', 'worked', 'start']).optional(),
    lines: countedIfAny(/^\d{0,2}$/),
    id: z.string().optional(),
  }),
  holds: 'words',
});

const fillCell = (part: NodeOf<typeof fillCellTag>, context: SetContext): GridCell => {
  const { lines = 0, state } = part.attributes;
  const hand = state === 'worked' || state === 'start';
  const words =
    part.inlines.length === 0
      ? []
      : [context.text(part.inlines, { leaf: part.id, style: hand ? 'hand' : 'cell', measure: null })];
  const rules =
    lines === 0
      ? []
      : [writingLines(context, words.length === 0 ? part.id : `${part.id}.lines`, context.phrase('write.here'), lines)];
  return cell([...words, ...rules], {
    role: 'TD',
    ...(words.length === 0 && lines === 1 ? { is: 'write-in' } : {}),
    padding: pad(context.space('cellPad'), context.space('cellPad')),
  });
};

/** A table to fill in: cells given, worked by hand, begun, or empty. */
export const fillElement: ElementSpec<typeof fillTag> = {
  tags: [fillTag, fillColumnTag, fillRowTag, fillCellTag],
  specimen:
    '<fill summary="Say it another way"><fill-column>As it stands</fill-column><fill-column>Another way</fill-column><fill-row number="1" state="Example"><fill-cell>I help her.</fill-cell><fill-cell state="worked">We think about it together.</fill-cell></fill-row><fill-row number="2"><fill-cell>I watch him.</fill-cell><fill-cell lines="2"></fill-cell></fill-row></fill>',
  typeset: (node, context) => {
    const columns = partsOf(node, fillColumnTag);
    const padding = pad(context.space('cellPad'), context.space('unit'));
    const heads = columns.map((column) =>
      cell([context.text(column.inlines, { leaf: column.id, style: 'cellHead', measure: null })], {
        role: 'TH',
        scope: 'Column',
        padding,
        align: 'bottom',
      }),
    );
    const rows = partsOf(node, fillRowTag).map((part) => {
      const { state } = part.attributes;
      const number = [
        itemNumber(part, context),
        ...(state === undefined ? [] : [context.label(state, { style: 'caption', measure: null })]),
      ];
      return row(
        [
          cell(number, {
            role: 'TH',
            scope: 'Row',
            ...(state === undefined ? { is: 'hung' } : {}),
            padding: pad(0, context.space('cellPad')),
          }),
          ...partsOf(part, fillCellTag).map((each) => fillCell(each, context)),
        ],
        { ruleAbove: context.stroke('hair', context.color('line')) },
      );
    });
    // In one column the small labels beside the numbers stand above: a number alone takes no more than an indent.
    const numbers = fixed(context.space('indent') * (context.theme.layout === 'single' ? 1 : 2.1));
    return [workTable(node, context, [numbers, ...columns.map(() => share())], [row([cell([]), ...heads]), ...rows])];
  },
};
