import type { Block, GridCell } from '../../model/definition.ts';
import type { ElementNode } from '../../model/manuscript.ts';
import { cell, fixed, grid, pad, row, share, writingLines } from '../build.ts';
import { markBlock, partsOf, type SetContext } from '../element.ts';
import { shape, type ShapeName } from '../marks.ts';
import { LETTER_WIDTH, NUMBER_WIDTH } from './widths.ts';

/** The heading of a column, with its shape. */
export const headCell = (column: ElementNode, context: SetContext): GridCell => {
  const size = context.space('markSize') * 0.7;
  const name = (column.attributes['mark'] ?? 'circle') as ShapeName;
  const label = context.text(column.inlines, { leaf: column.id, style: 'cellHead', measure: null });
  return cell(
    [
      grid(
        [fixed(size), share()],
        [
          row([
            cell([markBlock(shape(name, context.colour('primary')), size)], {
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
      padding: pad(context.space('cellPad') * 1.4, context.space('cellPad')),
      align: 'bottom',
    },
  );
};

/** What stands in a cell: its words, and lines to write on where it is blank. */
export const cellBlocks = (part: ElementNode, context: SetContext): readonly Block[] => {
  const blank = part.attributes['blank'];
  const state = part.attributes['state'];
  const words =
    part.inlines.length === 0
      ? []
      : [
          context.text(part.inlines, {
            leaf: part.id,
            style: state === 'start' ? 'hand' : 'cell',
            measure: null,
            before: 0,
            after: 0,
          }),
        ];
  const lines =
    blank === undefined
      ? []
      : [writingLines(context, words.length === 0 ? part.id : `${part.id}.lines`, context.phrase('write.here'), Number(blank))];
  return [...words, ...lines];
};

/** A row's number and question. */
export const rowHead = (part: ElementNode, context: SetContext): readonly Block[] => {
  const number = part.attributes['number'] ?? '';
  const questions = partsOf(part, 'question').map((question) =>
    context.text(question.inlines, { leaf: question.id, style: 'question', measure: null }),
  );
  if (number === '') return questions;
  const label = context.label(number, {
    leaf: `${part.id}.number`,
    style: 'cellHead',
    colour: context.colour('accent'),
    measure: null,
  });
  return [
    grid([fixed(Math.max(NUMBER_WIDTH, number.length * LETTER_WIDTH)), share()], [row([cell([label]), cell(questions)])], {
      gap: context.space('unit') / 2,
    }),
  ];
};
