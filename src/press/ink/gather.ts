import type { PdfReference } from 'pdfmake/js/PDFDocument.js';
import { NO_OVERRUN } from '../../geometry/boxes.ts';
import type { Definition, DocumentRecord } from '../../model/definition.ts';
import type { MadeUp } from '../makeup.ts';
import type { Face } from '../measure/face.ts';
import { toolsFor, type Tools } from './desk.ts';
import { InkDocument } from './document.ts';
import { drawPlainly } from './draw-page.ts';
import { NO_FIELDS, NO_LINKS } from './impose.ts';
import { newPen } from './pen.ts';
import { pictureDrawer } from './pictures.ts';
import { facesOf } from './print.ts';
import { claimlessOptions, metadataOf } from './record.ts';
import { addSheet } from './sheet.ts';

/** How sheets go through a copier. */
export type Duplex = 'Simplex' | 'DuplexFlipLongEdge' | 'DuplexFlipShortEdge';

/** A file for the copier while documents are drawn into it, one after the other. */
export type Gathering = {
  /** Draws some pages of a document, under a name for each; with an odd count a blank back follows where leaves have one. */
  readonly add: (pages: MadeUp['pages'], definition: Definition, labelOf: (page: number) => string) => Promise<void>;
  /** Ends the file. */
  readonly finish: () => Promise<Uint8Array>;
};

/**
 * Begins a file that finished pages are drawn into once more. It has no structure, no links and no bookmarks, and claims
 * nothing: it is for a copier, not for reading.
 */
export const gather = (record: DocumentRecord, duplex: Duplex): Gathering => {
  const faces = new Map<string, Face>();
  const document = new InkDocument(faces, metadataOf(record, false), claimlessOptions(record));
  const labels: string[] = [];
  let tools: Tools | undefined;
  return {
    add: async (pages, { page: { sheet, overrun = NO_OVERRUN } }, labelOf) => {
      for (const [name, face] of facesOf(pages)) faces.set(name, face);
      const own = { sheet, overrun, links: NO_LINKS, fields: NO_FIELDS, isHere: () => false };
      const given = { ...own, drawPicture: await pictureDrawer(document, pages) };
      tools = tools === undefined ? toolsFor(document, given) : { ...tools, ...given };
      for (const [at, page] of pages.entries()) {
        addSheet(document, given);
        const place = labels.push(labelOf(at + 1)) - 1;
        drawPlainly(page, { ...tools, page: place, pen: newPen(document, place, undefined) });
      }
      if (duplex === 'Simplex' || pages.length % 2 === 0) return;
      addSheet(document, given);
      labels.push(labelOf(pages.length + 1));
    },
    finish: () => {
      document.flushPages();
      const catalog = document._root.data;
      catalog['PageLabels'] = { Nums: labels.flatMap((label, at) => [at, { P: new String(label) }]) };
      Object.assign((catalog['ViewerPreferences'] as PdfReference).data, { PrintScaling: 'None', Duplex: duplex });
      return document.bytes();
    },
  };
};
