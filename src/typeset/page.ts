import { bound } from '../geometry/gutter.ts';
import { marginsFor, sheetSize, type FormatId, type Orientation } from '../geometry/paper.ts';
import type { Insets, Pt, Size } from '../geometry/units.ts';
import type { SetContext } from '../elements/element.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Theme } from '../model/theme.ts';
import { fitsAcross } from './furniture.ts';
import { WIDE_MARGINS, widthOn } from './wide.ts';

/** What a document is set for: the size of its pages, how they lie, whether they are bound and whether they bleed. */
export type PageSetup = {
  readonly paper: FormatId;
  readonly orientation: Orientation;
  /** Whether it lies as it was asked to in one column too. */
  readonly keepsWide?: boolean;
  /** Whether what takes more than a third of a page is parted in one column, to save pages. */
  readonly parted?: boolean;
  /** Whether the text stands by the inner margin, with all other room on the outer side to write in. */
  readonly wideMargin?: boolean;
  /** Whether its leaves are printed on both sides and lie open together. */
  readonly facing?: boolean;
  readonly binding?: boolean;
  readonly bleed?: boolean;
  /** The number of pages is a multiple of this: four, where sheets are folded. */
  readonly multipleOf?: number;
};

/** Where the text of a page stands, and how near the edge its head and foot may. */
export type Area = { readonly sheet: Size; readonly block: Size; readonly margins: Insets; readonly drop: Pt; readonly rise: Pt };

/** The paper that the theme's text block was made for: a larger page has as much more of it. */
const MADE_FOR: Readonly<Partial<Record<FormatId, FormatId>>> = { legal: 'letter', tabloid: 'letter', a3: 'a4' };

/** One column on a sheet that lies wide would be half empty, but for what is made to lie like that. */
export const asItLies = (asked: PageSetup, { layout }: Theme): PageSetup =>
  layout === 'single' && asked.keepsWide !== true ? { ...asked, orientation: 'portrait' } : asked;

/** The text block on a sheet that stands: the theme's, so that Letter and A4 break lines alike. */
const upright = (sheet: Size, { page }: Theme, { paper, wideMargin = false }: PageSetup): Area => {
  const usual = sheetSize(MADE_FOR[paper] ?? paper, 'portrait');
  const width = wideMargin ? page.beside : page.width;
  const block = { width: width + sheet.width - usual.width, height: page.height + sheet.height - usual.height };
  const centered = marginsFor(sheet, block, page.inner, (sheet.height - block.height) / 2);
  const margins = wideMargin ? { ...centered, left: page.inner, right: sheet.width - block.width - page.inner } : centered;
  return { sheet, block, margins, drop: page.headerDrop, rise: page.footerRise };
};

/** The text block on a sheet that lies wide: as large as head and foot allow. */
const wide = (sheet: Size, { header, footer }: Manuscript, context: SetContext): Area => {
  const { layout, page } = context.theme;
  const marginOf = (place: 'head' | 'foot', paragraphs: Manuscript['header']): Pt =>
    layout === 'single' && !fitsAcross(paragraphs, context)
      ? (sheetSize('letter', 'portrait').height - page.height) / 2
      : WIDE_MARGINS[layout][place];
  const [top, bottom] = [marginOf('head', header), marginOf('foot', footer)];
  const block = { width: widthOn(sheet), height: sheet.height - top - bottom };
  return {
    sheet,
    block,
    margins: marginsFor(sheet, block, WIDE_MARGINS.side, top),
    drop: Math.min(page.headerDrop, WIDE_MARGINS.edge),
    rise: Math.min(page.footerRise, WIDE_MARGINS.edge),
  };
};

/** Where the text of a document's pages stands. */
export const areaOn = (on: PageSetup, manuscript: Manuscript, context: SetContext): Area => {
  const { theme, sheet } = context;
  const area = on.orientation === 'portrait' ? upright(sheet, theme, on) : wide(sheet, manuscript, context);
  return on.binding === true ? { ...area, margins: bound(area.margins, theme.page.gutter) } : area;
};
