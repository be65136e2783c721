/** What the press uses of fontkit, without Node's types. */
declare module 'fontkit' {
  /** A drawn letter of a font; several characters may be one (fi). */
  export type Glyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number };
  /** How far to go on after a letter, and how far from there it stands; in units of the font. */
  export type GlyphPosition = { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number };
  export type GlyphRun = {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  };
  export type Font = {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly fullName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): GlyphRun;
  };
  export function create(bytes: Uint8Array): Font;
}
