import type { FolioRun, PageOf } from '../model/definition.ts';
import type { Placed, PlacedText, GlyphRun } from './placed.ts';

/** What a page number says: of this page, of the last, or of a leaf's page. */
export type FolioOf = (of: FolioRun['of']) => string;

/** The page numbers of one page. */
export const foliosFor = (here: number, last: number, folioOfLeaf: (of: PageOf) => string): FolioOf => {
  return (of) => (of === 'here' ? String(here) : of === 'last' ? String(last) : folioOfLeaf(of));
};

const withFolio = (segment: GlyphRun, folioOf: FolioOf): GlyphRun => {
  if (segment.folio === undefined) return segment;
  const text = folioOf(segment.folio);
  return { ...segment, text, width: segment.face.width(text, segment.size), folio: undefined };
};

const filledLine = (piece: PlacedText, folioOf: FolioOf): PlacedText => {
  const segments = piece.line.segments.map((segment) => withFolio(segment, folioOf));
  return { ...piece, line: { ...piece.line, segments, width: segments.reduce((sum, s) => sum + s.width, 0) } };
};

/** Fills page numbers in where their width was reserved; lines are aligned anew when they are drawn. */
export const fillFolios = (pieces: readonly Placed[], folioOf: FolioOf): readonly Placed[] =>
  pieces.map((piece) =>
    piece.kind === 'text' && piece.line.segments.some((s) => s.folio !== undefined) ? filledLine(piece, folioOf) : piece,
  );
