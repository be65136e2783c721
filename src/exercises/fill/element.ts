import { z } from 'zod';
import type { GridCell } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, fixed, pad, row, share, workTable, writingLines } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext } from '../../elements/element.ts';

const fillCell = (part: ElementNode, context: SetContext): GridCell => {
  const lines = Number(part.attributes['lines'] ?? 0);
  const hand = part.attributes['state'] === 'worked' || part.attributes['state'] === 'start';
  const words =
    part.inlines.length === 0
      ? []
      : [context.text(part.inlines, { leaf: part.id, style: hand ? 'hand' : 'cell', measure: null })];
  const rules =
    lines === 0
      ? []
      : [writingLines(context, words.length === 0 ? part.id : `${part.id}.lines`, context.phrase('write.here'), lines)];
  return cell([...words, ...rules], { role: 'TD', padding: pad(context.space('cellPad'), context.space('cellPad')) });
};

/** A table to fill in: cells given, worked by hand, begun, or empty. */
export const fillElement: ElementSpec = {
  tags: [
    {
      name: 'fill',
      about: 'A table to fill in.',
      attributes: z.strictObject({ summary: z.string().min(1), id: z.string().optional() }),
      holds: ['fill-column', 'fill-row'],
    },
    {
      name: 'fill-column',
      about: 'The heading of a column.',
      attributes: z.strictObject({ id: z.string().optional() }),
      holds: 'words',
    },
    {
      name: 'fill-row',
      about: 'One row; `state` is a small label beside its number.',
      attributes: z.strictObject({ number: z.string().optional(), state: z.string().optional(), id: z.string().optional() }),
      holds: ['fill-cell'],
    },
    {
      name: 'fill-cell',
      about: 'One cell: given words, worked or begun by hand, and lines to write on.',
      attributes: z.strictObject({
        state: z.enum(['given', 'worked', 'start']).optional(),
        lines: z
          .string()
          .regex(/^\d{0,2}$/)
          .optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<fill summary="Say it another way"><fill-column>As it stands</fill-column><fill-column>Another way</fill-column><fill-row number="1" state="Example"><fill-cell>I help her.</fill-cell><fill-cell state="worked">We think about it together.</fill-cell></fill-row><fill-row number="2"><fill-cell>I watch him.</fill-cell><fill-cell lines="2"></fill-cell></fill-row></fill>',
  typeset: (node, context) => {
    const columns = partsOf(node, 'fill-column');
    const padding = pad(context.space('cellPad'), context.space('unit'));
    const heads = columns.map((column) =>
      cell([context.text(column.inlines, { leaf: column.id, style: 'cellHead', measure: null })], {
        role: 'TH',
        scope: 'Column',
        padding,
        align: 'bottom',
      }),
    );
    const rows = partsOf(node, 'fill-row').map((part) => {
      const state = part.attributes['state'] ?? '';
      const number = [
        context.label(part.attributes['number'] ?? '', {
          leaf: `${part.id}.number`,
          style: 'cellHead',
          colour: context.colour('accent'),
          measure: null,
        }),
        ...(state === '' ? [] : [context.label(state, { leaf: `${part.id}.state`, style: 'caption', measure: null })]),
      ];
      return row(
        [
          cell(number, { role: 'TH', scope: 'Row', padding: pad(0, context.space('cellPad')) }),
          ...partsOf(part, 'fill-cell').map((each) => fillCell(each, context)),
        ],
        { ruleAbove: context.stroke('hair', context.colour('line')) },
      );
    });
    const numbers = fixed(context.space('indent') * 2.1);
    return [workTable(node, context, [numbers, ...columns.map(() => share())], [row([cell([]), ...heads]), ...rows])];
  },
};
