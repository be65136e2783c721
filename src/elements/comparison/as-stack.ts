import type { Block, GridRow } from '../../model/definition.ts';
import { cell, grid, pad, row, share, stack } from '../build.ts';
import { partsOf, type SetContext } from '../element.ts';
import { cellBlocks, lookOf, rowHead } from './cells.ts';
import { type ChartNode, type ColumnNode, answerTag, rowTag } from './tags.ts';

/** One block a row, the columns below each other under their names: for many columns or narrow places. */
export const asStack = (node: ChartNode, columns: readonly ColumnNode[], context: SetContext): readonly Block[] => {
  const look = lookOf(node.attributes.fine, context);
  return partsOf(node, rowTag).map((part, at) => {
    const answers = partsOf(part, answerTag);
    const rows = answers.map((answer, index): GridRow => {
      const column = columns[index];
      const name =
        column === undefined
          ? cell([])
          : cell([context.text(column.inlines, { leaf: `${part.id}.${column.id}`, ...look.head, measure: null })], {
              role: 'TH',
              scope: 'Row',
              padding: pad(0, context.space('cellPad') / 2),
            });
      return row([name, cell(cellBlocks(answer, look, context), { role: 'TD', padding: pad(0, context.space('cellPad') / 2) })], {
        ruleAbove: context.stroke('hair', context.color('line')),
      });
    });
    const body = grid([share(0.42), share(1)], rows, {
      role: 'Table',
      leaf: at === 0 ? node.id : `${node.id}.${at + 1}`,
      summary: node.attributes.summary.text,
      gap: context.space('gutter'),
      keep: 'together',
    });
    return stack([stack(rowHead(part, look, context), { keepWithNext: true, after: context.space('unit') }), body], {
      keep: 'together',
      before: context.space('item'),
      after: context.space('section'),
    });
  });
};
