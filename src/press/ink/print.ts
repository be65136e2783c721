import pdfmake from 'pdfmake';
import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Definition, LeafId } from '../../model/definition.ts';
import { targetsOf } from '../leaves.ts';
import type { PlacedPage } from '../placed.ts';
import { draw } from './draw.ts';
import { fontsOf } from './fonts.ts';
import type { Node } from './nodes.ts';
import { infoOf, metadataOf } from './record.ts';
import { destinationNode, destinationsOf, outliner, wantedAnchors } from './signposts.ts';

type PageNode = { stack: Node[]; pageBreak?: 'before' };

const pageNodes = (pages: readonly PlacedPage[], targets: ReadonlySet<LeafId>, font: string): PageNode[] => {
  const destinations = destinationsOf(targets, pages);
  const outlineOf = outliner();
  const done = new Set<LeafId>();
  return pages.map((page, index) => {
    const signposts: Node[] = [];
    for (const anchor of page.anchors) {
      const entry = outlineOf(anchor, font);
      if (entry) signposts.push(entry);
    }
    for (const anchor of wantedAnchors(page, destinations, done)) {
      signposts.push(destinationNode(destinations.get(anchor.leaf ?? '') ?? '', anchor, font));
    }
    const drawn = page.pieces.flatMap((piece) => draw(piece, (leaf) => destinations.get(leaf)));
    return { stack: [...signposts, ...drawn], ...(index > 0 ? { pageBreak: 'before' } : {}) };
  });
};

/** Nothing is fetched and nothing is read from disk: fonts and pictures come as bytes. */
const denyEverything = (): void => {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
};

/** Writes finished pages as a PDF. A picture that pdfmake cannot draw is reported, and there are no bytes. */
export const print = async (
  pages: readonly PlacedPage[],
  definition: Definition,
  report: Report,
): Promise<Uint8Array | undefined> => {
  const { record, page } = definition;
  const fonts = fontsOf(pages);
  const font = Object.keys(fonts)[0] ?? '';
  denyEverything();
  pdfmake.setFonts(fonts);
  const printed = pdfmake.createPdf({
    content: pageNodes(pages, targetsOf(definition), font),
    pageSize: { width: page.sheet.width, height: page.sheet.height },
    pageMargins: 0,
    version: '1.7',
    language: record.language,
    displayTitle: true,
    info: infoOf(record),
    defaultStyle: { font, fontSize: 10 },
  });
  try {
    const document = await printed.getStream();
    document._addInfo = () => document.appendXML(metadataOf(record));
    return await printed.getBuffer();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (!/image|svg|picture/i.test(message)) throw cause;
    report(diagnose('press/picture-unreadable', { message: `A picture could not be drawn: ${message.split('\n')[0] ?? ''}.` }));
    return undefined;
  }
};
