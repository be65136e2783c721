import { z } from 'zod';
import { listOf, reference, words } from '../../model/field.ts';
import { lead, lines, partId } from '../fields.ts';

/** A piece of a comparison chart, with cells left to write in. */
export const comparePart = z.strictObject({
  type: z.literal('compare'),
  id: partId,
  lead: lead('A line above the chart.'),
  rows: z.array(reference('A row.')).min(1).meta({ description: 'The rows shown, as `framework/row`; all of one framework.' }),
  blanks: listOf(
    reference('A cell.'),
    'Cells left to write in, as `framework/row.column`. The rest is printed from the framework.',
  ),
  start: listOf(
    z.strictObject({ cell: reference('A blank cell.'), text: words('The first words of the answer, printed in it.') }),
    'Blank cells that are begun for the reader: the half-worked item.',
  ),
  lines: lines.default(3),
});
