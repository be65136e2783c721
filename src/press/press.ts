import { isClean, type Diagnostic, type Outcome } from '../diagnostics/diagnostic.ts';
import { NO_OVERRUN } from '../geometry/boxes.ts';
import { signaturesOf } from '../geometry/imposition.ts';
import { bookletSides, draftSides } from '../geometry/sides.ts';
import type { Size } from '../geometry/units.ts';
import type { Definition } from '../model/definition.ts';
import type { Imposition } from '../model/imposition.ts';
import type { PageFill } from '../model/page-fill.ts';
import type { ForeignPages, Proof } from '../model/proof.ts';
import type { TypeCase } from '../model/typeface.ts';
import { impose as drawSides } from './ink/impose.ts';
import { print } from './ink/print.ts';
import { makeUp, type MadeUp } from './makeup.ts';

/** What a print may need from other documents. */
export type PressHooks = {
  /** Where leaves of other documents are, for page references to them. */
  readonly foreignPages?: ForeignPages;
  /** Leaves the logical structure out, and the claims with it. For the bench only, which has to know what it costs. */
  readonly untagged?: boolean;
};

/** A definition made up into pages, waiting for ink. */
export type Forme = { readonly definition: Definition; readonly made: MadeUp; readonly pages: number };

/**
 * Sets a definition in the fonts of the type case and makes it up into pages, without ink. What cannot be printed as it
 * stands (a letter that no font has, a footer taller than its margin) is reported: then the forme is not for ink, and only
 * tells other documents on which pages its pieces would be.
 */
export const lockUp = (definition: Definition, typeCase: TypeCase, hooks: PressHooks = {}): Outcome<Forme> => {
  const diagnostics: Diagnostic[] = [];
  const made = makeUp(definition, typeCase, hooks.foreignPages, (diagnostic) => diagnostics.push(diagnostic));
  return { value: { definition, made, pages: made.pages.length }, diagnostics };
};

/** How the pages of a forme are filled; a sheet of fixed places is full. */
export const fillOf = ({ definition: { page }, made }: Forme): PageFill => ({
  foot: page.margins.bottom,
  height: page.sheet.height - page.margins.top - page.margins.bottom,
  free: made.pages.flatMap(({ number, isLeft, isFree, side }) => (isLeft || isFree || side !== undefined ? [number] : [])),
});

/** Prints a forme: draws its pages and writes the PDF. */
export const ink = async ({ definition, made, pages }: Forme, hooks: PressHooks = {}): Promise<Outcome<Proof>> => {
  const diagnostics: Diagnostic[] = [];
  const bytes = await print(made, definition, hooks.untagged !== true, (diagnostic) => diagnostics.push(diagnostic));
  if (!bytes || !isClean(diagnostics)) return { diagnostics };
  const sheets = made.pages.flatMap(({ number, side }) => (side === undefined ? [] : [{ page: number, side }]));
  return { value: { bytes, pages, pageMap: made.pageMap, ...(sheets.length === 0 ? {} : { sheets }) }, diagnostics };
};

/** A printer's file: its bytes, how many sides of paper it has, and the pages of each signature of a booklet. */
export type Imposed = { readonly bytes: Uint8Array; readonly sides: number; readonly signatures: readonly number[] };

/**
 * Draws the pages of a forme once more, as the sides of folded sheets or as a draft with several pages on a side. A
 * booklet is folded in signatures of `most` pages, or of what is usual.
 */
export const impose = async (
  { definition, made, pages }: Forme,
  imposition: Imposition,
  paper: Size,
  most: number | null = null,
): Promise<Imposed> => {
  const signatures = imposition === 'booklet' ? signaturesOf(pages, most) : [];
  const { sheet, overrun = NO_OVERRUN } = definition.page;
  const sides =
    imposition === 'booklet'
      ? bookletSides(pages, sheet, paper, overrun, signatures)
      : draftSides(pages, sheet, paper, imposition === '2up' ? 2 : 4);
  return { bytes: await drawSides(made, definition, sides), sides: sides.length, signatures };
};

/** Prints a definition, or says what forbids it. */
export const press = async (definition: Definition, typeCase: TypeCase, hooks: PressHooks = {}): Promise<Outcome<Proof>> => {
  const locked = lockUp(definition, typeCase, hooks);
  if (locked.value === undefined || !isClean(locked.diagnostics)) return { diagnostics: locked.diagnostics };
  const printed = await ink(locked.value, hooks);
  return { ...printed, diagnostics: [...locked.diagnostics, ...printed.diagnostics] };
};

export { gather, type Gathering } from './ink/gather.ts';
