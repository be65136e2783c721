import { z } from 'zod';
import { partsOf, type ElementSpec } from '../element.ts';
import { SHAPE_NAMES, type ShapeName } from '../marks.ts';
import { asStack } from './as-stack.ts';
import { asTable } from './as-table.ts';
import { asWall } from './as-wall.ts';

/** More columns than this do not stand side by side on an upright sheet: their words would be towers. */
const MOST_ABREAST = 4;

/** A comparison chart or some of its rows: filled, with blanks to write in, or with a beginning. */
export const comparison: ElementSpec = {
  tags: [
    {
      name: 'comparison',
      about:
        'A comparison chart: `form="stack"` sets one block a row with the columns below each other, `form="wall"` one sheet a row, as large as fits; `wide` is for a sheet that lies wide.',
      attributes: z.strictObject({
        summary: z.string().min(1),
        form: z.enum(['table', 'stack', 'wall']).optional(),
        wide: z.literal('').optional(),
        id: z.string().optional(),
      }),
      holds: ['question', 'column-head', 'row'],
    },
    {
      name: 'column-head',
      about: 'The heading of a column, with its shape; `shared` columns overlap their neighbors.',
      attributes: z.strictObject({
        mark: z.enum(SHAPE_NAMES as [ShapeName, ...ShapeName[]]),
        shared: z.literal('').optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
    {
      name: 'row',
      about: 'One row: its question and an answer for each column.',
      attributes: z.strictObject({ number: z.string().optional(), id: z.string().optional() }),
      holds: ['question', 'answer'],
    },
    {
      name: 'question',
      about: "The row's question; on a sheet for the wall it stands before the columns' headings.",
      attributes: z.strictObject({ id: z.string().optional() }),
      holds: 'words',
    },
    {
      name: 'answer',
      about: 'A cell; `blank` is the number of lines to write on, `state="start"` marks words that are only a beginning.',
      attributes: z.strictObject({
        blank: z
          .string()
          .regex(/^\d{1,2}$/)
          .optional(),
        state: z.enum(['start']).optional(),
        id: z.string().optional(),
      }),
      holds: 'words',
    },
  ],
  specimen:
    '<comparison summary="Two ways to bake"><column-head mark="circle">Bread</column-head><column-head mark="diamond" shared="">Both</column-head><column-head mark="square">Cake</column-head><row number="1"><question>What makes it rise?</question><answer>Yeast and time.</answer><answer>Air.</answer><answer blank="2" state="start">Eggs and …</answer></row></comparison><comparison summary="On a sheet that lies wide" wide=""><column-head mark="circle">Bread</column-head><column-head mark="square">Cake</column-head><row number="2"><question>How does it keep?</question><answer>Three days.</answer><answer blank="2"></answer></row></comparison><comparison summary="Below each other" form="stack"><column-head mark="circle">Bread</column-head><column-head mark="square">Cake</column-head><row number="3"><question>Who bakes it?</question><answer>The baker.</answer><answer>Whoever has a birthday.</answer></row></comparison><comparison summary="For the wall" form="wall"><question>What is it for?</question><column-head mark="circle">Bread</column-head><column-head mark="diamond" shared="">Both</column-head><column-head mark="square">Cake</column-head><row number="4"><answer>Every day.</answer><answer>Sharing.</answer><answer>A feast.</answer></row></comparison>',
  typeset: (node, context) => {
    const columns = partsOf(node, 'column-head');
    if (node.attributes['form'] === 'wall') return asWall(node, columns, context);
    const stacked =
      node.attributes['form'] === 'stack' || (node.attributes['wide'] === undefined && columns.length > MOST_ABREAST);
    return stacked ? asStack(node, columns, context) : [asTable(node, columns, context)];
  },
};
