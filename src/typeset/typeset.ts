import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { marginsFor, sheetSize, type Orientation, type PaperId } from '../geometry/paper.ts';
import type { Size } from '../geometry/units.ts';
import type { Definition } from '../model/definition.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { Theme } from '../model/theme.ts';
import { makeContext, type Looks } from './context.ts';
import { setFurniture } from './furniture.ts';
import { makeSetNodes } from './nodes.ts';

export type { Looks } from './context.ts';

/** The paper a document is set for. */
export type Sheet = { readonly paper: PaperId; readonly orientation: Orientation };

const LOGO_HEIGHT = 48;

/** Margins of a sheet that lies wide, which is a chart and wants its room: head and foot, and the sides. */
const WIDE_MARGINS = { head: 48, side: 40 } as const;

/** The text block on a sheet: the theme's, turned where the sheet lies wide, so that Letter and A4 break lines alike. */
const blockOn = (sheet: Size, { page }: Theme, orientation: Orientation): Size => {
  if (orientation === 'portrait') return { width: page.width, height: page.height };
  return { width: sheet.width - 2 * WIDE_MARGINS.side, height: sheet.height - 2 * WIDE_MARGINS.head };
};

/** Gives a manuscript its look: the theme's sizes, the brand's colours and type, a paper. */
export const typeset = (manuscript: Manuscript, looks: Looks, { paper, orientation }: Sheet): Outcome<Definition> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { theme, brand, logo } = looks;
  const setNodes = makeSetNodes(logo, brand.logo?.height ?? LOGO_HEIGHT, report);
  const context = makeContext(looks, setNodes, report);
  const sheet = sheetSize(paper, orientation);
  const block = blockOn(sheet, theme, orientation);
  const value: Definition = {
    record: { title: manuscript.title, author: brand.names.legal, subject: manuscript.subject, language: manuscript.language },
    page: {
      sheet,
      margins: marginsFor(
        sheet,
        block,
        orientation === 'portrait' ? theme.page.inner : WIDE_MARGINS.side,
        (sheet.height - block.height) / 2,
      ),
      furniture: {
        header: setFurniture(manuscript.header, 'below', context),
        headerDrop: theme.page.headerDrop,
        footer: setFurniture(manuscript.footer, 'above', context),
        footerRise: theme.page.footerRise,
        firstPageBare: true,
      },
    },
    body: context.blocks(manuscript.body),
  };
  return { value, diagnostics };
};
