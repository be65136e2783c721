import { inches, type Pt, type Size } from './units.ts';

/** Left, bottom, right and top edge, counted from the lower left corner of the sheet that is printed on. */
export type PageBox = readonly [left: Pt, bottom: Pt, right: Pt, top: Pt];

/** How far art runs over the cut, and how much sheet there is around the page for that and for marks. */
export type Overrun = { readonly bleed: Pt; readonly slug: Pt };

/** A page as it is cut already: nothing around it. */
export const NO_OVERRUN: Overrun = { bleed: 0, slug: 0 };

/** An eighth of an inch over the cut, and marks beyond it. */
export const BLEED: Overrun = { bleed: inches(0.125), slug: inches(0.375) };

/** The boxes of a page: the sheet, what a viewer shows, how far ink may run, and what is left when it is cut. */
export type PageBoxes = { readonly media: PageBox; readonly crop: PageBox; readonly bleed: PageBox; readonly trim: PageBox };

/** A box made larger by the same distance on every side. */
const grown = ([left, bottom, right, top]: PageBox, by: Pt): PageBox => [left - by, bottom - by, right + by, top + by];

/** The boxes of a page that is cut to a size: each lies within the one before. */
export const pageBoxes = (trim: Size, { bleed, slug }: Overrun): PageBoxes => {
  const cut: PageBox = [slug, slug, slug + trim.width, slug + trim.height];
  const media = grown(cut, slug);
  return { media, crop: media, bleed: grown(cut, bleed), trim: cut };
};

/** The sheet that a page with its overrun takes. */
export const sheetAround = ({ width, height }: Size, { slug }: Overrun): Size => ({
  width: width + 2 * slug,
  height: height + 2 * slug,
});

/** A straight line from one place to another, counted from the page's top left corner before it was moved into its slug. */
export type Line = { readonly from: readonly [x: Pt, y: Pt]; readonly to: readonly [x: Pt, y: Pt] };

/** Marks stand clear of the bleed, and end short of the sheet's edge. */
const CLEAR: Pt = 3;
const SHORT_OF_EDGE: Pt = 3;

/** How thick marks are drawn. */
export const MARK_WIDTH: Pt = 0.25;

/** Two marks at each corner, in line with the cut and outside of the bleed; none where there is no room for them. */
export const cropMarks = ({ width, height }: Size, { bleed, slug }: Overrun): readonly Line[] => {
  const [near, far] = [bleed + CLEAR, slug - SHORT_OF_EDGE];
  if (far <= near) return [];
  return [0, width].flatMap((x) =>
    [0, height].flatMap((y): Line[] => {
      const [outX, outY] = [x === 0 ? -1 : 1, y === 0 ? -1 : 1];
      return [
        { from: [x + outX * near, y], to: [x + outX * far, y] },
        { from: [x, y + outY * near], to: [x, y + outY * far] },
      ];
    }),
  );
};

/** A mark at the head and one at the foot of a fold across the middle. */
export const foldMarks = ({ width, height }: Size, overrun: Overrun): readonly Line[] =>
  cropMarks({ width: width / 2, height }, overrun).filter(({ from, to }) => from[0] === to[0] && from[0] === width / 2);

/** A rectangle, counted from the page's top left corner. */
export type Rectangle = Size & { readonly x: Pt; readonly y: Pt };

/** What desktop printers leave white along each edge. */
export const UNPRINTABLE: Pt = inches(0.25);

/**
 * A strip along a page's fore edge. With a bleed it stands on the edge and runs over the cut on three sides; without one
 * it stands within what a desktop printer can print, and is narrower.
 */
export const edgeStrip = ({ width, height }: Size, strip: Pt, recto: boolean, { bleed }: Overrun): Rectangle => {
  if (bleed === 0) {
    const thin = strip / 3;
    return { x: recto ? width - UNPRINTABLE - thin : UNPRINTABLE, y: UNPRINTABLE, width: thin, height: height - 2 * UNPRINTABLE };
  }
  return { x: recto ? width - strip : -bleed, y: -bleed, width: strip + bleed, height: height + 2 * bleed };
};
