import type { Pt } from '../../geometry/units.ts';
import type { ColumnFrame } from '../../model/definition.ts';
import type { Column } from './tracks.ts';

/** A stretch of a line across a page. */
export type Stroked = { readonly x: Pt; readonly length: Pt };

/**
 * Where the rules between the rows of a grid run: right across, or, where frames stand round columns, within these frames and
 * over each column that has none. Between two frames, and beside them, a rule would end in nothing.
 */
export const ruledBetween = (frames: readonly ColumnFrame[], columns: readonly Column[], width: Pt): readonly Stroked[] => {
  if (frames.length === 0) return [{ x: 0, length: width }];
  const framed = frames.flatMap(({ from, to, outset }) => {
    const [first, last] = [columns[from], columns[to]];
    return first && last ? [{ from: first.x - outset.left, to: last.x + last.width + outset.right }] : [];
  });
  const bare = columns.filter((_, at) => !frames.some(({ from, to }) => from <= at && at <= to));
  const all = [...framed, ...bare.map(({ x, width: wide }) => ({ from: x, to: x + wide }))].toSorted((a, b) => a.from - b.from);
  const joined: { from: Pt; to: Pt }[] = [];
  for (const each of all) {
    const before = joined.at(-1);
    if (before !== undefined && each.from <= before.to) before.to = Math.max(before.to, each.to);
    else joined.push({ ...each });
  }
  return joined.map(({ from, to }) => ({ x: from, length: to - from }));
};
