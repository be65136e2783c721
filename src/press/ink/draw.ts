import type { Pt } from '../../geometry/units.ts';
import type { Placed, PlacedFrame, PlacedMark, PlacedPicture, PlacedRule, PlacedText } from '../placed.ts';
import { base64 } from './base64.ts';
import { lineStart, lineVector, strokeOf, textNode, type Node, type Vector } from './nodes.ts';
import { placedPath } from './path.ts';

/** Where links within the document lead. */
export type DestinationOf = (leaf: string) => string | undefined;

const canvas = (vectors: readonly Vector[]): Node[] =>
  vectors.length === 0 ? [] : [{ canvas: [...vectors], absolutePosition: { x: 0, y: 0 } }];

/** Underlines stand clear of the letters: parts of the type size. */
const UNDERLINE = { drop: 0.14, width: 0.055 } as const;

/** Dots of a leader: parts of the type size. */
const LEADER = { gap: 0.5, pitch: 0.5, dot: 0.09 } as const;

/** Dots stand on a grid counted from the right, so that they line up from entry to entry. */
const leaderDots = (from: Pt, to: Pt, baseline: Pt, size: Pt, colour: string): Vector[] => {
  const pitch = size * LEADER.pitch;
  const start = from + size * LEADER.gap;
  const end = to - size * LEADER.gap;
  const count = Math.floor((end - start) / pitch);
  if (count < 1) return [];
  const width = size * LEADER.dot;
  const y = baseline - width / 2;
  return [
    {
      type: 'line',
      x1: end - count * pitch,
      y1: y,
      x2: end + 0.01,
      y2: y,
      lineWidth: width,
      lineColor: colour,
      dash: { length: width, space: pitch - width },
    },
  ];
};

const drawText = (piece: PlacedText, destinationOf: DestinationOf): Node[] => {
  const nodes: Node[] = [];
  const vectors: Vector[] = [];
  const { segments } = piece.line;
  let x = lineStart(piece);
  segments.forEach((segment, index) => {
    if (piece.leader && index === segments.length - 1) {
      const flush = piece.x + piece.measure - segment.width;
      vectors.push(...leaderDots(x, flush, piece.baseline, segment.size, segment.colour));
      x = flush;
    }
    if (segment.text !== '') nodes.push(textNode(segment, x, piece.baseline, destinationOf));
    if (segment.underline) {
      const y = piece.baseline + segment.size * UNDERLINE.drop;
      vectors.push(lineVector(x, y, x + segment.width, y, { width: segment.size * UNDERLINE.width, colour: segment.colour }));
    }
    x += segment.width;
  });
  return [...canvas(vectors), ...nodes];
};

const drawRule = ({ x, y, length, stroke }: PlacedRule): Node[] => canvas([lineVector(x, y, x + length, y, stroke)]);

const drawFrame = ({ x, y, width, height, frame }: PlacedFrame): Node[] => {
  const { stroke, edges, radius, fill } = frame;
  const half = stroke.width / 2;
  const vectors: Vector[] = [];
  if (fill !== undefined) vectors.push({ type: 'rect', x, y, w: width, h: height, r: edges === 'all' ? radius : 0, color: fill });
  if (edges === 'all') {
    const r = Math.max(0, Math.min(radius, width / 2, height / 2));
    vectors.push({
      type: 'rect',
      x: x + half,
      y: y + half,
      w: width - stroke.width,
      h: height - stroke.width,
      r,
      ...strokeOf(stroke),
    });
  }
  if (edges === 'left') vectors.push(lineVector(x + half, y, x + half, y + height, stroke));
  if (edges === 'top') vectors.push(lineVector(x, y + half, x + width, y + half, stroke));
  if (edges === 'bottom') vectors.push(lineVector(x, y + height - half, x + width, y + height - half, stroke));
  return canvas(vectors);
};

const drawMark = ({ x, y, width, height, mark }: PlacedMark): Node[] => {
  const scale = Math.min(width / mark.view.width, height / mark.view.height);
  const left = x + (width - mark.view.width * scale) / 2;
  const top = y + (height - mark.view.height * scale) / 2;
  return canvas(
    mark.paths.map(({ d, fill, stroke }) => ({
      type: 'path',
      d: placedPath(d, scale, left, top),
      lineCap: 'round',
      lineJoin: 'round',
      ...(fill === undefined ? {} : { color: fill }),
      ...(stroke === undefined ? {} : { ...strokeOf(stroke), lineWidth: stroke.width * scale }),
    })),
  );
};

const drawPicture = ({ x, y, width, height, picture }: PlacedPicture): Node[] => {
  const place = { absolutePosition: { x, y }, width, height };
  if (picture.format === 'svg') return [{ svg: picture.text, ...place, options: { imageCallback: () => '' } }];
  return [{ image: `data:image/png;base64,${base64(picture.bytes)}`, ...place }];
};

/** Turns a piece into pdfmake nodes at their place. */
export const draw = (piece: Placed, destinationOf: DestinationOf): Node[] => {
  switch (piece.kind) {
    case 'text':
      return drawText(piece, destinationOf);
    case 'rule':
      return drawRule(piece);
    case 'frame':
      return drawFrame(piece);
    case 'mark':
      return drawMark(piece);
    case 'picture':
      return drawPicture(piece);
  }
};
