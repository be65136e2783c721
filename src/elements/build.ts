import { FLUSH, type Insets } from '../geometry/units.ts';
import type {
  Block,
  Frame,
  GridBlock,
  GridCell,
  GridRow,
  LinesBlock,
  StackBlock,
  Track,
  WritingExample,
} from '../model/definition.ts';
import { plainText } from '../model/leaves.ts';
import type { AttributeWords, ElementNode } from '../model/manuscript.ts';
import type { SetContext } from './element.ts';

/** A column of so many points. */
export const fixed = (width: number): Track => ({ kind: 'fixed', width });

/** A column that takes a share of what is left. */
export const share = (portion = 1): Track => ({ kind: 'share', share: portion });

/** Blocks one below the other, with nothing around them unless said. */
export const stack = (children: readonly Block[], extra: Partial<Omit<StackBlock, 'kind' | 'children'>> = {}): StackBlock => ({
  kind: 'stack',
  children,
  padding: FLUSH,
  keep: 'loose',
  before: 0,
  after: 0,
  ...extra,
});

/** One cell of an arrangement or a table. */
export const cell = (children: readonly Block[], extra: Partial<Omit<GridCell, 'children'>> = {}): GridCell => ({
  role: 'none',
  span: 1,
  padding: FLUSH,
  align: 'top',
  children,
  ...extra,
});

/** One row of cells. */
export const row = (cells: readonly GridCell[], extra: Partial<Omit<GridRow, 'cells'>> = {}): GridRow => ({ cells, ...extra });

/** Columns side by side, without rules or frames unless said. */
export const grid = (
  tracks: readonly Track[],
  rows: readonly GridRow[],
  extra: Partial<Omit<GridBlock, 'kind' | 'tracks' | 'rows'>> = {},
): GridBlock => ({
  kind: 'grid',
  role: 'none',
  tracks,
  gap: 0,
  headerRows: 0,
  rows,
  frames: [],
  keep: 'loose',
  before: 0,
  after: 0,
  ...extra,
});

/** The same padding left and right, another above and below. */
export const pad = (horizontal: number, vertical: number): Insets => ({
  top: vertical,
  bottom: vertical,
  left: horizontal,
  right: horizontal,
});

/** About how wide a letter of a small heading is, in points. */
const LETTER_WIDTH = 5.9;
const NARROWEST = 40;
const WIDEST = 88;

/** How wide a column under a small heading has to be for the heading's longest word to stand whole, in points. */
export const headWidth = (heading: string): number =>
  Math.min(WIDEST, Math.max(NARROWEST, ...heading.split(/\s+/).map((word) => word.length * LETTER_WIDTH)));

/** A table that participants work through: its first row is its head, repeated on every page the table reaches. */
export const workTable = (
  node: ElementNode<{ readonly summary: AttributeWords }>,
  context: SetContext,
  tracks: readonly Track[],
  rows: readonly GridRow[],
  keep: GridBlock['keep'] = 'loose',
): GridBlock =>
  grid(tracks, rows, {
    role: 'Table',
    leaf: node.id,
    summary: node.attributes.summary.text,
    headerRows: 1,
    gap: context.space('unit'),
    keep,
    before: context.space('item'),
    after: context.space('item') * 2,
  });

/** A small heading over a column to mark or write in. */
export const columnHead = (text: Block, context: SetContext): GridCell =>
  cell([text], { role: 'TH', scope: 'Column', align: 'bottom', padding: pad(0, context.space('unit')) });

/** Blocks without the space above the first and below the last: what stands round them has its own. */
export const snug = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, index) => {
    const first = index === 0 && 'before' in block ? { before: 0 } : {};
    const last = index === blocks.length - 1 && 'after' in block ? { after: 0 } : {};
    return { ...block, ...first, ...last };
  });

/** Lines to write on, at the theme's pitch: so many, and no fewer than examples of what is written there take. */
export const writingLines = (
  context: SetContext,
  leaf: string,
  label: string,
  count: number,
  like?: WritingExample,
): LinesBlock => ({
  kind: 'lines',
  leaf,
  label,
  count,
  pitch: context.space('writeLine'),
  stroke: context.stroke('write', context.color('black')),
  ...(like === undefined || like.worked.length === 0 ? {} : { like }),
  before: 0,
  after: 0,
});

