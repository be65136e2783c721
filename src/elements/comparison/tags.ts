import { z } from 'zod';
import { countedIfAny, flag, printedIfAny, spoken } from '../attributes.ts';
import { tagOf, type NodeOf } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';

/** The tag: the chart itself. */
export const comparisonTag = tagOf({
  name: 'comparison',
  about:
    'A comparison chart: `form="stack"` sets one block a row with the columns below each other, `form="wall"` one sheet a row, as large as fits; `wide` is for a sheet that lies wide; `fine` sets a whole chart in a book as small as notes.',
  attributes: z.strictObject({
    summary: spoken(),
    form: z.enum(['table', 'stack', 'wall']).optional(),
    wide: flag(),
    fine: flag(),
    id: z.string().optional(),
  }),
  holds: ['question', 'column-head', 'row'],
});

/** The tag: the heading of a column. */
export const columnHeadTag = tagOf({
  name: 'column-head',
  about: 'The heading of a column, with its shape; `shared` columns overlap their neighbors.',
  attributes: z.strictObject({
    mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]),
    shared: flag(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

/** The tag: a row. */
export const rowTag = tagOf({
  name: 'row',
  about: 'One row: its question and an answer for each column.',
  attributes: z.strictObject({ number: printedIfAny(), id: z.string().optional() }),
  holds: ['question', 'answer'],
});

/** The tag: the question of a row. */
export const questionTag = tagOf({
  name: 'question',
  about: "The row's question; on a sheet for the wall it stands before the columns' headings.",
  attributes: z.strictObject({ id: z.string().optional() }),
  holds: 'words',
});

/** The tag: a cell. */
export const answerTag = tagOf({
  name: 'answer',
  about: 'A cell; `blank` is the number of lines to write on, `state="start"` marks words that are only a beginning.',
  attributes: z.strictObject({
    blank: countedIfAny(/^\d{1,2}$/),
    state: z.enum(['start']).optional(),
    id: z.string().optional(),
  }),
  holds: 'words',
});

/** A chart, as its tag's schema left it. */
export type ChartNode = NodeOf<typeof comparisonTag>;

/** The heading of a column, as its tag's schema left it. */
export type ColumnNode = NodeOf<typeof columnHeadTag>;

/** A row, as its tag's schema left it. */
export type RowNode = NodeOf<typeof rowTag>;

/** A question, as its tag's schema left it. */
export type QuestionNode = NodeOf<typeof questionTag>;

/** A cell, as its tag's schema left it. */
export type AnswerNode = NodeOf<typeof answerTag>;
