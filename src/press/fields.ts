import type { Frame } from '../model/definition.ts';
import type { Placed, PlacedField } from './placed.ts';

/** How far the outline of a field stands from what is above it. */
const CLEAR = 4;

const isField = (piece: Placed): piece is PlacedField => piece.kind === 'field';

/** The outline of a field of several lines: typed text does not stand on ruled ones. */
const outlineOf = (piece: PlacedField): readonly Placed[] => {
  if (piece.outline === undefined) return [];
  const frame: Frame = { stroke: piece.outline, edges: 'all', radius: 3 };
  const { x, y, width, height } = piece;
  return [{ kind: 'frame', artifact: true, x, y: y + CLEAR, width, height: height - CLEAR, frame }];
};

/**
 * Makes one field of the lines that belong to one and stand on the same page, with an outline round them. They keep
 * their place in the order of the page.
 */
export const gatherFields = (pieces: readonly Placed[]): readonly Placed[] => {
  if (!pieces.some(isField)) return pieces;
  const whole = new Map<PlacedField['set'], PlacedField>();
  for (const piece of pieces.filter(isField)) {
    const known = whole.get(piece.set);
    if (known === undefined) whole.set(piece.set, piece);
    else {
      const y = Math.min(known.y, piece.y);
      const bottom = Math.max(known.y + known.height, piece.y + piece.height);
      whole.set(piece.set, { ...known, y, height: bottom - y });
    }
  }
  const done = new Set<PlacedField['set']>();
  return pieces.flatMap((piece): readonly Placed[] => {
    if (!isField(piece)) return [piece];
    const gathered = whole.get(piece.set);
    if (gathered === undefined || done.has(piece.set)) return [];
    done.add(piece.set);
    return [...outlineOf(gathered), gathered];
  });
};
