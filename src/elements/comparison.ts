import { z } from 'zod';
import type { Block, ColumnFrame, GridCell, GridRow } from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import type { ElementNode } from '../model/manuscript.ts';
import { cell, fixed, grid, pad, row, share, stack, writingLines } from './build.ts';
import { markBlock, partsOf, type ElementSpec, type SetContext } from './element.ts';
import { SHAPE_NAMES, shape, type ShapeName } from './marks.ts';

const headCell = (column: ElementNode, context: SetContext): GridCell => {
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

const cellBlocks = (part: ElementNode, context: SetContext): readonly Block[] => {
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

const rowHead = (part: ElementNode, context: SetContext): readonly Block[] => {
  const number = part.attributes['number'] ?? '';
  return [
    ...(number === ''
      ? []
      : [
          context.label(number, {
            leaf: `${part.id}.number`,
            style: 'cellHead',
            colour: context.colour('accent'),
            measure: null,
          }),
        ]),
    ...partsOf(part, 'question').map((question) =>
      context.text(question.inlines, { leaf: question.id, style: 'question', measure: null }),
    ),
  ];
};

const tableRow = (part: ElementNode, context: SetContext): GridRow => {
  const padding = pad(context.space('cellPad') * 1.4, context.space('cellPad') * 0.8);
  return row(
    [
      cell(rowHead(part, context), { role: 'TH', scope: 'Row', padding: { ...padding, left: 0 } }),
      ...partsOf(part, 'answer').map((answer) => cell(cellBlocks(answer, context), { role: 'TD', padding })),
    ],
    { ruleAbove: context.stroke('hair', context.colour('line')) },
  );
};

/** Two rounded frames that cross in a shared column; a frame for each where nothing is shared. */
const framesOf = (columns: readonly ElementNode[], context: SetContext): readonly ColumnFrame[] => {
  const outset = { top: 0, bottom: context.space('unit'), left: 0, right: 0 };
  const frame = (from: number, to: number, lift: number, side: { left: number; right: number }): ColumnFrame => ({
    from: from + 1,
    to: to + 1,
    stroke: context.stroke('strong', context.colour('primary')),
    radius: context.space('radius') * 2.5,
    outset: { ...outset, ...side, top: lift, bottom: lift },
  });
  const shared = columns.flatMap((column, index) => (column.attributes['shared'] === undefined ? [] : [index]));
  const inset = -context.space('unit') / 2;
  if (shared.length === 0) return columns.map((_, index) => frame(index, index, 0, { left: inset, right: inset }));
  return shared.flatMap((index) => [
    ...(index > 0 ? [frame(index - 1, index, context.space('unit'), { left: inset, right: inset })] : []),
    ...(index < columns.length - 1 ? [frame(index, index + 1, 0, { left: inset, right: inset })] : []),
  ]);
};

/** About how wide a letter of a bold row heading is, in points. */
const LETTER_WIDTH = 7.2;

/** How wide the questions stand beside the columns: their longest word has to stand whole. */
const rowHeadWidth = (node: ElementNode): number => {
  const words = partsOf(node, 'row').flatMap((part) =>
    partsOf(part, 'question').flatMap((question) => plainText(question.inlines).split(/\s+/)),
  );
  return Math.min(132, Math.max(96, ...words.map((word) => word.length * LETTER_WIDTH)));
};

/** A column with more to say is wider, so that the rows are even; never more than twice another. */
const sharesOf = (node: ElementNode, columns: readonly ElementNode[]): readonly number[] => {
  const lengths = columns.map((_, index) =>
    partsOf(node, 'row').reduce((sum, part) => sum + plainText(partsOf(part, 'answer')[index]?.inlines ?? []).length, 0),
  );
  const most = Math.max(1, ...lengths);
  return lengths.map((length) => Math.max(0.7, Math.sqrt(length / most)));
};

const asTable = (node: ElementNode, columns: readonly ElementNode[], context: SetContext): Block => {
  const head = row([cell([], { role: 'TD' }), ...columns.map((column) => headCell(column, context))], { keepWithNext: true });
  return grid(
    [fixed(rowHeadWidth(node)), ...sharesOf(node, columns).map(share)],
    [head, ...partsOf(node, 'row').map((part) => tableRow(part, context))],
    {
      role: 'Table',
      leaf: node.id,
      summary: node.attributes['summary'] ?? '',
      gap: context.space('unit'),
      headerRows: 1,
      frames: framesOf(columns, context),
      before: context.space('item') + context.space('unit'),
      after: context.space('item') * 2 + context.space('unit'),
    },
  );
};

/** One block a row, the columns below each other under their names: for many columns or narrow places. */
const asStack = (node: ElementNode, columns: readonly ElementNode[], context: SetContext): readonly Block[] =>
  partsOf(node, 'row').map((part, at) => {
    const answers = partsOf(part, 'answer');
    const rows = answers.map((answer, index): GridRow => {
      const column = columns[index];
      const name =
        column === undefined
          ? cell([])
          : cell([context.text(column.inlines, { leaf: `${part.id}.${column.id}`, style: 'cellHead', measure: null })], {
              role: 'TH',
              scope: 'Row',
              padding: pad(0, context.space('cellPad') / 2),
            });
      return row([name, cell(cellBlocks(answer, context), { role: 'TD', padding: pad(0, context.space('cellPad') / 2) })], {
        ruleAbove: context.stroke('hair', context.colour('line')),
      });
    });
    const body = grid([share(0.42), share(1)], rows, {
      role: 'Table',
      leaf: at === 0 ? node.id : `${node.id}.${at + 1}`,
      summary: node.attributes['summary'] ?? '',
      gap: context.space('gutter'),
      keep: 'together',
    });
    return stack([stack(rowHead(part, context), { keepWithNext: true, after: context.space('unit') }), body], {
      keep: 'together',
      before: context.space('item'),
      after: context.space('section'),
    });
  });

/** A comparison chart or some of its rows: filled, with blanks to write in, or with a beginning. */
export const comparison: ElementSpec = {
  tags: [
    {
      name: 'comparison',
      about: 'A comparison chart: `form="stack"` sets one block a row with the columns below each other.',
      attributes: z.strictObject({
        summary: z.string().min(1),
        form: z.enum(['table', 'stack']).optional(),
        id: z.string().optional(),
      }),
      holds: ['column-head', 'row'],
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
    { name: 'question', about: "The row's question.", attributes: z.strictObject({ id: z.string().optional() }), holds: 'words' },
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
    '<comparison summary="Two ways to bake"><column-head mark="circle">Bread</column-head><column-head mark="diamond" shared="">Both</column-head><column-head mark="square">Cake</column-head><row number="1"><question>What makes it rise?</question><answer>Yeast and time.</answer><answer>Air.</answer><answer blank="2"></answer></row></comparison>',
  typeset: (node, context) => {
    const columns = partsOf(node, 'column-head');
    return node.attributes['form'] === 'stack' ? asStack(node, columns, context) : [asTable(node, columns, context)];
  },
};
