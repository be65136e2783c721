import { paint } from './svg-paint.ts';
import { dashes, extent, number, oneOf, path, points, transform, viewBox, type ReadValue } from './svg-values.ts';

type Attributes = Readonly<Record<string, ReadValue>>;

/** How things look: may stand on every element, and in `style`. */
export const LOOKS: Attributes = {
  fill: paint,
  'fill-rule': oneOf('nonzero', 'evenodd'),
  stroke: paint,
  'stroke-width': extent,
  'stroke-linecap': oneOf('butt', 'round', 'square'),
  'stroke-linejoin': oneOf('miter', 'round', 'bevel'),
  'stroke-miterlimit': (value) => (Number(number(value)) >= 1 ? number(value) : undefined),
  'stroke-dasharray': dashes,
  'stroke-dashoffset': number,
};

const ANCHORS = ['Min', 'Mid', 'Max'].flatMap((x) => ['Min', 'Mid', 'Max'].map((y) => `x${x}Y${y}`));

/** What may be drawn, and the attributes of each. Without those that are `needed`, nothing is drawn. */
export const SHAPES: Readonly<Record<string, { readonly own: Attributes; readonly needed: readonly string[] }>> = {
  svg: { own: { viewBox, preserveAspectRatio: oneOf(...ANCHORS, ...ANCHORS.map((anchor) => `${anchor} meet`)) }, needed: [] },
  g: { own: { transform }, needed: [] },
  path: { own: { transform, d: path }, needed: ['d'] },
  rect: {
    own: { transform, x: number, y: number, width: extent, height: extent, rx: extent, ry: extent },
    needed: ['width', 'height'],
  },
  circle: { own: { transform, cx: number, cy: number, r: extent }, needed: ['r'] },
  ellipse: { own: { transform, cx: number, cy: number, rx: extent, ry: extent }, needed: ['rx', 'ry'] },
  line: { own: { transform, x1: number, y1: number, x2: number, y2: number }, needed: [] },
  polyline: { own: { transform, points }, needed: ['points'] },
  polygon: { own: { transform, points }, needed: ['points'] },
};

/**
 * Elements that say something about the drawing and draw nothing; nor do definitions, which drawing programs leave
 * behind empty: what would make use of one is refused where it stands.
 */
export const SILENT = new Set(['title', 'desc', 'metadata', 'defs']);

/** Elements that run, fetch, move or repeat something. */
export const UNSAFE = new Set(
  `script foreignObject image feImage use iframe object embed audio video canvas handler listener link
   set animate animateMotion animateTransform animateColor discard`.split(/\s+/),
);

const EDITORS = [
  'http://www.inkscape.org/',
  'http://sodipodi.sourceforge.net/',
  'http://ns.adobe.com/',
  'http://www.serif.com/',
  'https://boxy-svg.com',
  'http://www.bohemiancoding.com/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://purl.org/dc/',
  'http://creativecommons.org/',
];

/** True for the namespaces in which drawing programs keep their own notes: these are left out. */
export const isEditors = (namespace: string): boolean => EDITORS.some((start) => namespace.startsWith(start));

const IDLE = new Set(
  `id class version baseProfile enable-background x y role tabindex clip-rule color overflow color-interpolation
   shape-rendering text-rendering image-rendering isolation pointer-events solid-color solid-opacity stop-color
   writing-mode white-space direction`.split(/\s+/),
);

/** True for attributes and declarations that have no part in how plain shapes look. */
export const isIdle = (name: string): boolean =>
  IDLE.has(name) || /^(data|aria|font|-inkscape|line|letter|word|text)-/.test(name);

/** Attributes and declarations that change nothing as long as they say this. */
export const USUAL: Readonly<Record<string, RegExp>> = {
  opacity: /^(1(\.0*)?|100%)$/,
  'fill-opacity': /^(1(\.0*)?|100%)$/,
  'stroke-opacity': /^(1(\.0*)?|100%)$/,
  display: /^(inline|block)$/,
  visibility: /^visible$/,
  'mix-blend-mode': /^normal$/,
  'paint-order': /^(normal|fill( stroke( markers)?)?|fill markers stroke)$/,
  'vector-effect': /^none$/,
  filter: /^none$/,
  mask: /^none$/,
  'clip-path': /^none$/,
  'marker-start': /^none$/,
  'marker-mid': /^none$/,
  'marker-end': /^none$/,
  marker: /^none$/,
};
