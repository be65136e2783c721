import { foldMarks, NO_OVERRUN, type Line, type Overrun, type Rectangle } from './boxes.ts';
import { creepOf, nUp, saddleStitch, type Nup, type Spread } from './imposition.ts';
import type { Pt, Size } from './units.ts';

/** A page on a side: where its top left corner stands, how much smaller it is made, and what of it is shown. */
export type ImposedPage = {
  /** Counted from 1. */
  readonly page: number;
  readonly x: Pt;
  readonly y: Pt;
  readonly scale: number;
  readonly clip: Rectangle;
};

/** One side of a sheet. */
export type Side = {
  /** The number of the sheet, and `a` for its front, `b` for its back. */
  readonly label: string;
  /** What is left of the sheet when it is cut. */
  readonly sheet: Size;
  readonly overrun: Overrun;
  readonly pages: readonly ImposedPage[];
  /** Where it is folded. */
  readonly folds: readonly Line[];
  /** Whether pages are told from each other by a line around them. */
  readonly framed: boolean;
};

/** A spread in the middle of its paper; a page shows up to the fold, and over the cut on its other three sides. */
const spreadOn = (spread: Spread, trim: Size, sheet: Size, overrun: Overrun, creep: Pt): readonly ImposedPage[] => {
  const fold = sheet.width / 2;
  const top = (sheet.height - trim.height) / 2;
  const { bleed } = overrun;
  const clip = { y: top - bleed, width: trim.width + bleed, height: trim.height + 2 * bleed };
  const left = { x: fold - trim.width + creep, clip: { ...clip, x: fold - trim.width - bleed } };
  const right = { x: fold - creep, clip: { ...clip, x: fold } };
  const placed = (page: number | null, place: typeof left): readonly ImposedPage[] =>
    page === null ? [] : [{ page, y: top, scale: 1, ...place }];
  return [...placed(spread.left, left), ...placed(spread.right, right)];
};

/**
 * The sides of a booklet, front and back of the outermost sheet first: to be printed on both sides and flipped on the
 * short edge. Two pages fill the paper; with a bleed, the sheet is what two pages take.
 */
export const bookletSides = (count: number, trim: Size, paper: Size, overrun: Overrun): readonly Side[] => {
  const spread = { width: 2 * trim.width, height: trim.height };
  const sheet = overrun.slug > 0 ? spread : { width: paper.height, height: paper.width };
  const side = (label: string, pages: Spread, creep: Pt): Side => ({
    label,
    sheet,
    overrun,
    pages: spreadOn(pages, trim, sheet, overrun, creep),
    folds: foldMarks(sheet, overrun),
    framed: false,
  });
  return saddleStitch(count).flatMap(({ front, back }, index) => {
    const [number, creep] = [String(index + 1), creepOf(index)];
    return [side(`${number}a`, front, creep), side(`${number}b`, back, creep)];
  });
};

/** The sides of a draft: as many pages on each as were asked for, in reading order. */
export const draftSides = (count: number, trim: Size, paper: Size, nup: Nup): readonly Side[] => {
  const { sheet, cells } = nUp(nup, trim, paper);
  return Array.from({ length: Math.ceil(count / nup) }, (_, index) => ({
    label: `${String(Math.floor(index / 2) + 1)}${index % 2 === 0 ? 'a' : 'b'}`,
    sheet,
    overrun: NO_OVERRUN,
    folds: [],
    framed: true,
    pages: cells.slice(0, count - index * nup).map(({ x, y, scale }, at) => ({
      page: index * nup + at + 1,
      x,
      y,
      scale,
      clip: { x, y, width: trim.width * scale, height: trim.height * scale },
    })),
  }));
};
