import { create } from 'fontkit';
import type { Pt } from '../../geometry/units.ts';
import type { Cut, Typeface } from '../../model/typeface.ts';

/** One cut of a family, ready to measure with. */
export type Face = {
  /** `family/cut`: also its name in the PDF's making. */
  readonly name: string;
  readonly family: Typeface['family'];
  readonly cut: Cut;
  readonly bytes: Uint8Array;
  /** Above and below the baseline, as parts of the size. */
  readonly ascent: number;
  readonly descent: number;
  /** The width of a text set in one line. */
  readonly width: (text: string, size: Pt) => Pt;
  /** Whether the font can draw a code point. */
  readonly has: (codePoint: number) => boolean;
};

const opened = new WeakMap<Uint8Array, Face>();

const open = ({ family, cut, bytes }: Typeface): Face => {
  const font = create(bytes);
  const em = font.unitsPerEm;
  const words = new Map<string, number>();
  const known = new Map<number, boolean>();

  const wordWidth = (word: string): number => {
    const cached = words.get(word);
    if (cached !== undefined) return cached;
    const width = font.layout(word).advanceWidth / em;
    words.set(word, width);
    return width;
  };

  // pdfkit shapes text in stretches that end after a space; measuring in the same stretches gives the same widths.
  const textWidth = (text: string): number => {
    let total = 0;
    let start = 0;
    for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
      total += wordWidth(text.slice(start, space + 1));
      start = space + 1;
    }
    return start < text.length ? total + wordWidth(text.slice(start)) : total;
  };

  const has = (codePoint: number): boolean => {
    const cached = known.get(codePoint);
    if (cached !== undefined) return cached;
    const found = font.hasGlyphForCodePoint(codePoint);
    known.set(codePoint, found);
    return found;
  };

  return {
    name: `${family}/${cut}`,
    family,
    cut,
    bytes,
    ascent: font.ascent / em,
    descent: -font.descent / em,
    width: (text, size) => textWidth(text) * size,
    has,
  };
};

/** Opens a typeface for measuring; the same bytes are opened once. */
export const faceOf = (typeface: Typeface): Face => {
  const known = opened.get(typeface.bytes);
  if (known) return known;
  const face = open(typeface);
  opened.set(typeface.bytes, face);
  return face;
};
