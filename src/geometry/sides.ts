import { foldMarks, NO_OVERRUN, type Line, type Overrun, type Rectangle } from './boxes.ts';
import { creepOf, foldedSheets, nUp, signaturesOf, type Nup, type Spread } from './imposition.ts';
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
  /** The number of the sheet, and `a` for its front, `b` for its back; with that of its signature before it where there are several. */
  readonly label: string;
  /** What is left of the sheet when it is cut. */
  readonly sheet: Size;
  readonly overrun: Overrun;
  readonly pages: readonly ImposedPage[];
  /** Where it is folded. */
  readonly folds: readonly Line[];
  /** On the fold, outside: each signature has its mark one step further down, so that one which is missing or astray shows. */
  readonly collation: Rectangle | undefined;
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

/** How large a mark on the back of a signature is, how far apart the marks of two are, and how far from head and foot they stay. */
const COLLATION = { width: 3, height: 14, step: 18, clear: 54 } as const;

/** The mark of a signature, on the fold; where there are more than there is room for, they begin again at the head. */
const collationMark = (signature: number, sheet: Size): Rectangle => {
  const { width, height, step, clear } = COLLATION;
  const steps = Math.max(1, Math.floor((sheet.height - 2 * clear) / step));
  return { x: (sheet.width - width) / 2, y: clear + (signature % steps) * step, width, height };
};

/**
 * The sides of a booklet, front and back of the outermost sheet first, signature by signature: to be printed on both
 * sides and flipped on the short edge. Two pages fill the paper; with a bleed, the sheet is what two pages take.
 */
export const bookletSides = (
  count: number,
  trim: Size,
  paper: Size,
  overrun: Overrun,
  signatures: readonly number[] = signaturesOf(count),
): readonly Side[] => {
  const spread = { width: 2 * trim.width, height: trim.height };
  const sheet = overrun.slug > 0 ? spread : { width: paper.height, height: paper.width };
  const side = (label: string, pages: Spread, creep: Pt, collation?: Rectangle): Side => ({
    label,
    sheet,
    overrun,
    pages: spreadOn(pages, trim, sheet, overrun, creep),
    folds: foldMarks(sheet, overrun),
    collation,
    framed: false,
  });
  const isGathered = signatures.length > 1;
  return foldedSheets(count, signatures).flatMap(({ front, back, signature, depth }) => {
    const number = `${isGathered ? `${String(signature + 1)}.` : ''}${String(depth + 1)}`;
    const mark = isGathered && depth === 0 ? collationMark(signature, sheet) : undefined;
    return [side(`${number}a`, front, creepOf(depth), mark), side(`${number}b`, back, creepOf(depth))];
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
    collation: undefined,
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