/** What an item has that is numbered. */
export type WithNumber = { readonly number?: AttributeWords | undefined };

/** What an item has that may be worked or begun. */
export type WithGrade = { readonly state: AttributeWords | undefined; readonly hint: AttributeWords | undefined };

/** The number of an item, in the column beside its words. */
export const itemNumber = (item: ElementNode<WithNumber>, context: SetContext): Block => {
  const { number } = item.attributes;
  const look = { style: 'cellHead', color: context.color('accent'), measure: null } as const;
  // An item that has no number keeps its place beside those that have.
  return number === undefined ? context.numeral('', { leaf: `${item.id}.number`, ...look }) : context.label(number, look);
};

/** What an item is called in the labels of its fields: its number and its words, without what stands over and under them. */
export const itemName = ({ attributes, inlines }: ElementNode<WithNumber>): string =>
  `${attributes.number?.text ?? ''} ${plainText(inlines)}`.trim();

/** An item's words, under the small label that says what it shows (`state`), over the hint that begins it (`hint`). */
export const itemWords = (item: ElementNode<WithGrade>, context: SetContext): StackBlock => {
  const { state, hint } = item.attributes;
  return stack([
    ...(state === undefined ? [] : [context.label(state, { style: 'caption', measure: null })]),
    context.text(item.inlines, { leaf: item.id, style: 'cell', measure: null }),
    ...(hint === undefined ? [] : [context.label(hint, { style: 'hand', measure: null })]),
  ]);
};

/** Things side by side in rows of so many; the last row is filled up with nothing. */
export const inRows = (cells: readonly GridCell[], count: number): readonly (readonly GridCell[])[] =>
  Array.from({ length: Math.ceil(cells.length / count) }, (_, at) => {
    const line = cells.slice(at * count, at * count + count);
    return [...line, ...Array.from({ length: count - line.length }, () => cell([]))];
  });

/** A framed piece of a page. */
export const framed = (
  context: SetContext,
  children: readonly Block[],
  extra: Partial<Omit<StackBlock, 'kind' | 'children'>> = {},
): StackBlock =>
  stack(children, {
    padding: pad(context.space('boxPad') * 0.8, context.space('boxPad') * 0.7),
    frame: { stroke: context.stroke('box', context.color('line')), edges: 'all', radius: context.space('radius') },
    keep: 'together',
    ...extra,
  });

const isFramed = (block: Block | undefined): block is StackBlock & { readonly frame: Frame } =>
  block?.kind === 'stack' && block.frame?.edges === 'all';

/** Pieces side by side. Where each is framed the frames are those of the columns, so that all end on one line. */
export const abreast = (
  pieces: readonly (readonly Block[])[],
  tracks: readonly Track[],
  context: SetContext,
  extra: Partial<Omit<GridBlock, 'kind' | 'tracks' | 'rows' | 'frames'>> = {},
): GridBlock => {
  const framedOnes = pieces.flatMap(([only, ...others]) => (others.length === 0 && isFramed(only) ? [only] : []));
  const empty = tracks.slice(pieces.length).map(() => cell([]));
  // In one column there are no columns to frame: each piece keeps its own.
  if (framedOnes.length < pieces.length || context.theme.layout === 'single')
    return grid(tracks, [row([...pieces.map((piece) => cell(piece)), ...empty])], extra);
  const cells = framedOnes.map(({ frame: _frame, padding, ...inside }) =>
    cell([{ ...inside, padding: FLUSH, before: 0, after: 0 }], { padding }),
  );
  const frames = framedOnes.map(({ frame: { stroke, radius } }, at) => ({ from: at, to: at, stroke, radius, outset: FLUSH }));
  return grid(tracks, [row([...cells, ...empty])], { keep: 'together', ...extra, frames });
};

/** Pieces side by side in rows of so many, one row below the other. */
export const inRowsAbreast = (pieces: readonly Block[], count: number, context: SetContext): readonly GridBlock[] => {
  const tracks = Array.from({ length: count }, () => share());
  const gap = context.space('gutter');
  return Array.from({ length: Math.ceil(pieces.length / count) }, (_, at) =>
    abreast(
      pieces.slice(at * count, at * count + count).map((piece) => [piece]),
      tracks,
      context,
      { gap, after: gap },
    ),
  );
};
