import type { PdfReference } from 'pdfmake/js/PDFDocument.js';
import type { Rectangle } from '../../geometry/boxes.ts';
import { NO_OVERRUN } from '../../geometry/boxes.ts';
import type { ImposedPage, Side } from '../../geometry/sides.ts';
import type { Definition } from '../../model/definition.ts';
import type { MadeUp } from '../makeup.ts';
import { toolsFor, type Tools } from './desk.ts';
import { InkDocument } from './document.ts';
import { drawPlainly } from './draw-page.ts';
import type { Links } from './links.ts';
import { newPen } from './pen.ts';
import { pictureDrawer } from './pictures.ts';
import { facesOf } from './print.ts';
import { claimlessOptions, metadataOf } from './record.ts';
import { addSheet, drawMarks } from './sheet.ts';
import { short } from './syntax.ts';

/** Paper leads nowhere. */
export const NO_LINKS: Links = { note: () => undefined, write: () => [] };

/** Nobody types on paper. */
export const NO_FIELDS = { note: () => undefined };

/** Around a page of a draft, so that white pages end somewhere. */
const FRAME = '0.5 G 0.5 w';

/** Folds are broken lines. */
const FOLD = '2 2';

const rectangle = ({ x, y, width, height }: Rectangle): string => `${[x, y, width, height].map(short).join(' ')} re`;

const drawImposed = (document: InkDocument, made: MadeUp, imposed: ImposedPage, tools: Tools): void => {
  const page = made.pages[imposed.page - 1];
  if (page === undefined) return;
  const { clip, scale, x, y } = imposed;
  document.save();
  document.addContent(`${rectangle(clip)} W n`);
  document.transform(scale, 0, 0, scale, x, y);
  drawPlainly(page, { ...tools, page: page.number - 1, pen: newPen(document, page.number - 1, undefined) });
  document.restore();
};

const drawSide = (document: InkDocument, made: MadeUp, side: Side, tools: Tools): void => {
  addSheet(document, side);
  for (const imposed of side.pages) drawImposed(document, made, imposed, tools);
  if (side.framed) document.addContent(`q ${FRAME} ${side.pages.map(({ clip }) => rectangle(clip)).join(' ')} S Q`);
  drawMarks(document, side.folds, FOLD);
  if (side.collation !== undefined) document.addContent(`/Artifact<</Type/Page>>BDC q 0 g ${rectangle(side.collation)} f Q EMC`);
};

/**
 * Draws finished pages once more, onto sides: each as a group of its own, moved to its place. The file has no
 * structure, no links and no bookmarks, and claims nothing: it is for a printer, not for reading.
 */
export const impose = async (made: MadeUp, { record, page }: Definition, sides: readonly Side[]): Promise<Uint8Array> => {
  const document = new InkDocument(facesOf(made.pages), metadataOf(record, false), claimlessOptions(record));
  const tools = toolsFor(document, {
    sheet: page.sheet,
    overrun: page.overrun ?? NO_OVERRUN,
    links: NO_LINKS,
    fields: NO_FIELDS,
    drawPicture: await pictureDrawer(document, made.pages),
    isHere: () => false,
  });
  for (const side of sides) drawSide(document, made, side, tools);
  document.flushPages();
  const catalog = document._root.data;
  const labels = sides.flatMap(({ label }, index) => [index, { P: new String(label) }]);
  catalog['PageLabels'] = { Nums: labels };
  const isWide = sides.some(({ sheet }) => sheet.width > sheet.height);
  const duplex = isWide ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge';
  Object.assign((catalog['ViewerPreferences'] as PdfReference).data, { PrintScaling: 'None', Duplex: duplex });
  return document.bytes();
};
