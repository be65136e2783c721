import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { BLEED } from '../geometry/boxes.ts';
import { sheetSize } from '../geometry/paper.ts';
import type { Definition } from '../model/definition.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { mayLeavePages } from '../model/tear-outs.ts';
import { setBlank, setVerso } from './binding.ts';
import { applyEdition } from './apply-edition.ts';
import { BLACK_PALETTE } from './black.ts';
import { makeContext, type Looks } from './context.ts';
import { setFurniture } from './furniture.ts';
import { makeSetNodes } from './nodes.ts';
import { areaOn, asItLies, type PageSetup } from './page.ts';

export type { Looks } from './context.ts';
export type { PageSetup as Sheet } from './page.ts';

const LOGO_HEIGHT = 48;

/** In one column of large type, what takes more of a page than this is parted rather than leave so much of one blank. */
const TOGETHER = 0.45;
/** The same in a book of many pages. */
const TOGETHER_IN_BOOK = 0.33;

/** Gives a manuscript its look: the theme's sizes, the brand's colors and type, a paper. */
export const typeset = (manuscript: Manuscript, given: Looks, asked: PageSetup): Outcome<Definition> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const looks: Looks = given.theme.ink === 'black' ? { ...given, brand: { ...given.brand, palette: BLACK_PALETTE } } : given;
  const { theme, brand, logo } = looks;
  const on = asItLies(asked, theme);
  const setNodes = makeSetNodes({ picture: logo, height: brand.logo?.height ?? LOGO_HEIGHT, at: looks.logoAt }, report);
  const { binding = false, facing = binding, bleed = false } = on;
  const pages = {
    bound: binding,
    sheet: sheetSize(on.paper, on.orientation),
    header: manuscript.header,
    footer: manuscript.footer,
  };
  const context = makeContext(looks, setNodes, report, pages);
  const { sheet, block, margins, drop, rise } = areaOn(on, manuscript, context);
  const value: Definition = {
    record: { title: manuscript.title, author: brand.names.legal, subject: manuscript.subject, language: manuscript.language },
    page: {
      sheet,
      margins,
      furniture: {
        header: setFurniture(manuscript.header, 'below', context),
        headerDrop: drop,
        footer: setFurniture(manuscript.footer, 'above', context),
        footerRise: rise,
        firstPageBare: true,
      },
      ...(facing ? { verso: setVerso(manuscript, context) } : {}),
      ...(binding ? { binding: { multipleOf: on.multipleOf ?? 1 } } : {}),
      ...(binding || mayLeavePages(manuscript) ? { blank: setBlank(context) } : {}),
      ...(theme.layout === 'single' ? { keep: block.height * (on.parted === true ? TOGETHER_IN_BOOK : TOGETHER) } : {}),
      ...(bleed ? { overrun: BLEED } : {}),
    },
    body: applyEdition(context.blocks(manuscript.body), manuscript, context, block.width),
  };
  return { value, diagnostics };
};
