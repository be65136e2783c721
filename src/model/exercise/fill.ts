import { z } from 'zod';
import { id, optional, words } from '../field.ts';
import { answer, lines, row } from './common.ts';

/** A table to fill in. */
export const fillPart = z.strictObject({
  type: z.literal('fill'),
  id: id('Names the part within its worksheet.'),
  lead: optional(words('A line above the table.')),
  columns: z
    .array(z.strictObject({ id: id('Names the column.'), label: words('Its heading.') }))
    .min(2)
    .max(4)
    .meta({ description: 'The columns of a table to fill in.' }),
  items: z
    .array(
      z.strictObject({
        id: id('Names the item.'),
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
