import { FLUSH, type Pt } from '../../geometry/units.ts';
import type { AbreastBlock, AbreastItem, GridBlock, Track } from '../../model/definition.ts';
import type { Builder } from './builder.ts';
import type { Flow } from './items.ts';
import type { BlockPlace, Setting } from './setting.ts';
import { trialOf } from './trial.ts';

/** Nothing short is wider than this: its lines are not broken. */
const UNBROKEN: Pt = 10_000;

/** Sums of widths may miss by this much. */
const TOLERANCE: Pt = 0.01;

/** How far the words and marks of a list reach to the right. */
const reachOf = (items: Flow): Pt =>
  Math.max(
    0,
    ...items.flatMap((item) => {
      if (item.kind === 'row' || item.kind === 'plate') return item.cells.map((cell) => cell.x + reachOf(cell.items));
      if (item.kind !== 'box') return [];
      return item.draw(0, 0).map((piece) => {
        if (piece.kind === 'text') return piece.x + piece.line.width;
        return piece.kind === 'mark' ? piece.x + piece.width : 0;
      });
    }),
  );

/** A thing with the width that it needs. */
type Needed = { readonly item: AbreastItem; readonly need: Pt };

/** Things of one width, as many in each row as stand there. */
const inColumns = (needed: readonly Needed[], room: Pt, gap: Pt): readonly (readonly Needed[])[] => {
  const widest = Math.max(1, ...needed.map(({ need }) => need));
  const count = Math.max(1, Math.min(needed.length, Math.floor((room + gap + TOLERANCE) / (widest + gap))));
  return Array.from({ length: Math.ceil(needed.length / count) }, (_, at) => needed.slice(at * count, (at + 1) * count));
};

/** Things as wide as they need; none stands alone in the last row where the row before has one to give. */
const inFewRows = (needed: readonly Needed[], room: Pt, gap: Pt): readonly (readonly Needed[])[] => {
  const rows: Needed[][] = [];
  let taken = room;
  for (const each of needed) {
    if (rows.length === 0 || taken + gap + each.need > room + TOLERANCE) {
      rows.push([]);
      taken = -gap;
    }
    rows.at(-1)?.push(each);
    taken += gap + each.need;
  }
  const [last, before] = [rows.at(-1), rows.at(-2)];
  const [alone, moved] = [last?.[0], before?.at(-1)];
  const isAlone = last?.length === 1 && before !== undefined && before.length > 2;
  if (isAlone && alone && moved && moved.need + gap + alone.need <= room) last.unshift(...before.splice(-1));
  return rows;
};

const tracksOf = (row: readonly Needed[], count: number, { columns }: AbreastBlock): readonly Track[] => {
  if (columns === 'even') return Array.from({ length: count }, () => ({ kind: 'share', share: 1 }));
  if (columns === 'own' || row.length === 1) return row.map(({ need }) => ({ kind: 'share', share: Math.max(1, need) }));
  return row.map(({ need }) => ({ kind: 'fixed', width: need }));
};

/** Sets short things side by side, in as many rows as their real widths ask for. */
export const setAbreast = (block: AbreastBlock, place: BlockPlace, builder: Builder, setting: Setting): void => {
  const { items, columns, gap, rowGap } = block;
  const needed = items.map((item) => {
    const reach = reachOf(trialOf(item.children, { ...place, width: UNBROKEN }, setting));
    return { item, need: Math.max(item.least, reach + TOLERANCE) };
  });
  const rows = (columns === 'even' ? inColumns : inFewRows)(needed, place.width, gap);
  const count = Math.max(1, ...rows.map((row) => row.length));
  const gridOf = (row: readonly Needed[], at: number): GridBlock => ({
    kind: 'grid',
    role: 'none',
    tracks: tracksOf(row, count, block),
    gap,
    headerRows: 0,
    rows: [{ cells: row.map(({ item }) => ({ role: 'none', span: 1, padding: FLUSH, align: 'top', children: item.children })) }],
    frames: [],
    keep: 'together',
    before: at === 0 ? block.before : rowGap,
    after: at === rows.length - 1 ? block.after : 0,
  });
  rows.forEach((row, at) => setting.setBlock(gridOf(row, at), place, builder, setting));
};
