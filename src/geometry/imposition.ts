import { millimetres, type Pt, type Size } from './units.ts';

/** The two pages of one side of a folded sheet, by number; `null` is a page without anything. */
export type Spread = { readonly left: number | null; readonly right: number | null };

/** A sheet of a booklet, outermost first: what is printed on either side of it. */
export type FoldedSheet = { readonly front: Spread; readonly back: Spread };

/** Pages on one folded sheet. */
const PER_SHEET = 4;

/** How many pages a booklet has when its last sheet is filled. */
export const filledSignature = (pages: number): number => Math.ceil(pages / PER_SHEET) * PER_SHEET;

/**
 * The order in which a saddle-stitched booklet is printed: sheets are laid into each other, folded and stapled in the
 * fold. The first and the last page share the front of the outermost sheet.
 */
export const saddleStitch = (pages: number): readonly FoldedSheet[] => {
  const filled = filledSignature(pages);
  const page = (number: number): number | null => (number <= pages ? number : null);
  return Array.from({ length: filled / PER_SHEET }, (_, sheet) => {
    const first = 2 * sheet + 1;
    const last = filled - 2 * sheet;
    return {
      front: { left: page(last), right: page(first) },
      back: { left: page(first + 1), right: page(last - 1) },
    };
  });
};

/** How thick copy paper is (80 g/m²). */
export const CALIPER: Pt = millimetres(0.1);

/** How far the pages of a sheet are moved towards the fold, because it is pushed out by the sheets around it. */
export const creepOf = (sheet: number, caliper: Pt = CALIPER): Pt => sheet * caliper;

/** A place for a page on a sheet: its top left corner, and the factor by which the page is made smaller. */
export type Cell = { readonly x: Pt; readonly y: Pt; readonly scale: number };

/** Pages on a sheet of a draft. */
export const NUP = [2, 4] as const;

/** How many pages a draft has on a side. */
export type Nup = (typeof NUP)[number];

/** White around a draft's pages, which desktop printers leave anyway, and between them. */
const DRAFT = { margin: 18, gap: 12 } as const;

/** A sheet of a draft: how large it lies, and where its pages stand, in reading order. */
export type NupSheet = { readonly sheet: Size; readonly cells: readonly Cell[] };

/** Lays two or four pages on a sheet, each as large as fits: side by side if upright, one below the other if wide. */
export const nUp = (count: Nup, page: Size, paper: Size): NupSheet => {
  const isWide = page.width > page.height;
  const turned = (count === 2) !== isWide;
  const sheet = turned ? { width: paper.height, height: paper.width } : paper;
  const columns = count === 4 || !isWide ? 2 : 1;
  const rows = count / columns;
  const cell = {
    width: (sheet.width - 2 * DRAFT.margin - (columns - 1) * DRAFT.gap) / columns,
    height: (sheet.height - 2 * DRAFT.margin - (rows - 1) * DRAFT.gap) / rows,
  };
  const scale = Math.min(1, cell.width / page.width, cell.height / page.height);
  const cells = Array.from({ length: count }, (_, index) => ({
    x: DRAFT.margin + (index % columns) * (cell.width + DRAFT.gap) + (cell.width - page.width * scale) / 2,
    y: DRAFT.margin + Math.floor(index / columns) * (cell.height + DRAFT.gap) + (cell.height - page.height * scale) / 2,
    scale,
  }));
  return { sheet, cells };
};
