import type { Block, GridRow } from '../../model/definition.ts';
import { cell, fixed, grid, pad, row, share } from '../build.ts';
import { partsOf, type SetContext } from '../element.ts';
import { cellBlocks, headCell, insetOf, lookOf, rowHead, type ChartLook } from './cells.ts';
import { framesOf } from './frames.ts';
import { type ChartNode, type ColumnNode, type RowNode, answerTag, rowTag } from './tags.ts';

const tableRow = (part: RowNode, look: ChartLook, context: SetContext): GridRow => {
  const padding = pad(insetOf(context), context.space('cellPad') * 0.75);
  return row(
    [
      cell(rowHead(part, look, context), { role: 'TH', scope: 'Row', padding: { ...padding, left: 0 } }),
      ...partsOf(part, answerTag).map((answer) => cell(cellBlocks(answer, look, context), { role: 'TD', padding })),
    ],
    { ruleAbove: context.stroke('hair', context.color('line')) },
  );
};

/** Columns side by side, a row for each question: one grid, wherever a row is cited. */
export const asTable = (node: ChartNode, columns: readonly ColumnNode[], context: SetContext): Block => {
  const look = lookOf(node.attributes.fine, context);
  const head = row([cell([], { role: 'TD' }), ...columns.map((column) => headCell(column, look, context))], {
    keepWithNext: true,
  });
  return grid(
    [fixed(context.theme.chart.question), ...columns.map(() => share())],
    [head, ...partsOf(node, rowTag).map((part) => tableRow(part, look, context))],
    {
      role: 'Table',
      leaf: node.id,
      summary: node.attributes.summary.text,
      gap: context.theme.chart.gap,
      headerRows: 1,
      // Below the last words there is as much white as above the first, and a little more: letters hang lower than they rise.
      frames: framesOf(columns, context).map(({ outset, ...frame }) => ({
        ...frame,
        outset: { ...outset, bottom: outset.bottom + context.space('unit') * 0.75 },
      })),
      before: context.space('item') + context.space('unit'),
      after: context.space('item') * 1.25,
    },
  );
};
