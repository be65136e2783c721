import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Pt } from '../../geometry/units.ts';
import type { ColumnFrame, GridBlock, GridCell, GridRow } from '../../model/definition.ts';
import type { Placed } from '../placed.ts';
import { spanOf } from '../spans.ts';
import { growPart } from '../structure/grow.ts';
import type { Part } from '../structure/part.ts';
import { builderFor, type Builder } from './builder.ts';
import { withoutDoubledRules } from './doubled.ts';
import { heightOf } from './height.ts';
import { COST, type RowCell, type Row } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { ruledBetween, type Stroked } from './ruled.ts';
import { columnsOf, type Column } from './tracks.ts';

const setCell = (cell: GridCell, left: Pt, width: Pt, place: BlockPlace, setting: Setting): RowCell => {
  const { padding } = cell;
  const builder = builderFor(setting.keepHeight);
  const inner: BlockPlace = { ...place, x: 0, width: Math.max(1, width - padding.left - padding.right) };
  for (const child of cell.children) setting.setBlock(child, inner, builder, setting);
  const { items, above, below } = builder.finish();
  const top = Math.max(padding.top, above);
  const bottom = Math.max(padding.bottom, below);
  const fills = items.some((item) => item.kind === 'open' && item.fills);
  return {
    x: place.x + left + padding.left,
    top,
    bottom,
    align: cell.align,
    items,
    height: top + heightOf(items) + bottom,
    fills,
  };
};

/** The part that a row is: of a table, of a list, or none of its own. */
const rowPart = (row: GridRow, block: GridBlock, within: Part | undefined): Part | undefined => {
  if (within === undefined) return undefined;
  if (block.role === 'Table') return growPart(within, 'TR', {});
  return row.role === 'LI' && within.role === 'L' ? growPart(within, 'LI', {}) : within;
};

/** The part that a cell is; a heading cell heads its column in the first rows and its row elsewhere. */
const cellPart = ({ role, scope }: GridCell, span: number, isHead: boolean, within: Part | undefined): Part | undefined => {
  if (within?.role === 'TR') {
    const facts = span > 1 ? { span } : {};
    if (role !== 'TH') return growPart(within, 'TD', facts);
    return growPart(within, 'TH', { ...facts, scope: scope ?? (isHead ? 'Column' : 'Row') });
  }
  return within?.role === 'LI' && (role === 'Lbl' || role === 'LBody') ? growPart(within, role, {}) : within;
};

/** The columns of a grid, and where rules run across them. */
type Tracks = { readonly columns: readonly Column[]; readonly ruled: readonly Stroked[] };

const setRow = (
  row: GridRow,
  isHead: boolean,
  block: GridBlock,
  { columns, ruled }: Tracks,
  place: BlockPlace,
  setting: Setting,
): Row => {
  const cells: RowCell[] = [];
  const item = rowPart(row, block, place.within);
  let index = 0;
  for (const cell of row.cells) {
    const first = columns[index];
    const last = columns[Math.min(index + cell.span, columns.length) - 1];
    const span = Math.min(cell.span, columns.length - index);
    const within = cellPart(cell, span, isHead, item);
    if (first && last) cells.push(setCell(cell, first.x, last.x + last.width - first.x, { ...place, within }, setting));
    index += cell.span;
  }
  const height = Math.max(Math.min(row.minHeight ?? 0, setting.pageHeight), ...cells.map((c) => c.height));
  const isLoose = block.role === 'none' && block.keep === 'loose';
  return {
    kind: 'row',
    height,
    ruled: ruled.map(({ x, length }) => ({ x: place.x + x, length })),
    cells,
    ruleAbove: row.ruleAbove,
    ruleBelow: row.ruleBelow,
    cutCost: isLoose || height > setting.keepHeight ? COST.arrangement : COST.row,
  };
};

