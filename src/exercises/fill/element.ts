import type { Block, GridCell, GridRow, TextBlock } from '../../model/definition.ts';
import { cell, fixed, grid, itemNumber, pad, row, share, workTable, writingLines } from '../../elements/build.ts';
import { partsOf, type ElementSpec, type SetContext, type NodeOf } from '../../elements/element.ts';
import { millimetres } from '../../geometry/units.ts';
import { plainText } from '../../model/leaves.ts';
import { fillCellTag, fillColumnTag, fillRowTag, fillTag } from './tags.ts';

type Cell = NodeOf<typeof fillCellTag>;

const textOf = (part: Cell, context: SetContext): TextBlock => {
  const hand = part.attributes.state === 'worked' || part.attributes.state === 'start';
  return context.text(part.inlines, { leaf: part.id, style: hand ? 'hand' : 'cell', measure: null });
};

const workedIn = (cells: readonly (Cell | undefined)[], context: SetContext): readonly TextBlock[] =>
  cells.flatMap((each) => (each?.attributes.state === 'worked' ? [textOf(each, context)] : []));

/** The examples of what is written in each cell: those of its column, or else those beside it in its row. */
const examplesFor = (rows: readonly (readonly Cell[])[], context: SetContext) => {
  const columns = new Map<number, readonly TextBlock[]>();
  return (at: number, column: number): readonly TextBlock[] => {
    const above =
      columns.get(column) ??
      workedIn(
        rows.map((cells) => cells[column]),
        context,
      );
    columns.set(column, above);
    return above.length > 0 ? above : workedIn(rows[at] ?? [], context);
  };
};

/** What stands in a cell: words, a beginning with lines after it, or lines. */
const insideOf = (part: Cell, worked: readonly TextBlock[], context: SetContext): readonly Block[] => {
  const { lines = 0, state } = part.attributes;
  const words = part.inlines.length === 0 ? undefined : textOf(part, context);
  if (lines === 0) return words === undefined ? [] : [words];
  const leaf = words === undefined ? part.id : `${part.id}.lines`;
  const like = { worked, ...(state === 'start' && words !== undefined ? { begun: words } : {}) };
  return [...(words === undefined ? [] : [words]), writingLines(context, leaf, context.phrase('write.here'), lines, like)];
};

/** A row with what stands in its cells; `about` is what it is called beside its number. */
type Cells = { readonly part: NodeOf<typeof fillRowTag>; readonly about: string; readonly inside: readonly (readonly Block[])[] };

const written = (inside: readonly Block[], context: SetContext): GridCell =>
  cell(inside, {
    role: 'TD',
    ...(inside.length === 1 && inside[0]?.kind === 'lines' && inside[0].count === 1 ? { is: 'write-in' } : {}),
    padding: pad(context.space('cellPad'), context.space('cellPad')),
  });

const stateOf = ({ attributes: { state } }: Cells['part'], context: SetContext): readonly Block[] =>
  state === undefined ? [] : [context.label(state, { style: 'caption', measure: null })];

/** A row: its number, and its cells beside it. */
const asRow = ({ part, about, inside }: Cells, context: SetContext): readonly GridRow[] => {
  const number = cell([itemNumber(part, context), ...stateOf(part, context)], {
    role: 'TH',
    scope: 'Row',
    ...(part.attributes.state === undefined ? { is: 'hung' } : {}),
    padding: pad(0, context.space('cellPad')),
  });
  const said = `${part.attributes.number?.text ?? ''} ${about}`.trim();
  const rule = { said, ruleAbove: context.stroke('hair', context.color('line')) };
  return [row([number, ...inside.map((each) => written(each, context))], rule)];
};

/** A row in two: its number with what the row is about, as wide as the table, and its other cells below. */
const stacked = ({ part, about, inside: [subject = [], ...others] }: Cells, context: SetContext): readonly GridRow[] => {
  const head = grid(
    [fixed(context.space('indent')), share()],
    [row([cell([itemNumber(part, context)]), cell([...stateOf(part, context), ...subject])])],
  );
  const padding = { ...pad(0, 0), top: context.space('cellPad') };
  const rule = { ruleAbove: context.stroke('hair', context.color('line')), keepWithNext: true };
  return [
    row([cell([head], { role: 'TH', scope: 'Row', span: others.length, padding })], rule),
    row(
      others.map((each) => written(each, context)),
      { said: about === '' ? (part.attributes.number?.text ?? '') : about },
    ),
  ];
};

/** A column that is narrower than this holds no line of handwriting. */
const WRITABLE = millimetres(45);

/** How wide the lines to write on are where so many columns stand beside a number. */
const lineWidth = (number: number, columns: number, context: SetContext): number =>
  (context.theme.page.width - number - columns * context.space('unit')) / columns - 2 * context.space('cellPad');

/** Whether each row is about words that are printed: these need no column of their own. */
const isAsked = (rows: readonly (readonly Cell[])[]): boolean => rows.every(([first]) => first?.attributes.state === 'given');

const headOf = (column: NodeOf<typeof fillColumnTag>, context: SetContext): GridCell =>
  cell([context.text(column.inlines, { leaf: column.id, style: 'cellHead', measure: null })], {
    role: 'TH',
    scope: 'Column',
    padding: pad(context.space('cellPad'), context.space('unit')),
    align: 'bottom',
  });

/** A table to fill in: cells given, worked by hand, begun, or empty. Where columns would be too narrow to write in, and where each row is about something given, the first stands above the others. */
export const fillElement: ElementSpec<typeof fillTag> = {
  tags: [fillTag, fillColumnTag, fillRowTag, fillCellTag],
  specimen:
    '<fill summary="Say it another way"><fill-column>As it stands</fill-column><fill-column>Another way</fill-column><fill-row number="1" state="Example"><fill-cell>I help her.</fill-cell><fill-cell state="worked">We think about it together.</fill-cell></fill-row><fill-row number="2"><fill-cell>I watch him.</fill-cell><fill-cell lines="2"></fill-cell></fill-row></fill>',
  typeset: (node, context) => {
    const parts = partsOf(node, fillRowTag);
    const cells = parts.map((part) => partsOf(part, fillCellTag));
    const examples = examplesFor(cells, context);
    const rows = parts.map((part, at) => ({
      part,
      about: plainText(cells[at]?.[0]?.inlines ?? []),
      inside: (cells[at] ?? []).map((each, column) => insideOf(each, examples(at, column), context)),
    }));
    const heads = partsOf(node, fillColumnTag).map((column) => headOf(column, context));
    // In one column the small labels beside the numbers stand above: a number alone takes no more than an indent.
    const number = context.space('indent') * (context.theme.layout === 'single' ? 1 : 2.1);
    const isWide = lineWidth(number, heads.length, context) >= WRITABLE && !(heads.length > 2 && isAsked(cells));
    if (isWide || context.theme.layout !== 'columns' || heads.length < 2) {
      const tracks = [fixed(number), ...heads.map(() => share())];
      return [workTable(node, context, tracks, [row([cell([]), ...heads]), ...rows.flatMap((each) => asRow(each, context))])];
    }
    const [first = cell([]), ...others] = heads;
    const top = [row([{ ...first, span: others.length, padding: pad(0, 0) }]), row(others)];
    const body = rows.flatMap((each) => stacked(each, context));
    return [
      {
        ...workTable(
          node,
          context,
          others.map(() => share()),
          [...top, ...body],
        ),
        headerRows: 2,
      },
    ];
  },
};
