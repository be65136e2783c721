import { z } from 'zod';
import { plainText } from '../model/leaves.ts';
import { cell, columnHead, fixed, row, share, workTable, writingLines } from './build.ts';
import { partsOf, type ElementSpec, tagOf } from './element.ts';
import { counted, countedIfAny, spoken } from './attributes.ts';

const rosterTag = tagOf({
  name: 'roster',
  about: 'Numbered rows, each for one person to write in.',
  attributes: z.strictObject({ summary: spoken(), rows: counted(/^\d{1,3}$/), id: z.string().optional() }),
  holds: ['roster-column'],
});

const rosterColumnTag = tagOf({
  name: 'roster-column',
  about: 'The heading of a column; `share` is its width beside the others.',
  attributes: z.strictObject({
    share: countedIfAny(/^\d(\.\d+)?$/),
    id: z.string().optional(),
  }),
  holds: 'words',
});

/** Numbered rows to be written in by one person each: a sign-in sheet. */
export const roster: ElementSpec<typeof rosterTag> = {
  tags: [rosterTag, rosterColumnTag],
  specimen:
    '<roster summary="Who came" rows="3"><roster-column share="2">Name</roster-column><roster-column>Time in</roster-column></roster>',
  typeset: (node, context) => {
    const columns = partsOf(node, rosterColumnTag);
    const heads = columns.map((column) =>
      columnHead(context.text(column.inlines, { leaf: column.id, style: 'caption', measure: null }), context),
    );
    const rows = Array.from({ length: node.attributes.rows }, (_, at) => {
      const number = String(at + 1);
      const label = context.numeral(number, { leaf: `${node.id}.${number}`, style: 'caption', measure: null });
      const cells = columns.map((column, index) =>
        cell(
          [
            writingLines(
              context,
              `${node.id}.${number}.${String(index + 1)}`,
              context.phrase('field.cell', {
                row: context.phrase('field.person', { number }),
                column: plainText(column.inlines),
              }),
              1,
            ),
          ],
          {
            role: 'TD',
            is: 'write-in',
            align: 'bottom',
            padding: { top: context.space('unit') / 2, right: 0, bottom: 0, left: 0 },
          },
        ),
      );
      const said = context.phrase('field.person', { number });
      return row([cell([label], { is: 'hung', role: 'TH', scope: 'Row', align: 'bottom' }), ...cells], { said });
    });
    const tracks = [fixed(context.space('indent') * 0.8), ...columns.map((column) => share(column.attributes.share ?? 1))];
    return [workTable(node, context, tracks, [row([cell([]), ...heads]), ...rows])];
  },
};
