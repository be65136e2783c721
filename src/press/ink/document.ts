import { joinedBytes } from './bytes.ts';
import pdfmakeDocument, {
  type EmbeddedFont,
  type PDFDocument as PdfmakeDocument,
  type PdfOptions,
  type PdfPage,
  type PdfReference,
} from 'pdfmake/js/PDFDocument.js';
import type { Face } from '../measure/face.ts';
import { subsetOf } from './subset.ts';
import { BATCH, batchText, crossReference, type PackedObjects, type Location } from './packing.ts';
import { toUnicode } from './to-unicode.ts';

/** Some loaders hand out what a CommonJS module exports, some its `default`. */
const PDFDocument =
  'default' in pdfmakeDocument ? pdfmakeDocument.default : (pdfmakeDocument as unknown as typeof PdfmakeDocument);

/** How pdfkit begins to write an object. */
const OBJECT = /^(\d+) 0 obj$/;

type FontClass = new (document: PdfmakeDocument, font: EmbeddedFont['font'], id: string) => EmbeddedFont;

/** pdfkit does not hand its font class out: it is taken from the first font that it opens. */
let fontClass: FontClass | undefined;

/** Fonts as pdfkit opens them, by their bytes: each is opened once a run. */
const opened = new WeakMap<Uint8Array, EmbeddedFont['font']>();

/**
 * pdfmake's document, held so that it writes what the press has placed. Each override says why it is there; fields
 * are declared only, because pdfkit's constructor writes the head of the file before they could be set.
 */
export class InkDocument extends PDFDocument {
  declare private output: Uint8Array[] | undefined;
  declare private finished: ((bytes: Uint8Array) => void) | undefined;
  declare private held: (string | Uint8Array)[] | undefined;
  declare private batch: PackedObjects | undefined;
  declare private packed: Map<number, Location> | undefined;
  declare private content: string[] | undefined;
  declare private paper: PdfPage | undefined;
  declare private isDimmed: boolean | undefined;
  declare private begun: PdfReference | undefined;
  private readonly faces: ReadonlyMap<string, Face>;
  private readonly metadataXml: string;

  constructor(faces: ReadonlyMap<string, Face>, metadataXml: string, options: PdfOptions) {
    // pdfmake replaces what it is told of a font: each document is told anew.
    const fonts = Object.fromEntries([...faces].map(([name, { bytes }]) => [name, { normal: bytes }]));
    super(fonts, {}, {}, {}, options, null, () => false);
    this.faces = faces;
    this.metadataXml = metadataXml;
    // There are no named destinations; pdfkit would sort them by the locale of the machine.
    delete (this._root.data['Names'] as PdfReference).data['Dests'];
  }

  /** The whole file, when its last byte is there. Finishes the document. */
  bytes(): Promise<Uint8Array> {
    return new Promise((resolve) => {
      this.finished = resolve;
      this.end();
    });
  }

  override ref(data?: Record<string, unknown>): PdfReference {
    this.begun = super.ref(data);
    return this.begun;
  }

  /** A number for an object that is put in later. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Puts an object in, among others in a compressed stream: a tagged file has thousands of very small ones. */
  put(object: number, text: string): void {
    this.batch ??= { objects: [], texts: [] };
    this.batch.objects.push(object);
    this.batch.texts.push(text);
    if (this.batch.objects.length >= BATCH) this.flushBatch();
  }

  private flushBatch(): void {
    const { batch } = this;
    if (batch === undefined) return;
    this.batch = undefined;
    const { text, first } = batchText(batch);
    const stream = this.ref({ Type: 'ObjStm', N: batch.objects.length, First: first });
    stream.end(text);
    this.packed ??= new Map();
    for (const [index, object] of batch.objects.entries()) this.packed.set(object, { kind: 'packed', stream: stream.id, index });
  }

  /** The file is collected here: a stream's queue would copy it once more, and need Node's streams to be read. */
  override push(chunk: Uint8Array | null): boolean {
    this.output ??= [];
    if (chunk !== null) this.output.push(chunk);
    else this.finished?.(joinedBytes(this.output));
    return true;
  }

  /**
   * An object comes in pieces: its number, its dictionary, then a stream or its end. Those without a stream are packed,
   * all but the catalog, which simple readers look for.
   */
  override _write(data: string | Uint8Array): void {
    const { held } = this;
    if (held === undefined) {
      if (typeof data === 'string' && OBJECT.test(data)) this.held = [data];
      else super._write(data);
    } else if (held.length === 1) {
      held.push(data);
    } else {
      this.held = undefined;
      const [head = '', dictionary = ''] = held;
      const object = Number.parseInt(String(head), 10);
      if (data === 'endobj' && object !== this._root.id) {
        this.put(object, String(dictionary));
        return;
      }
      for (const piece of [head, dictionary, data]) super._write(piece);
    }
  }

