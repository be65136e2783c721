import type { Pt } from '../../geometry/units.ts';
import type { Stroke } from '../../model/definition.ts';
import type { PlacedText, Segment } from '../placed.ts';

/** A line, shape or path for pdfmake's canvas. */
export type Vector = {
  readonly type: 'line' | 'rect' | 'path';
  readonly x1?: Pt;
  readonly y1?: Pt;
  readonly x2?: Pt;
  readonly y2?: Pt;
  readonly x?: Pt;
  readonly y?: Pt;
  readonly w?: Pt;
  readonly h?: Pt;
  readonly r?: Pt;
  readonly d?: string;
  readonly lineWidth?: Pt;
  readonly lineColor?: string;
  readonly lineCap?: 'butt' | 'round';
  readonly lineJoin?: 'miter' | 'round';
  readonly color?: string;
  readonly dash?: { readonly length: Pt; readonly space: Pt };
};

/** A node of a pdfmake page: always at an absolute place. pdfmake writes into the nodes it is given. */
export type Node = {
  absolutePosition: { x: Pt; y: Pt };
  text?: string | readonly { text: string }[];
  canvas?: Vector[];
  svg?: string;
  image?: string;
  width?: Pt;
  height?: Pt;
  font?: string;
  fontSize?: Pt;
  color?: string;
  noWrap?: true;
  preserveLeadingSpaces?: true;
  preserveTrailingSpaces?: true;
  lineHeight?: number;
  link?: string;
  linkToDestination?: string;
  id?: string;
  outline?: true;
  outlineText?: string;
  outlineParentId?: string;
  outlineExpanded?: boolean;
  options?: { imageCallback: () => string };
};

/** Lines that pdfmake must not move get no height, so that none of them can reach beyond a page. */
const NO_HEIGHT = 0.001;

/** A stretch of text with its baseline at a place. */
export const textNode = (segment: Segment, x: Pt, baseline: Pt, destinationOf: (leaf: string) => string | undefined): Node => {
  const { link } = segment;
  const destination = link?.startsWith('#') ? destinationOf(link.slice(1)) : undefined;
  return {
    text: [{ text: segment.text }],
    absolutePosition: { x, y: baseline - segment.face.ascent * segment.size },
    font: segment.face.name,
    fontSize: segment.size,
    color: segment.colour,
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    lineHeight: NO_HEIGHT,
    ...(link !== undefined && !link.startsWith('#') ? { link } : {}),
    ...(destination === undefined ? {} : { linkToDestination: destination }),
  };
};

/** How a stroke is told to pdfmake. */
export const strokeOf = (stroke: Stroke): Pick<Vector, 'lineWidth' | 'lineColor' | 'dash'> => {
  const [length, space] = stroke.dash ?? [];
  return {
    lineWidth: stroke.width,
    lineColor: stroke.colour,
    ...(length === undefined ? {} : { dash: { length, space: space ?? length } }),
  };
};

/** A straight line from one place to another. */
export const lineVector = (x1: Pt, y1: Pt, x2: Pt, y2: Pt, stroke: Stroke): Vector => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  ...strokeOf(stroke),
});

/** Where a set line begins, as its alignment says. */
export const lineStart = ({ x, measure, align, line }: PlacedText): Pt =>
  align === 'left' ? x : align === 'center' ? x + (measure - line.width) / 2 : x + measure - line.width;
