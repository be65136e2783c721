import { combine, placeIn, type PdfMatrix } from './matrix.ts';
import type { Glyph } from './pdfjs.ts';
import { countLoose, groundAt, ownerIn, seen, type Tracing } from './tracing.ts';

/** Rendering modes that nobody sees: invisible, and only clipping. */
const INVISIBLE: ReadonlySet<number> = new Set([3, 7]);

/** A gap as wide as this part of the type size is a space between words. */
const GAP = 0.2;

const advance = (tracing: Tracing, by: number): void => {
  tracing.pen = combine(tracing.pen, [1, 0, 0, 1, by * tracing.graphics.scale, 0]);
};

type Shown = readonly (Glyph | number | null)[];

/** Moves the pen over letters and returns them as text, and where the last of them ends that is no space. Numbers among them are shifts, in thousandths of the type size. */
const typeOut = (tracing: Tracing, glyphs: Shown): { readonly text: string; readonly end: PdfMatrix } => {
  const { fontSize, charSpacing, wordSpacing } = tracing.graphics;
  let text = '';
  let end = tracing.pen;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      if (glyph < -1000 * GAP) text += ' ';
      advance(tracing, (-glyph / 1000) * fontSize);
      continue;
    }
    text += glyph.unicode;
    advance(tracing, (glyph.width / 1000) * fontSize + charSpacing + (glyph.isSpace ? wordSpacing : 0));
    if (glyph.unicode.trim() !== '') end = tracing.pen;
  }
  return { text, end };
};

/** Draws letters where the pen is. */
export const showText = (tracing: Tracing, glyphs: Shown, isBold: (font: string) => boolean): void => {
  const { ctm, rise, fontSize, fill, fillAlpha, rendering, font } = tracing.graphics;
  const [x, y] = placeIn(combine(ctm, tracing.pen), 0, rise);
  const { text, end } = typeOut(tracing, glyphs);
  const placed = combine(ctm, tracing.pen);
  const size = Math.abs(fontSize) * Math.hypot(placed[2], placed[3]);
  const { last } = tracing;
  const follows = Math.abs(y - last.y) < size * GAP && Math.abs(x - last.x) < size * GAP;
  const [endX, endY] = placeIn(placed, 0, rise);
  tracing.last = { x: endX, y: endY };
  if (text.trim() === '') {
    // A space at the end of one stretch parts it from the next.
    if (text !== '') tracing.last = { x: Number.NaN, y: Number.NaN };
    return;
  }
  const isTurned = placed[0] < 0 && placed[3] * fontSize < 0;
  const up = isTurned ? -size : size;
  const ground = groundAt(tracing, x + up * 0.1, y + up * 0.2);
  tracing.texts.push({
    ...ownerIn(tracing),
    text: follows ? text : ` ${text}`,
    color: seen(fill, fillAlpha, ground),
    ground,
    size,
    x,
    y,
    right: placeIn(combine(ctm, end), 0, rise)[0],
    isTurned,
    isInvisible: INVISIBLE.has(rendering),
    isBold: isBold(font),
  });
  countLoose(tracing, 'text');
};