/** The outlines round columns, on each stretch of page that the grid covers. */
const columnFrames =
  (frames: readonly ColumnFrame[], columns: readonly Column[], left: Pt, above: Pt, below: Pt) =>
  (x: Pt, top: Pt, bottom: Pt): readonly Placed[] =>
    frames.flatMap((frame) => {
      const from = columns[frame.from];
      const to = columns[frame.to];
      if (!from || !to) return [];
      const { outset, stroke, radius } = frame;
      const y = top + above - outset.top;
      return [
        {
          kind: 'frame',
          artifact: true,
          x: x + left + from.x - outset.left,
          y,
          width: to.x + to.width - from.x + outset.left + outset.right,
          height: bottom - below + outset.bottom - y,
          frame: { stroke, radius, edges: 'all' },
        },
      ];
    });

const warnIfWide = (block: GridBlock, over: Pt, setting: Setting): void => {
  if (over === 0) return;
  const name = block.leaf === undefined ? 'A grid' : `The grid “${block.leaf}”`;
  setting.report(
    diagnose('press/too-wide', {
      message: `${name} asks for ${over.toFixed(1)} pt more than its place has; its columns were made narrower.`,
      at: spanOf(block),
    }),
  );
};

/** A row that takes less of a page than this looks lost when it stands alone on one. */
const SLIGHT = 0.3;

/** Where the last piece of a table begins: its last row, with those before it that are kept with it. */
const lastPiece = (rows: readonly GridRow[]): number => {
  let first = rows.length - 1;
  while (first > 0 && rows[first - 1]?.keepWithNext) first--;
  return first;
};

const setRows = (block: GridBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const { columns, over } = columnsOf(block.tracks, block.gap, place.width);
  warnIfWide(block, over, setting);
  const above = Math.max(0, ...block.frames.map((f) => f.outset.top));
  const below = Math.max(0, ...block.frames.map((f) => f.outset.bottom));
  const within =
    place.within && block.role === 'Table'
      ? growPart(place.within, 'Table', { leaf: block.leaf, summary: block.summary })
      : place.within;
  const inner: BlockPlace = { ...place, within, around: block };
  const tracks: Tracks = { columns, ruled: ruledBetween(block.frames, columns, place.width) };
  const rows = withoutDoubledRules(block.rows).map((row, at) =>
    setRow(row, at < block.headerRows, block, tracks, inner, setting),
  );
  const heads = rows.slice(0, block.headerRows);
  const headHeight = heads.reduce((sum, row) => sum + row.height, 0);
  const stands = block.frames.length > 0 || heads.length > 0;
  const repeat = heads.length > 0 && headHeight < setting.pageHeight / 3 ? { items: heads, height: headHeight } : undefined;
  // No page holds a row that is taller than what the head of the table leaves of one.
  const room = setting.pageHeight - above - below - (repeat?.height ?? 0);
  if (stands) {
    builder.open({
      top: above,
      bottom: below,
      surround: columnFrames(block.frames, columns, place.x, above, below),
      repeat,
      fills: false,
    });
  }
  const last = lastPiece(block.rows);
  // A row that is a page's piece by itself is not alone.
  const isSlight = rows.slice(last).reduce((sum, row) => sum + row.height, 0) < setting.pageHeight * SLIGHT;
  rows.forEach((row, index) => {
    builder.row(index >= block.headerRows && row.height > room ? { ...row, cutCost: COST.arrangement } : row);
    if (index < block.headerRows || block.rows[index]?.keepWithNext) builder.keepWithNext(false);
    if (index > block.headerRows && index === last - 1 && isSlight) builder.reluctant();
  });
  if (stands) builder.close();
};

/** Sets columns side by side. */
export const setGrid = (block: GridBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  builder.space(block.before);
  if (block.leaf !== undefined) builder.anchor({ leaf: block.leaf, outline: undefined });
  const set = (): void => setRows(block, place, builder, setting);
  if (block.keep === 'together') builder.together(set);
  else set();
  builder.space(block.after);
};
