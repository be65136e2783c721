import { counted } from '../diagnostics/counted.ts';
import { open } from './reader/pdfjs.ts';
import { readInk, type PageInk } from './reader/ink.ts';
import { readObjects, type PdfObjects } from './objects/objects.ts';
import { readPages, type PageObject } from './objects/pages.ts';
import { readNumbers, readStructure, type StructNode } from './objects/structure.ts';
import { dictOf, isStream, NO_ENTRIES, textOf, type PdfDict, type PdfValue } from './objects/value.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** A file as both readers see it: pdf.js what is drawn, our own what the objects say. */
export type OpenedPdf = {
  readonly objects: PdfObjects;
  readonly catalog: PdfDict;
  readonly pages: readonly PageObject[];
  readonly ink: readonly PageInk[];
  /** The structure; undefined where the file has none or does not say that it has. */
  readonly structure: readonly StructNode[] | undefined;
  /** Which elements marked content and annotations belong to, as the file tells it backwards. */
  readonly parents: ReadonlyMap<number, PdfValue>;
  readonly xmp: Xmp | undefined;
  /** The title that programs show which do not read XMP. */
  readonly infoTitle: string | undefined;
  readonly bookmarks: readonly string[];
};

const xmpOf = (catalog: PdfDict, objects: PdfObjects): Xmp | undefined => {
  const stream = objects.get(catalog, 'Metadata');
  const text = isStream(stream) ? objects.unpack(stream) : undefined;
  return text === undefined ? undefined : readXmp(text);
};

/** A structure that the file does not vouch for is none: readers go by its mark. */
const structureOf = (catalog: PdfDict, objects: PdfObjects, pages: readonly PageObject[]): readonly StructNode[] | undefined => {
  if (objects.get(objects.get(catalog, 'MarkInfo'), 'Marked') !== true) return undefined;
  const read = readStructure(catalog, objects, new Map(pages.map(({ object }, at) => [object, at + 1])));
  return read === undefined || read.length === 0 ? undefined : read;
};

/** Opens a file with both readers; why it cannot be read, in words, where it cannot. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedPdf | string> => {
  const opened = await open(bytes);
  if (typeof opened === 'string') return opened;
  try {
    const objects = readObjects(bytes);
    const catalog = dictOf(objects.get(objects.trailer, 'Root'));
    const pages = readPages(catalog, objects);
    if (catalog === NO_ENTRIES || pages.length !== opened.pages)
      return `Its ${counted(opened.pages, 'page')} and its objects do not agree; the file is damaged.`;
    if (objects.get(objects.trailer, 'Encrypt') !== null) return 'It is locked: a locked file keeps screen readers out.';
    const ink: PageInk[] = [];
    for (let page = 1; page <= opened.pages; page++) ink.push(readInk(await opened.operators(page)));
    return {
      objects,
      catalog,
      pages,
      ink,
      structure: structureOf(catalog, objects, pages),
      parents: readNumbers(objects.get(objects.get(catalog, 'StructTreeRoot'), 'ParentTree'), objects),
      xmp: xmpOf(catalog, objects),
      infoTitle: textOf(objects.get(objects.get(objects.trailer, 'Info'), 'Title')),
      bookmarks: opened.bookmarks,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await opened.close();
  }
};
