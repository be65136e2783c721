import type { ColumnFrame } from '../../model/definition.ts';
import type { SetContext } from '../element.ts';
import { type ColumnNode } from './tags.ts';

/** How far a frame stands inside the edges of its columns. */
export const frameInset = (context: SetContext): number => context.theme.chart.gap / 2;

/** Two rounded frames that cross in a shared column; a frame for each where nothing is shared. `first` is the first of the columns in its grid. */
export const framesOf = (columns: readonly ColumnNode[], context: SetContext, first = 1): readonly ColumnFrame[] => {
  const outset = { top: 0, bottom: context.space('unit'), left: 0, right: 0 };
  const frame = (from: number, to: number, lift: number, side: { left: number; right: number }): ColumnFrame => ({
    from: from + first,
    to: to + first,
    stroke: context.stroke('strong', context.color('primary')),
    radius: context.space('radius') * 2.5,
    outset: { ...outset, ...side, top: lift, bottom: lift },
  });
  const shared = columns.flatMap((column, index) => (column.attributes.shared ? [index] : []));
  const inset = -frameInset(context);
  if (shared.length === 0) return columns.map((_, index) => frame(index, index, 0, { left: inset, right: inset }));
  return shared.flatMap((index) => [
    ...(index > 0 ? [frame(index - 1, index, context.space('unit'), { left: inset, right: inset })] : []),
    ...(index < columns.length - 1 ? [frame(index, index + 1, 0, { left: inset, right: inset })] : []),
  ]);
};
