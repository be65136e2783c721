import type { Pt } from '../../geometry/units.ts';
import type { Cut, Typeface } from '../../model/typeface.ts';
import { shaperOf, type Letter } from './shaper.ts';

/** A word as its letters, and its width as a part of the size. */
export type Shaped = { readonly width: number; readonly letters: readonly Letter[] };

/** One cut of a family, ready to measure with. */
export type Face = {
  /** `family/cut`: also its name in the PDF's making. */
  readonly name: string;
  readonly family: Typeface['family'];
  readonly cut: Cut;
  readonly bytes: Uint8Array;
  /** Units of the font in the size of the type: letters are told in them. */
  readonly em: number;
  /** Above and below the baseline, as parts of the size. */
  readonly ascent: number;
  readonly descent: number;
  /** The width of a text set in one line. */
  readonly width: (text: string, size: Pt) => Pt;
  /** The words of a text, each with the space after it, as they are shaped. */
  readonly wordsOf: (text: string) => readonly string[];
  readonly shape: (word: string) => Shaped;
  /** Whether the font can draw a code point. */
  readonly has: (codePoint: number) => boolean;
};

const opened = new WeakMap<Uint8Array, Face>();

/** The shaped words of every face that was opened. */
const shapes: Map<string, Shaped>[] = [];

/** Forgets every shaped word, but not the fonts: for measuring what a first print costs. */
export const forgetShapes = (): void => {
  for (const words of shapes) words.clear();
};

const wordsOf = (text: string): readonly string[] => {
  const found: string[] = [];
  let start = 0;
  for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
    found.push(text.slice(start, space + 1));
    start = space + 1;
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
};

const open = ({ family, cut, bytes }: Typeface): Face => {
  const shaper = shaperOf(bytes);
  const { em, ascent, descent } = shaper;
  const words = new Map<string, Shaped>();
  shapes.push(words);
  const known = new Map<number, boolean>();

  const shape = (word: string): Shaped => {
    const cached = words.get(word);
    if (cached !== undefined) return cached;
    const letters = shaper.shape(word);
    const shaped = { width: letters.reduce((sum, { advance }) => sum + advance, 0) / em, letters };
    words.set(word, shaped);
    return shaped;
  };

  // Shaping is slow, and words come again and again: each is shaped once, with the space after it.
  const textWidth = (text: string): number => {
    let total = 0;
    let start = 0;
    for (let space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
      total += shape(text.slice(start, space + 1)).width;
      start = space + 1;
    }
    return start < text.length ? total + shape(text.slice(start)).width : total;
  };

  const has = (codePoint: number): boolean => {
    const cached = known.get(codePoint);
    if (cached !== undefined) return cached;
    const found = shaper.has(codePoint);
    known.set(codePoint, found);
    return found;
  };

  return {
    name: `${family}/${cut}`,
    family,
    cut,
    bytes,
    em,
    wordsOf,
    shape,
    ascent: ascent / em,
    descent: descent / em,
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
