import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { BLEED } from '../geometry/boxes.ts';
import { bound } from '../geometry/gutter.ts';
import { marginsFor, sheetSize, type FormatId, type Orientation } from '../geometry/paper.ts';
import type { Size } from '../geometry/units.ts';
import type { Definition } from '../model/definition.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Theme } from '../model/theme.ts';
import { setBinding } from './binding.ts';
import { asAsked } from './as-asked.ts';
import { BLACK_PALETTE } from './black.ts';
import { makeContext, type Looks } from './context.ts';
import { setFurniture } from './furniture.ts';
import { makeSetNodes } from './nodes.ts';

export type { Looks } from './context.ts';

/** What a document is set for: the size of its pages, how they lie, whether they are bound and whether they bleed. */
export type Sheet = {
  readonly paper: FormatId;
  readonly orientation: Orientation;
  readonly binding?: boolean;
  readonly bleed?: boolean;
  /** The number of pages is a multiple of this: four, where sheets are folded. */
  readonly multipleOf?: number;
};

const LOGO_HEIGHT = 48;

/** Margins of a sheet that lies wide, which is a chart and wants its room: head and foot, the sides, and how near the edge the furniture may stand. */
const WIDE_MARGINS = { head: 48, side: 40, edge: 24 } as const;

/** The paper that the theme's text block was made for: a larger page has as much more of it. */
const MADE_FOR: Readonly<Partial<Record<FormatId, FormatId>>> = { legal: 'letter', tabloid: 'letter', a3: 'a4' };

/** The text block on a sheet: the theme's, turned where the sheet lies wide, so that Letter and A4 break lines alike. */
const blockOn = (sheet: Size, { page }: Theme, { paper, orientation }: Sheet): Size => {
  const usual = sheetSize(MADE_FOR[paper] ?? paper, orientation);
  if (orientation === 'portrait')
    return { width: page.width + sheet.width - usual.width, height: page.height + sheet.height - usual.height };
  return { width: sheet.width - 2 * WIDE_MARGINS.side, height: sheet.height - 2 * WIDE_MARGINS.head };
};

/** Gives a manuscript its look: the theme's sizes, the brand's colours and type, a paper. */
export const typeset = (manuscript: Manuscript, given: Looks, asked: Sheet): Outcome<Definition> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const looks: Looks = given.theme.ink === 'black' ? { ...given, brand: { ...given.brand, palette: BLACK_PALETTE } } : given;
  const { theme, brand, logo } = looks;
  // One column on a sheet that lies wide would be half empty.
  const on: Sheet = looks.theme.layout === 'single' ? { ...asked, orientation: 'portrait' } : asked;
  const setNodes = makeSetNodes(logo, brand.logo?.height ?? LOGO_HEIGHT, report);
  const { paper, orientation, binding = false, bleed = false } = on;
  const context = makeContext(looks, setNodes, report, binding, sheetSize(paper, orientation));
  const sheet = sheetSize(paper, orientation);
  const block = blockOn(sheet, theme, on);
  const inner = orientation === 'portrait' ? theme.page.inner : WIDE_MARGINS.side;
  const margins = marginsFor(sheet, block, inner, (sheet.height - block.height) / 2);
  const fromEdge = (usual: number): number => (orientation === 'portrait' ? usual : Math.min(usual, WIDE_MARGINS.edge));
  const value: Definition = {
    record: { title: manuscript.title, author: brand.names.legal, subject: manuscript.subject, language: manuscript.language },
    page: {
      sheet,
      margins: binding ? bound(margins, theme.page.gutter) : margins,
      furniture: {
        header: setFurniture(manuscript.header, 'below', context),
        headerDrop: fromEdge(theme.page.headerDrop),
        footer: setFurniture(manuscript.footer, 'above', context),
        footerRise: fromEdge(theme.page.footerRise),
        firstPageBare: true,
      },
      ...(binding ? { binding: setBinding(manuscript, context, on.multipleOf ?? 1) } : {}),
      ...(bleed ? { overrun: BLEED } : {}),
    },
    body: asAsked(context.blocks(manuscript.body), manuscript, context),
  };
  return { value, diagnostics };
};
