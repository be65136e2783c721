import { Blob, Buffer, ClusterLevel, Face, Font, shape } from 'harfbuzzjs';

/** A letter of a font, in its place behind the one before it. In units of the font. */
export type Letter = {
  /** Its number in the font. */
  readonly id: number;
  /** What it stands for: several for a ligature, none for a letter that only comes with the one before it. */
  readonly codePoints: readonly number[];
  /** How wide it is by itself. */
  readonly width: number;
  /** How far the next one stands from where this one begins: its width, kerned. */
  readonly advance: number;
  /** How far it is drawn from where it begins, to the right and upwards. */
  readonly right: number;
  readonly up: number;
};

/** A font as those who measure need it. Lengths are in its own units. */
export type Shaper = {
  /** Units in the size of the type. */
  readonly em: number;
  /** Above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
  /** Whether it can draw a code point. */
  readonly has: (codePoint: number) => boolean;
  /** Turns text into letters. */
  readonly shape: (text: string) => readonly Letter[];
};

/** Texts are shaped one after the other, all with this one. */
const buffer = new Buffer();

const codePointsOf = (text: string): readonly number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

/**
 * What some letters stand for that are made of one piece of text: one letter for all of it, however its accents were typed;
 * several that are its parts, for a part each; else the first for all.
 */
const sharedBy = (count: number, text: string): readonly (readonly number[])[] => {
  // Most letters are these, and they are their own parts.
  if (count === 1 && text.length === 1 && text < '\u0080') return [[text.charCodeAt(0)]];
  const parts = codePointsOf(text.normalize('NFD'));
  return count > 1 && parts.length === count ? parts.map((part) => [part]) : [codePointsOf(text.normalize('NFC'))];
};

/** What each letter stands for, by where in the text it comes from. */
const meaningsOf = (clusters: readonly number[], text: string): readonly (readonly number[])[] => {
  const counts = new Map<number, number>();
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  return [...counts].flatMap(([start, count], at, starts) => {
    const shared = sharedBy(count, text.slice(start, starts[at + 1]?.[0] ?? text.length));
    return Array.from({ length: count }, (_, letter) => shared[letter] ?? []);
  });
};

/** Several marks on one letter, in the order that Unicode gives them: HarfBuzz would say of a mark that it moves that it stands for nothing. */
const inOrder = (text: string): string => text.replace(/\p{M}{2,}/gu, (marks) => marks.normalize('NFD'));

/** Opens a font: its letters, ligatures and kerning, as its maker has set them down. */
export const shaperOf = (bytes: Uint8Array): Shaper => {
  const face = new Face(new Blob(Uint8Array.from(bytes).buffer));
  const font = new Font(face);
  const { ascender, descender } = font.hExtents();
  const widths = new Map<number, number>();
  const widthOf = (id: number): number => {
    const width = widths.get(id) ?? font.glyphHAdvance(id);
    widths.set(id, width);
    return width;
  };
  const shaped = (written: string): readonly Letter[] => {
    const text = inOrder(written);
    buffer.reset();
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS);
    buffer.addText(text);
    // Left to itself it would ask the machine for a language.
    buffer.setLanguage('und');
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const places = buffer.getGlyphPositions();
    const glyphs = buffer.getGlyphInfos();
    const meanings = meaningsOf(
      glyphs.map(({ cluster }) => cluster),
      text,
    );
    return glyphs.map(({ codepoint: id }, at) => {
      const { xAdvance: advance = 0, xOffset: right = 0, yOffset: up = 0 } = places[at] ?? {};
      return { id, codePoints: meanings[at] ?? [], width: widthOf(id), advance, right, up };
    });
  };
  return {
    em: face.upem,
    ascent: ascender,
    descent: -descender,
    has: (codePoint) => font.nominalGlyph(codePoint) !== undefined,
    shape: shaped,
  };
};
