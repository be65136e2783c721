import { inches, millimetres, type Insets, type Pt, type Size } from './units.ts';

/** Whether a page is a right-hand one: those with odd numbers are. */
export const isRecto = (page: number): boolean => page % 2 === 1;

/** A page's margins where leaves are bound on their left: a verso has what a recto has, changed over. */
export const mirrored = (recto: Insets, page: number): Insets =>
  isRecto(page) ? recto : { ...recto, left: recto.right, right: recto.left };

/** Margins moved towards the fore edge, so that there is more room where leaves are bound. The text block stays as it is. */
export const bound = (margins: Insets, gutter: Pt): Insets => ({
  ...margins,
  left: margins.left + gutter,
  right: margins.right - gutter,
});

/** A hole for a ring: its middle, from the sheet's top left corner, and how wide it is. */
export type Hole = { readonly x: Pt; readonly y: Pt; readonly diameter: Pt };

/** How far from the edge holes are punched, how far apart, how many and how wide. */
const PUNCHES = {
  /** Three-hole punches, for ring binders in North America. */
  three: { edge: inches(0.5), pitch: inches(4.25), count: 3, diameter: inches(0.28) },
  /** Two holes 80 mm apart (ISO 838); four-hole punches add one more on either side. */
  four: { edge: millimetres(12), pitch: millimetres(80), count: 4, diameter: millimetres(6) },
} as const;

/** Where a punch puts its holes on a page, along the edge at which it is bound. */
export const holesOn = (sheet: Size, page: number, punch: keyof typeof PUNCHES): readonly Hole[] => {
  const { edge, pitch, count, diameter } = PUNCHES[punch];
  const x = isRecto(page) ? edge : sheet.width - edge;
  const first = sheet.height / 2 - (pitch * (count - 1)) / 2;
  return Array.from({ length: count }, (_, hole) => ({ x, y: first + hole * pitch, diameter }));
};
