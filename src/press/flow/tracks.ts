import type { Pt } from '../../geometry/units.ts';
import type { Track } from '../../model/definition.ts';

/** Where a column stands. */
export type Column = { readonly x: Pt; readonly width: Pt };

/** Narrower than this nothing can be read; shares never fall below it. */
const LEAST: Pt = 1;

/**
 * Gives each track its place. `over` is how much the fixed tracks and gaps ask beyond the room; they are then made
 * narrower in proportion.
 */
export const columnsOf = (
  tracks: readonly Track[],
  gap: Pt,
  room: Pt,
): { readonly columns: readonly Column[]; readonly over: Pt } => {
  const inner = room - gap * (tracks.length - 1);
  const fixed = tracks.reduce((sum, t) => sum + (t.kind === 'fixed' ? t.width : 0), 0);
  const shares = tracks.reduce((sum, t) => sum + (t.kind === 'share' ? t.share : 0), 0);
  const over = Math.max(0, fixed - inner);
  const squeeze = over > 0.01 && fixed > 0 ? Math.max(0, inner) / fixed : 1;
  const left = Math.max(0, inner - fixed);
  let x = 0;
  const columns = tracks.map((track) => {
    const width = Math.max(LEAST, track.kind === 'fixed' ? track.width * squeeze : (left * track.share) / shares);
    const column = { x, width };
    x += width + gap;
    return column;
  });
  return { columns, over: over > 0.01 ? over : 0 };
};
