import { diagnose, type Diagnostic, type Report } from '../../diagnostics/diagnostic.ts';
import { NO_OVERRUN } from '../../geometry/boxes.ts';
import type { Definition, LeafId } from '../../model/definition.ts';
import type { MadeUp } from '../makeup.ts';
import type { Face } from '../measure/face.ts';
import type { PlacedPage, PlacedPicture } from '../placed.ts';
import { mayClaimAccess } from '../structure/claims.ts';
import type { Part } from '../structure/part.ts';
import { toolsFor, type Tools } from './desk.ts';
import { InkDocument } from './document.ts';
import { drawPage } from './draw-page.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { linksOf, type Destination, type Links, type Whereabouts } from './links.ts';
import { writeOutline } from './outline.ts';
import { newPen } from './pen.ts';
import { addSheet } from './sheet.ts';
import { pictureDrawer, type DrawPicture } from './pictures.ts';
import { claimlessOptions, metadataOf, optionsFor } from './record.ts';
import { reference, verbatim } from './syntax.ts';
import { writeTags } from './tags.ts';

/** The fonts that the pages use, by name. */
export const facesOf = (pages: readonly PlacedPage[]): ReadonlyMap<string, Face> => {
  const faces = new Map<string, Face>();
  for (const { pieces } of pages)
    for (const piece of pieces) if (piece.kind === 'text') for (const { face } of piece.line.segments) faces.set(face.name, face);
  return faces;
};

/** Whether there is anything to fill in: then a font is not in the file, and the file is not for an archive. */
const isForm = (pages: readonly PlacedPage[]): boolean => pages.some(({ pieces }) => pieces.some(({ kind }) => kind === 'field'));

/** Where each leaf begins. */
const placesOf = (pages: readonly PlacedPage[]): ReadonlyMap<LeafId, Destination> => {
  const places = new Map<LeafId, Destination>();
  pages.forEach(({ anchors }, page) => {
    for (const { leaf, y } of anchors) if (leaf !== undefined && !places.has(leaf)) places.set(leaf, { page, y });
  });
  return places;
};

type Drawn = { readonly pages: readonly number[]; readonly marked: readonly (readonly Part[])[] };

const drawPages = (document: InkDocument, pages: readonly PlacedPage[], tools: Tools, tagged: boolean): Drawn => {
  const marked: Part[][] = [];
  const numbers = pages.map((placed, page) => {
    addSheet(document, tools);
    const { dictionary } = document.page;
    const parts: Part[] = [];
    if (tagged) {
      marked.push(parts);
      Object.assign(dictionary.data, { Tabs: 'S', StructParents: page });
    }
    drawPage(placed, { ...tools, page, pen: newPen(document, page, tagged ? parts : undefined) });
    return dictionary.id;
  });
  document.flushPages();
  return { pages: numbers, marked };
};

/** Links of a file without tags belong to no part. */
const withoutParts = (links: Links): Links => ({ ...links, note: (stretch) => links.note({ ...stretch, part: undefined }) });

/** What a reader finds beside the pages: where links lead, bookmarks, page numbers, and the structure. */
const writeGuides = (
  document: InkDocument,
  made: MadeUp,
  drawn: Drawn,
  { links, fields }: { readonly links: Links; readonly fields: Fields },
  where: Whereabouts,
  tagged: boolean,
): void => {
  const catalog = document._root.data;
  const linked = links.write(where, drawn.marked.length);
  const annotated = [...linked, ...fields.write(where, drawn.marked.length + linked.length)];
  const outline = writeOutline(document, made.pages, where);
  if (outline !== undefined) Object.assign(catalog, { Outlines: verbatim(reference(outline)), PageMode: 'UseOutlines' });
  catalog['PageLabels'] = { Nums: [0, { S: 'D' }] };
  if (!tagged) return;
  const root = writeTags(document, { structure: made.structure, annotated, ...drawn });
  Object.assign(catalog, { MarkInfo: { Marked: true }, StructTreeRoot: verbatim(reference(root)) });
};

const UNNAMED = 'a piece without a name';

/** What was set must have been drawn, once; lines to write on may be more where they fill a page. */
const account = (counted: readonly Part[], report: Report): void => {
  for (const { leaf, set, drawn, grows } of counted) {
    if (drawn === set || (grows && drawn > set)) continue;
    const message = `“${leaf ?? UNNAMED}” was set in ${String(set)} pieces, and ${String(drawn)} were drawn.`;
    report(diagnose('press/leaf-lost', { message }));
  }
};

const isAboutPictures = (cause: unknown): cause is Error => cause instanceof Error && /image|svg|picture/i.test(cause.message);

/** Remembers which picture is being drawn, for when it cannot be. */
const watched = (draw: DrawPicture): { readonly draw: DrawPicture; readonly last: () => PlacedPicture | undefined } => {
  let last: PlacedPicture | undefined;
  return {
    draw: (piece) => {
      last = piece;
      draw(piece);
    },
    last: () => last,
  };
};

const undrawn = (piece: PlacedPicture | undefined, cause: Error): Diagnostic => {
  const name = piece?.leaf === undefined ? 'A picture' : `The picture “${piece.leaf}”`;
  const message = `${name} could not be drawn: ${cause.message.split('\n')[0] ?? ''}.`;
  return diagnose('press/picture-unreadable', { message, at: piece?.at });
};

/** Writes finished pages as a PDF. A picture that cannot be drawn is reported, and there are no bytes. */
export const print = async (
  made: MadeUp,
  { record, page }: Definition,
  tagged: boolean,
  report: Report,
): Promise<Uint8Array | undefined> => {
  const { pages, structure, counted } = made;
  const metadata = metadataOf(record, tagged && mayClaimAccess(structure, record));
  const document = new InkDocument(
    facesOf(pages),
    metadata,
    isForm(pages) ? claimlessOptions(record) : optionsFor(record, tagged),
  );
  const places = placesOf(pages);
  const overrun = page.overrun ?? NO_OVERRUN;
  const links = linksOf(document);
  const fields = fieldsOf(document, tagged);
  const pictures = watched(await pictureDrawer(document, pages));
  try {
    const tools = toolsFor(document, {
      sheet: page.sheet,
      overrun,
      links: tagged ? links : withoutParts(links),
      fields,
      drawPicture: pictures.draw,
      isHere: (leaf) => places.has(leaf),
    });
    const drawn = drawPages(document, pages, tools, tagged);
    const where = { pages: drawn.pages, height: overrun.slug + page.sheet.height, placeOf: (leaf: LeafId) => places.get(leaf) };
    writeGuides(document, made, drawn, { links, fields }, where, tagged);
  } catch (cause) {
    if (!isAboutPictures(cause)) throw cause;
    report(undrawn(pictures.last(), cause));
    return undefined;
  }
  account(counted, report);
  return document.bytes();
};