  /** pdfkit ends with a table that knows nothing of packed objects: a cross-reference stream does. */
  override _finalize(): void {
    this._ended = false;
    this.flushBatch();
    const startOfTable = this._offset;
    const table = this.ref({ Type: 'XRef' });
    const locations = [null, ...this._offsets].map((offset, object): Location | undefined => {
      if (object === table.id) return { kind: 'offset', offset: startOfTable };
      const packed = this.packed?.get(object);
      return packed ?? (offset === null ? undefined : { kind: 'offset', offset });
    });
    const { bytes, entries } = crossReference(locations);
    Object.assign(table.data, entries, { Root: this._root, Info: this._info, ID: [this._id, this._id] });
    table.end(bytes);
    for (const line of ['startxref', String(startOfTable), '%%EOF']) super._write(line);
    this.push(null);
  }

  /** Content is gathered as text and written once a page: pdfkit makes a buffer of every operator. */
  override addContent(data: string): this {
    // pdfmake's SVG drawing puts groups in the place of the page for a while; those keep their own content.
    if (this.paper !== undefined && this.page !== this.paper) return super.addContent(data);
    this.content ??= [];
    this.content.push(data);
    this.paper = this.page;
    return this;
  }

  override flushPages(): void {
    if (this.paper && this.content) this.paper.write(this.content.join('\n'));
    this.content = undefined;
    this.paper = undefined;
    super.flushPages();
  }

  /** Takes out what was drawn since so many operators, to be drawn again elsewhere. */
  contentSince(length: number): string[] {
    return this.content?.splice(length) ?? [];
  }

  get contentLength(): number {
    return this.content?.length ?? 0;
  }

  /** Drawings say of each shape that it is not seen through; a page says so from the beginning. */
  override _doOpacity(fill: number | null, stroke: number | null): void {
    if ((fill ?? 1) >= 1 && (stroke ?? 1) >= 1 && this.isDimmed !== true) return;
    this.isDimmed = true;
    super._doOpacity(fill, stroke);
  }

  /** A font is shared by all documents; each has its own choice of letters. */
  override provideFont(family: string): EmbeddedFont {
    const known = this._fontFamilies[family];
    if (known) return known;
    const face = this.faces.get(family);
    const shared = face && opened.get(face.bytes);
    const font =
      fontClass && shared ? new fontClass(this, shared, `F${String(++this._fontCount)}`) : this.firstFont(family, face);
    this._fontFamilies[family] = font;
    font.subset = this.measured((face && subsetOf(face.bytes)) ?? font.subset);
    // Number 0 stands for no letter at all and is never drawn; it must not be told as U+0000.
    font.unicode[0] = [0xfffd];
    font.toUnicodeCmap = () => {
      const map = this.ref();
      map.end(toUnicode(font.unicode));
      return map;
    };
    return font;
  }

  /** pdfkit does not say how long a TrueType font is once unpacked (ISO 32000-1, table 127). It goes into the object begun last. */
  private measured(subset: EmbeddedFont['subset']): EmbeddedFont['subset'] {
    if ('cff' in subset) return subset;
    return {
      includeGlyph: (glyph) => subset.includeGlyph(glyph),
      encode: () => {
        const bytes = subset.encode();
        if (this.begun) this.begun.data['Length1'] = bytes.length;
        return bytes;
      },
    };
  }

  private firstFont(family: string, face: Face | undefined): EmbeddedFont {
    // A file that documents are gathered in learns of faces as they come.
    if (face) this.fonts[family] ??= { normal: face.bytes };
    const font = super.provideFont(family, false, false);
    fontClass = font.constructor as FontClass;
    if (face) opened.set(face.bytes, font.font);
    return font;
  }

  /** pdfkit writes titles into its XML as they stand, so that a `&` breaks it; ours is escaped. */
  override _addInfo(): void {
    this.appendXML(this.metadataXml);
  }

  /** The structure tree is written by ours: pdfkit's has no spans of columns, and the wrong page for annotations. */
  override endMarkings(): void {
    // Nothing is left to do.
  }

  /** So is the form: pdfkit would look in it for fonts of its own. */
  override endAcroForm(): void {
    // Nothing is left to do.
  }
}
