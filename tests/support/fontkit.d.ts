/** What the press uses of fontkit, without Node's types. */
declare module 'fontkit' {
  /** A drawn letter of a font; several characters may be one (fi). */
  export type Glyph = { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number };
  export type Font = {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    readonly fullName: string;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  export function create(bytes: Uint8Array): Font;
}
