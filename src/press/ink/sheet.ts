import { cropMarks, MARK_WIDTH, pageBoxes, sheetAround, type Line, type Overrun } from '../../geometry/boxes.ts';
import type { Size } from '../../geometry/units.ts';
import type { InkDocument } from './document.ts';
import { short } from './syntax.ts';

/** Marks are printed in every ink there is. */
const REGISTRATION = '0 G';

/** Lines for whoever cuts or folds: no content, and outside of what is kept. */
export const drawMarks = (document: InkDocument, lines: readonly Line[], dash = ''): void => {
  if (lines.length === 0) return;
  const paths = lines.map(({ from, to }) => `${from.map(short).join(' ')} m ${to.map(short).join(' ')} l S`);
  document.addContent(
    `/Artifact<</Type/Page>>BDC q ${REGISTRATION} ${short(MARK_WIDTH)} w [${dash}]0 d ${paths.join(' ')} Q EMC`,
  );
};

/** Adds a sheet for a page of this size: with its boxes and marks where there is something around it, and its corner as origin. */
export const addSheet = (
  document: InkDocument,
  { sheet, overrun }: { readonly sheet: Size; readonly overrun: Overrun },
): void => {
  const { width, height } = sheetAround(sheet, overrun);
  document.addPage({ size: [width, height], margin: 0 });
  if (overrun.slug === 0) return;
  const { crop, bleed, trim } = pageBoxes(sheet, overrun);
  Object.assign(document.page.dictionary.data, { CropBox: crop, BleedBox: bleed, TrimBox: trim });
  document.transform(1, 0, 0, 1, overrun.slug, overrun.slug);
  drawMarks(document, cropMarks(sheet, overrun));
};
