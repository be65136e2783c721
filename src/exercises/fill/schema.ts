import { z } from 'zod';
import { id, words } from '../../model/field.ts';
import { answer, itemId, lead, lines, partId, row } from '../fields.ts';

/** A table to fill in. */
export const fillPart = z.strictObject({
  type: z.literal('fill'),
  id: partId,
  lead: lead('A line above the table.'),
  columns: z
    .array(z.strictObject({ id: id('Names the column.'), label: words('Its heading.') }))
    .min(2)
    .max(4)
    .meta({ description: 'The columns of a table to fill in.' }),
  items: z
    .array(
      z.strictObject({
        id: itemId,
        row,
        given: z.record(z.string(), z.string()).default({}).meta({ description: 'Cells printed for everybody, by column id.' }),
        worked: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: 'Cells printed as a worked example, by column id.' }),
        start: z
          .record(z.string(), z.string())
          .default({})
          .meta({ description: 'Beginnings of cells for participants to finish, by column id.' }),
        answer,
      }),
    )
    .min(1)
    .meta({ description: 'The rows, in printed order; what no cell is given for is left to write in.' }),
  lines: lines.default(2),
});
