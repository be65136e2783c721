import { KAPPA } from '../../geometry/circle.ts';
import { edgeStrip } from '../../geometry/boxes.ts';
import { isRecto } from '../../geometry/gutter.ts';
import { filling, stroking } from './pen.ts';
import { short, fine } from './syntax.ts';
import type { PlacedEdge, PlacedFrame, PlacedMark, PlacedRule } from '../placed.ts';
import type { DrawingContext } from './desk.ts';

/** Draws a straight line across. */
export const drawRule = ({ x, y, length, stroke }: PlacedRule, { pen }: DrawingContext): void => {
  pen.stroke(stroke);
  pen.add(`${short(x)} ${short(y)} m ${short(x + length)} ${short(y)} l S`);
};

/** A rectangle, with rounded corners where there is a radius. */
const box = (x: number, y: number, width: number, height: number, radius: number): string => {
  const r = Math.max(0, Math.min(radius, width / 2, height / 2));
  if (r === 0) return `${[x, y, width, height].map(short).join(' ')} re`;
  const [right, bottom, k] = [x + width, y + height, r * (1 - KAPPA)];
  const op = (operator: string, ...points: number[]): string => `${points.map(short).join(' ')} ${operator}`;
  return [
    op('m', x + r, y),
    op('l', right - r, y),
    op('c', right - k, y, right, y + k, right, y + r),
    op('l', right, bottom - r),
    op('c', right, bottom - k, right - k, bottom, right - r, bottom),
    op('l', x + r, bottom),
    op('c', x + k, bottom, x, bottom - k, x, bottom - r),
    op('l', x, y + r),
    op('c', x, y + k, x + k, y, x + r, y),
    'h',
  ].join(' ');
};

/** Draws an outline, or some of its edges, over what fills it. */
export const drawFrame = ({ x, y, width, height, frame }: PlacedFrame, { pen }: DrawingContext): void => {
  const { stroke, edges, radius, fill } = frame;
  const half = stroke.width / 2;
  if (fill !== undefined) {
    pen.fill(fill);
    pen.add(`${box(x, y, width, height, edges === 'all' ? radius : 0)} f`);
  }
  pen.stroke(stroke);
  if (edges === 'all') {
    pen.add(`${box(x + half, y + half, width - stroke.width, height - stroke.width, radius)} S`);
    return;
  }
  const [x1, y1, x2, y2] =
    edges === 'left'
      ? [x + half, y, x + half, y + height]
      : edges === 'top'
        ? [x, y + half, x + width, y + half]
        : [x, y + height - half, x + width, y + height - half];
  pen.add(`${short(x1)} ${short(y1)} m ${short(x2)} ${short(y2)} l S`);
};

/** Draws a strip along the fore edge, over the cut where there is room beyond it. */
export const drawEdge = ({ strip, color }: PlacedEdge, { pen, page, sheet, overrun }: DrawingContext): void => {
  const { x, y, width, height } = edgeStrip(sheet, strip, isRecto(page + 1), overrun);
  pen.fill(color);
  pen.add(`${[x, y, width, height].map(short).join(' ')} re f`);
};

/** Draws a shape in its own units, scaled to its place. Caps and joins are round. */
export const drawMark = ({ x, y, width, height, mark }: PlacedMark, desk: DrawingContext): void => {
  const { pen } = desk;
  const scale = Math.min(width / mark.view.width, height / mark.view.height);
  const left = x + (width - mark.view.width * scale) / 2;
  const top = y + (height - mark.view.height * scale) / 2;
  pen.lend(() => {
    desk.put(`${fine(scale)} 0 0 ${fine(scale)} ${short(left)} ${short(top)} cm 1 J 1 j`);
    for (const { d, fill, stroke } of mark.paths) {
      const colors = [
        ...(fill === undefined ? [] : [filling(fill)]),
        ...(stroke === undefined ? [] : [`${stroking(stroke.color)} ${fine(stroke.width)} w`]),
        ...(stroke?.dash === undefined ? [] : [`[${stroke.dash.map(fine).join(' ')}]0 d`]),
      ];
      const paint = fill === undefined ? 'S' : stroke === undefined ? 'f' : 'B';
      desk.put(`${colors.join(' ')} ${desk.pathOf(d)} ${paint}`);
    }
  });
};
