import type { Placed, PlacedField, PlacedPage } from '../placed.ts';
import { boundsOf, type Part } from '../structure/part.ts';
import type { DrawingContext } from './desk.ts';
import { drawEdge, drawFrame, drawMark, drawRule } from './draw-shapes.ts';
import { drawText } from './draw-text.ts';
import type { Pen } from './pen.ts';

const drawPiece = (piece: Placed, part: Part | undefined, desk: DrawingContext): void => {
  switch (piece.kind) {
    case 'text':
      return drawText(piece, part, desk);
    case 'rule':
      return drawRule(piece, desk);
    case 'frame':
      return drawFrame(piece, desk);
    case 'mark':
      return drawMark(piece, desk);
    case 'edge':
      return drawEdge(piece, desk);
    case 'field':
      return;
    case 'picture':
      return desk.pen.lend(() => desk.drawPicture(piece));
  }
};

const drawContent = (piece: Placed, set: Part, desk: DrawingContext): void => {
  const part = set.into ?? set;
  if (piece.kind === 'mark' || piece.kind === 'picture') {
    part.bounds = boundsOf(desk.sheet, desk.overrun.slug, piece.x, piece.y, piece, piece.turned);
    desk.pen.content(part);
  }
  drawPiece(piece, part, desk);
};

const noteField = (piece: PlacedField, { fields, page, sheet, overrun }: DrawingContext): void =>
  fields.note(piece, page, boundsOf(sheet, overrun.slug, piece.x, piece.y, piece, piece.turned));

/** Lines and shapes around what is written lie under it: they come first, in one go. */
const isGround = (piece: Placed): boolean =>
  piece.artifact && piece.furniture === undefined && piece.kind !== 'text' && piece.kind !== 'picture';

/** Draws a piece the way up that it stands. */
const asItStands = ({ turned }: Placed, pen: Pen, draw: () => void): void => {
  if (turned === undefined) draw();
  else pen.turned(turned, draw);
};

/** Draws a page for the eye alone: no part is told of, and nothing is counted. */
export const drawPlainly = ({ pieces }: PlacedPage, desk: DrawingContext): void => {
  const draw = (piece: Placed): void => asItStands(piece, desk.pen, () => drawPiece(piece, undefined, desk));
  for (const piece of pieces) if (isGround(piece)) draw(piece);
  for (const piece of pieces) if (!isGround(piece)) draw(piece);
  desk.pen.rest();
};

/**
 * Draws a page: what lies under the text, the text in reading order, then head and foot. Each piece that counts is
 * counted as it is drawn.
 */
export const drawPage = ({ pieces }: PlacedPage, desk: DrawingContext): void => {
  const { pen } = desk;
  for (const piece of pieces) if (piece.kind === 'field') noteField(piece, desk);
  const drawGround = (piece: Placed): void => {
    pen.artifact('Layout');
    drawPiece(piece, undefined, desk);
    if (piece.part) piece.part.drawn++;
  };
  const drawOther = (piece: Placed): void => {
    if (piece.artifact || piece.part === undefined) {
      // Text that is no content, yet no head or foot either, is a table's heading that stands again.
      pen.artifact(piece.furniture ?? (piece.kind === 'text' ? 'Pagination' : 'Layout'));
      drawPiece(piece, undefined, desk);
    } else {
      drawContent(piece, piece.part, desk);
      piece.part.drawn++;
    }
  };
  for (const piece of pieces) if (isGround(piece)) asItStands(piece, pen, () => drawGround(piece));
  for (const piece of pieces) if (!isGround(piece)) asItStands(piece, pen, () => drawOther(piece));
  pen.rest();
};
