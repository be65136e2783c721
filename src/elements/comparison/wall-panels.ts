import type { Block, GridBlock, GridCell } from '../../model/definition.ts';
import { plainText } from '../../model/leaves.ts';
import { cell, fixed, grid, pad, row, share, stack } from '../build.ts';
import { markBlock, type SetContext } from '../element.ts';
import { shape } from '../marks.ts';
import { framesOf } from './frames.ts';
import { type AnswerNode, type ColumnNode } from './tags.ts';

/** White within a panel, in units of the theme. */
const PADDING = {
  loose: { side: 4, head: 2, body: 1 },
  tight: { side: 2.6, head: 1, body: 0.5 },
} as const;

/** A column of a wall chart with its answer. */
export type WallColumn = { readonly column: ColumnNode; readonly answer: AnswerNode };

/** How panels are set: how far their widths follow the amount of text in them, and how much white is within. */
export type PanelWay = { readonly evenness: number; readonly white: keyof typeof PADDING };

/** A panel's heading: its shape, and its name below each other where there is little width. */
const headOf = (column: ColumnNode, { white }: PanelWay, context: SetContext): GridCell => {
  const size = context.style('wall').size * 0.85;
  const name = column.attributes.mark;
  const unit = context.space('unit');
  const label = context.text(column.inlines, {
    leaf: column.id,
    style: 'wall',
    weight: 'bold',
    color: context.color('primary'),
    measure: null,
  });
  const mark = cell([markBlock(shape(name, context.color('primary')), size)], {
    is: 'hung',
    padding: { top: unit, right: 0, bottom: 0, left: 0 },
  });
  return cell([grid([fixed(size), share()], [row([mark, cell([label])])], { gap: unit * PADDING[white].head })], {
    role: 'TH',
    scope: 'Column',
    padding: { ...pad(unit * PADDING[white].side, unit * PADDING[white].head), bottom: unit },
    align: 'bottom',
  });
};

const bodyOf = (answer: AnswerNode, { white }: PanelWay, context: SetContext): GridCell => {
  const unit = context.space('unit');
  return cell([context.text(answer.inlines, { leaf: answer.id, style: 'wall', measure: null })], {
    role: 'TD',
    padding: { ...pad(unit * PADDING[white].side, unit * PADDING[white].body), bottom: unit * PADDING[white].head },
  });
};

const NARROWEST = 0.42;

const widthsOf = (columns: readonly WallColumn[], evenness: number): readonly number[] => {
  const lengths = columns.map(({ answer }) => plainText(answer.inlines).length);
  const most = Math.max(1, ...lengths);
  return lengths.map((length) => Math.max(NARROWEST, (length / most) ** evenness));
};

/** The columns as panels that cross where ground is shared. */
export const panels = (
  columns: readonly WallColumn[],
  table: Pick<GridBlock, 'leaf' | 'summary'>,
  way: PanelWay,
  context: SetContext,
): Block =>
  grid(
    widthsOf(columns, way.evenness).map(share),
    [
      row(
        columns.map(({ column }) => headOf(column, way, context)),
        { keepWithNext: true },
      ),
      row(columns.map(({ answer }) => bodyOf(answer, way, context))),
    ],
    {
      role: 'Table',
      ...table,
      headerRows: 1,
      frames: framesOf(
        columns.map(({ column }) => column),
        context,
        0,
      ),
    },
  );

/** The columns below each other, where everything stands in one column of a sheet that stands upright. */
export const panelsBelow = (
  columns: readonly WallColumn[],
  { white }: Pick<PanelWay, 'white'>,
  context: SetContext,
): readonly Block[] => {
  const unit = context.space('unit');
  return columns.map(({ column, answer }) => {
    const name = context.text(column.inlines, {
      leaf: column.id,
      style: 'wall',
      role: 'H2',
      weight: 'bold',
      color: context.color('primary'),
      measure: null,
      keepWithNext: true,
    });
    return stack([name, context.text(answer.inlines, { leaf: answer.id, style: 'wall', measure: null })], {
      frame: { stroke: context.stroke('strong', context.color('primary')), edges: 'all', radius: context.space('radius') * 2.5 },
      padding: pad(unit * PADDING[white].side, unit * PADDING[white].head),
      keep: 'together',
      after: unit * 2,
    });
  });
};
