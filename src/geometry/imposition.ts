import { millimetres, type Pt, type Size } from './units.ts';

/** The two pages of one side of a folded sheet, by number; `null` is a page without anything. */
export type Spread = { readonly left: number | null; readonly right: number | null };

/** A folded sheet: what is printed on either side of it, and where it lies. */
export type FoldedSheet = {
  readonly front: Spread;
  readonly back: Spread;
  /** The signature that it is part of, from 0. */
  readonly signature: number;
  /** How many sheets lie around it in its signature. */
  readonly depth: number;
};

/** Pages on one folded sheet. */
export const PER_SHEET = 4;

/** How many pages a booklet has when its last sheet is filled. */
export const filledSignature = (pages: number): number => Math.ceil(pages / PER_SHEET) * PER_SHEET;

/** Booklets up to so many pages are folded once, all sheets in each other: more do not lie flat, and few staplers go through them. */
export const ONE_FOLD = 48;

/** Pages of a signature, at most, where a booklet is folded in several: what binderies take. */
const USUAL_SIGNATURE = 32;

/** The fewest and the most pages that may be asked for in a signature: one sheet, and as many as a bindery can fold. */
export const SIGNATURE_PAGES = { least: PER_SHEET, most: 96 } as const;

/**
 * The pages of each signature of a booklet, first to last: stacks of sheets that are folded into each other, then laid
 * one behind the other. They differ by one sheet at most, larger ones first. `most` is what was asked for, or null.
 */
export const signaturesOf = (pages: number, most: number | null = null): readonly number[] => {
  const sheets = filledSignature(pages) / PER_SHEET;
  const limit = most ?? (pages <= ONE_FOLD ? ONE_FOLD : USUAL_SIGNATURE);
  const count = Math.max(1, Math.ceil(sheets / Math.max(1, Math.floor(limit / PER_SHEET))));
  return Array.from({ length: count }, (_, at) => PER_SHEET * (Math.floor(sheets / count) + (at < sheets % count ? 1 : 0)));
};

/**
 * The order in which a booklet is printed: signature by signature, the outermost sheet first. In each, sheets are laid
 * into each other and folded, so the first and the last page share the front of the outermost sheet.
 */
export const foldedSheets = (pages: number, signatures: readonly number[]): readonly FoldedSheet[] => {
  const page = (number: number): number | null => (number <= pages ? number : null);
  let before = 0;
  return signatures.flatMap((length, signature) => {
    const start = before;
    before += length;
    return Array.from({ length: length / PER_SHEET }, (_, depth): FoldedSheet => {
      const [first, last] = [start + 2 * depth + 1, start + length - 2 * depth];
      return {
        front: { left: page(last), right: page(first) },
        back: { left: page(first + 1), right: page(last - 1) },
        signature,
        depth,
      };
    });
  });
};

/** How thick copy paper is (80 g/m²). */
export const CALIPER: Pt = millimetres(0.1);

/** How far the pages of a sheet are moved towards the fold, because it is pushed out by the sheets around it. */
export const creepOf = (depth: number, caliper: Pt = CALIPER): Pt => depth * caliper;

/** A place for a page on a sheet: its top left corner, and the factor by which the page is made smaller. */
export type ImposedCell = { readonly x: Pt; readonly y: Pt; readonly scale: number };

/** Pages on a sheet of a draft. */
export const NUP = [2, 4] as const;

/** How many pages a draft has on a side. */
export type Nup = (typeof NUP)[number];

/** White around a draft's pages, which desktop printers leave anyway, and between them. */
const DRAFT = { margin: 18, gap: 12 } as const;

/** A sheet of a draft: how large it lies, and where its pages stand, in reading order. */
export type NupSheet = { readonly sheet: Size; readonly cells: readonly ImposedCell[] };

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
