import type { Block, GridCell } from '../../model/definition.ts';
import { cell, fixed, grid, pad, row, share, writingLines } from '../build.ts';
import { markBlock, partsOf, type SetContext, type TextOptions } from '../element.ts';
import { shape } from '../marks.ts';
import { frameInset } from './frames.ts';
import { type AnswerNode, type ColumnNode, type RowNode, questionTag } from './tags.ts';

/** How far words stand inside the edges of their column: as far from its frame as the theme says. */
export const insetOf = (context: SetContext): number => context.theme.chart.inset + frameInset(context);

/** How the words of a chart look: its cells, the headings of its columns, its questions. */
export type ChartLook = Record<'cell' | 'head' | 'question', Pick<TextOptions, 'style' | 'weight' | 'color'>>;

/** As large as running text, or, for a whole chart in a book, as small as notes. */
export const lookOf = (fine: boolean, context: SetContext): ChartLook =>
  fine
    ? {
        cell: { style: 'fine' },
        head: { style: 'fine', weight: 'bold', color: context.color('primary') },
        question: { style: 'fine', weight: 'bold' },
      }
    : { cell: { style: 'cell' }, head: { style: 'cellHead' }, question: { style: 'question' } };

/** The heading of a column, with its shape. */
export const headCell = (column: ColumnNode, look: ChartLook, context: SetContext): GridCell => {
  const size = context.space('markSize') * 0.7;
  const name = column.attributes.mark;
  const label = context.text(column.inlines, { leaf: column.id, ...look.head, measure: null });
  return cell(
    [
      grid(
        [fixed(size), share()],
        [
          row([
            cell([markBlock(shape(name, context.color('primary')), size)], {
              is: 'hung',
              padding: { top: 2, right: 0, bottom: 0, left: 0 },
            }),
            cell([label]),
          ]),
        ],
        { gap: context.space('unit') * 1.5 },
      ),
    ],
    {
      role: 'TH',
      scope: 'Column',
      padding: pad(insetOf(context), context.space('cellPad')),
      align: 'bottom',
    },
  );
};

/** What stands in a cell: its words, and lines to write on where it is blank. */
export const cellBlocks = (part: AnswerNode, look: ChartLook, context: SetContext): readonly Block[] => {
  const { blank, state } = part.attributes;
  const words =
    part.inlines.length === 0
      ? []
      : [
          context.text(part.inlines, {
            leaf: part.id,
            ...(state === 'start' ? { style: 'hand' } : look.cell),
            measure: null,
            before: 0,
            after: 0,
          }),
        ];
  const lines =
    blank === undefined
      ? []
      : [writingLines(context, words.length === 0 ? part.id : `${part.id}.lines`, context.phrase('write.here'), blank)];
  return [...words, ...lines];
};

/** A row's number and question. */
export const rowHead = (part: RowNode, look: ChartLook, context: SetContext): readonly Block[] => {
  const { number } = part.attributes;
  const questions = partsOf(part, questionTag).map((question) =>
    context.text(question.inlines, { leaf: question.id, ...look.question, measure: null }),
  );
  if (number === undefined) return questions;
  // Above its question: beside it, a number would leave the words a column of their longest one.
  return [context.label(number, { ...look.head, color: context.color('accent'), measure: null }), ...questions];
};
