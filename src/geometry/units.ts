/** A length in PostScript points: 72 to the inch. Every length in the code is in points unless its name says otherwise. */
export type Pt = number;

/** Points in one inch. */
export const INCH: Pt = 72;

/** Turns inches into points. */
export const inches = (value: number): Pt => value * INCH;

/** Turns millimetres into points. */
export const millimetres = (value: number): Pt => (value * INCH) / 25.4;

/** A width and a height, in points. */
export type Size = { readonly width: Pt; readonly height: Pt };

/** Distances from the four edges of something, in points. */
export type Insets = { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };

/** The same distance from every edge. */
export const evenly = (distance: Pt): Insets => ({ top: distance, right: distance, bottom: distance, left: distance });

/** No distance from any edge. */
export const FLUSH: Insets = evenly(0);
