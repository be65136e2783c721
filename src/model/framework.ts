import { z } from 'zod';
import { id, listOf, optional, unprinted, words } from './field.ts';
import { reviewOf } from './review.ts';

/** The shapes that tell columns apart where there is no color. */
export const COLUMN_MARKS = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'ring'] as const;

/** One column of a framework. */
export const columnSchema = z.strictObject({
  id: id('Names the column in citations: the `peer` of `peer-and-clinical/advocacy.peer`.'),
  label: words('The heading above the column, at most 40 characters.'),
  short: words('The heading where room is short: cards, tabs, keys. At most 18 characters.'),
  mark: z.enum(COLUMN_MARKS).meta({ description: 'The drawn shape of its heading, so that columns differ without color.' }),
  names: unprinted(
    listOf(
      words('What people in the role are called, like "peer specialist".'),
      'Names that give the column away: no card of the chart may hold one.',
    ),
  ),
  shared: z
    .boolean()
    .default(false)
    .meta({ description: 'True for a column of common ground: it is drawn overlapping its two neighbours.' }),
});

/** One cell of a framework: a column's answer to a row. */
export const cellSchema = z.strictObject({
  text: words('Our own plain-language restatement of the source cell, role names masked as "the worker".'),
  sortable: z
    .boolean()
    .default(true)
    .meta({ description: 'False where the text alone does not tell which column it belongs to.' }),
  brief: optional(
    words(
      'The same in fewer words, or without a name that gives the column away: what cards and wall charts print in its place.',
    ),
  ),
  asked: z
    .boolean()
    .default(false)
    .meta({ description: "True where the text needs its row's question to be understood: a card prints the question above it." }),
  locator: unprinted(words('Where in the source the idea stands, as a reader would look for it.')),
});

/** One row of a framework. */
export const rowSchema = z.strictObject({
  id: id('Names the row in citations: the `advocacy` of `peer-and-clinical/advocacy`.'),
  number: words('The number printed beside the row, like A6.'),
  label: words('The row in a few words, for headings: at most 40 characters.'),
  short: words('The same for tabs and cards: at most 18 characters.'),
  question: words('The question that the row answers: its headline on charts.'),
  twins: unprinted(listOf(z.string(), 'Rows elsewhere on the same theme, as `framework/row`.')),
  cells: z.record(z.string(), cellSchema).meta({ description: 'One cell for every column, by column id.' }),
});

/** A comparison chart as data: columns of roles, rows of questions, a cell for each. */
export const frameworkSchema = z.strictObject({
  id: id('The name of the framework; also the name of its file.'),
  title: words('The title printed above the chart.'),
  about: words('One or two sentences on what the chart compares and how to read it.'),
  source: id('The id of the source in `sources.yaml` that the chart is adapted from.'),
  note: optional(words('A caution for readers, printed under the chart.')),
  columns: z
    .array(columnSchema)
    .min(2, 'A comparison needs at least two columns.')
    .max(6, 'At most six columns fit a page.')
    .meta({ description: 'The columns, left to right.' }),
  rows: z.array(rowSchema).min(1, 'A comparison needs at least one row.').meta({ description: 'The rows, top to bottom.' }),
  review: reviewOf('Who has read it.'),
});

/** A comparison chart: columns × rows, every cell with its source. */
export type ComparisonFramework = z.infer<typeof frameworkSchema>;
/** One column of a comparison framework. */
export type FrameworkColumn = ComparisonFramework['columns'][number];
/** One row of a comparison framework. */
export type FrameworkRow = ComparisonFramework['rows'][number];
/** One cell of a comparison framework. */
export type FrameworkCell = FrameworkRow['cells'][string];
