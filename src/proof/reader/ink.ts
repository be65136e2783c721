import { boxIn, combine, IDENTITY, matrixOf, type PdfMatrix } from './matrix.ts';
import type { Glyph, Operators } from './pdfjs.ts';
import { showText } from './show.ts';
import { countLoose, groundAt, newTracing, ownerIn, seen, set, transform, type Tracing } from './tracing.ts';

/** What one page shows. */
export type PageInk = Pick<Tracing, 'texts' | 'strokes' | 'grounds' | 'loose' | 'marks'>;

type Handler = (tracing: Tracing, args: readonly unknown[]) => void;

const colorOf = (value: unknown): string | null => (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : null);

const numberAt = (args: readonly unknown[], at: number): number => (typeof args[at] === 'number' ? args[at] : 0);

const FILLING = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];
const STROKING = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'];

const codesOf = (names: readonly string[], codes: Readonly<Record<string, number>>): ReadonlySet<unknown> =>
  new Set(names.map((name) => codes[name]));

/** A path without a shape paints nothing. */
const paintPath = (codes: Readonly<Record<string, number>>): Handler => {
  const filling = codesOf(FILLING, codes);
  const stroking = codesOf(STROKING, codes);
  return (tracing, [paint, , bounds]) => {
    const [left, bottom, right, top] = Array.from((bounds ?? []) as ArrayLike<number>);
    if (left === undefined || bottom === undefined || right === undefined || top === undefined) return;
    const { ctm, fill, fillAlpha, stroke, strokeAlpha } = tracing.graphics;
    const box = boxIn(ctm, [left, bottom, right, top]);
    const middle = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2] as const;
    if (filling.has(paint)) {
      tracing.grounds.push({ box, color: seen(fill, fillAlpha, groundAt(tracing, ...middle)) });
      countLoose(tracing, 'shape');
    }
    if (!stroking.has(paint)) return;
    const ground = groundAt(tracing, ...middle);
    const width = tracing.graphics.lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    tracing.strokes.push({ ...ownerIn(tracing), color: seen(stroke, strokeAlpha, ground), ground, width, box });
    countLoose(tracing, 'line');
  };
};

const paintPicture: Handler = (tracing) => {
  tracing.grounds.push({ box: boxIn(tracing.graphics.ctm, [0, 0, 1, 1]), color: null });
  countLoose(tracing, 'picture');
};

/** Marked content without a number is that of what it stands in, unless it is decoration. */
const beginMark: Handler = (tracing, [tag, mcid]) => {
  if (typeof mcid === 'number') {
    tracing.marks.set(mcid, (tracing.marks.get(mcid) ?? 0) + 1);
    tracing.owners.push({ mcid, isArtifact: false });
  } else tracing.owners.push(tag === 'Artifact' ? { mcid: null, isArtifact: true } : ownerIn(tracing));
};

const setAlpha: Handler = (tracing, [entries]) => {
  for (const [key, value] of (entries ?? []) as readonly (readonly [string, unknown])[]) {
    if (key === 'ca' && typeof value === 'number') set(tracing, { fillAlpha: value });
    if (key === 'CA' && typeof value === 'number') set(tracing, { strokeAlpha: value });
  }
};

const keep: Handler = (tracing) => void tracing.kept.push(tracing.graphics);
const bringBack: Handler = (tracing) => void (tracing.graphics = tracing.kept.pop() ?? tracing.graphics);

const startLine = (tracing: Tracing, at: PdfMatrix): void => {
  tracing.line = at;
  tracing.pen = at;
};
const moveLine = (tracing: Tracing, x: number, y: number): void => startLine(tracing, combine(tracing.line, [1, 0, 0, 1, x, y]));

const GRAPHICS: Readonly<Record<string, Handler>> = {
  save: keep,
  restore: bringBack,
  transform,
  setGState: setAlpha,
  setLineWidth: (tracing, args) => set(tracing, { lineWidth: numberAt(args, 0) }),
  setFillRGBColor: (tracing, args) => set(tracing, { fill: colorOf(args[0]) }),
  setStrokeRGBColor: (tracing, args) => set(tracing, { stroke: colorOf(args[0]) }),
  setFillColorN: (tracing) => set(tracing, { fill: null }),
  setStrokeColorN: (tracing) => set(tracing, { stroke: null }),
  paintFormXObjectBegin: (tracing, args) => {
    keep(tracing, args);
    transform(tracing, args[0]);
  },
  paintFormXObjectEnd: bringBack,
  beginMarkedContent: beginMark,
  beginMarkedContentProps: beginMark,
  endMarkedContent: (tracing) => void tracing.owners.pop(),
};

const TEXT: Readonly<Record<string, Handler>> = {
  beginText: (tracing) => startLine(tracing, IDENTITY),
  setFont: (tracing, args) => set(tracing, { font: typeof args[0] === 'string' ? args[0] : '', fontSize: numberAt(args, 1) }),
  setTextRenderingMode: (tracing, args) => set(tracing, { rendering: numberAt(args, 0) }),
  setCharSpacing: (tracing, args) => set(tracing, { charSpacing: numberAt(args, 0) }),
  setWordSpacing: (tracing, args) => set(tracing, { wordSpacing: numberAt(args, 0) }),
  setTextRise: (tracing, args) => set(tracing, { rise: numberAt(args, 0) }),
  setHScale: (tracing, args) => set(tracing, { scale: numberAt(args, 0) / 100 }),
  setLeading: (tracing, args) => void (tracing.leading = numberAt(args, 0)),
  setTextMatrix: (tracing, args) => startLine(tracing, matrixOf(args[0]) ?? IDENTITY),
  moveText: (tracing, args) => moveLine(tracing, numberAt(args, 0), numberAt(args, 1)),
  setLeadingMoveText: (tracing, args) => {
    tracing.leading = -numberAt(args, 1);
    moveLine(tracing, numberAt(args, 0), numberAt(args, 1));
  },
  nextLine: (tracing) => moveLine(tracing, 0, -tracing.leading),
};

const PICTURES = [
  'shadingFill',
  'paintImageXObject',
  'paintImageXObjectRepeat',
  'paintImageMaskXObject',
  'paintImageMaskXObjectGroup',
  'paintImageMaskXObjectRepeat',
  'paintInlineImageXObject',
  'paintInlineImageXObjectGroup',
  'paintSolidColorImageMask',
];

/** Follows the operators of a page: what they draw, in which colors, and where in the structure. */
export const readInk = ({ fnArray, argsArray, codes, isBold }: Operators): PageInk => {
  const tracing = newTracing();
  const handlers = new Map<number | undefined, Handler>([
    ...[...Object.entries(GRAPHICS), ...Object.entries(TEXT)].map(([name, handler]) => [codes[name], handler] as const),
    ...PICTURES.map((name) => [codes[name], paintPicture] as const),
    [codes['constructPath'], paintPath(codes)],
    [codes['showText'], (_, args) => showText(tracing, (args[0] ?? []) as readonly (Glyph | number | null)[], isBold)],
  ]);
  fnArray.forEach((code, at) => handlers.get(code)?.(tracing, argsArray[at] ?? []));
  return tracing;
};
