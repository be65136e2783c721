/**
 * What the press leans on of pdfmake and of pdfkit below it, without Node's types. Their insides are not promised to
 * anybody: everything used stands here, and tests/press/contract.test.ts fails when it is no longer so.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  /** An object of the file that is being written. */
  export type PdfReference = {
    readonly id: number;
    /**
     * Its dictionary. Strings become names; `String` objects, text; what is neither plain object nor array, number or
     * buffer, whatever it prints itself as.
     */
    data: Record<string, unknown>;
    end(chunk?: string | Uint8Array): void;
  };

  /** A font of one document: which of its letters are used, under which numbers. */
  export type EmbeddedFont = {
    readonly id: string;
    readonly name: string;
    /** What fontkit has made of its bytes: may be handed on to the fonts of other documents. */
    readonly font: object;
    subset: { includeGlyph(glyph: number): number; encode(): Uint8Array };
    /** By number in the subset: width in thousandths, and the characters meant. */
    readonly widths: (number | undefined)[];
    readonly unicode: (readonly number[] | undefined)[];
    ref(): PdfReference;
    /** Writes which characters the letters stand for, when the font is put into the file. */
    toUnicodeCmap(): PdfReference;
  };

  export type PdfPage = {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfReference;
    /** Fonts by the name they have in content. */
    readonly fonts: Record<string, PdfReference>;
    readonly annotations: unknown[];
    write(chunk: string): void;
  };

  export type PdfOptions = {
    readonly pdfVersion: '1.7';
    /** Left out where a file claims nothing. */
    readonly subset?: 'PDF/A-2a' | 'PDF/A-2b';
    readonly lang: string;
    readonly displayTitle: true;
    readonly compress: true;
    readonly bufferPages: false;
    readonly autoFirstPage: false;
    /** `null`: none of the fonts that readers are supposed to have. */
    readonly font: null;
    readonly info: Readonly<Record<string, unknown>>;
  };

  export type PdfImage = { readonly width: number; readonly height: number };

  /** pdfmake's document, which is pdfkit's with fonts found by name. */
  export class PDFDocument {
    constructor(
      fonts: Record<string, { normal: Uint8Array }>,
      images: Record<string, string>,
      patterns: Record<string, never>,
      attachments: Record<string, never>,
      options: PdfOptions,
      virtualfs: null,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: PdfPage;
    readonly _root: PdfReference;
    readonly _info: PdfReference;
    readonly _id: Uint8Array;
    /** Where each object stands in the file; `null` until it is written. Its length is the highest number given out. */
    readonly _offsets: (number | null)[];
    _offset: number;
    /** Whether the file is to be finished as soon as no object is waited for. */
    _ended: boolean;
    /** Fonts to be embedded at the end, by any name. */
    readonly _fontFamilies: Record<string, EmbeddedFont>;
    /** Faces that may be used, by name. */
    readonly fonts: Record<string, { normal: Uint8Array }>;
    _fontCount: number;
    ref(data?: Record<string, unknown>): PdfReference;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    addContent(data: string): this;
    save(): this;
    restore(): this;
    /** Changes the matrix, and remembers it for what pdfkit draws by itself. */
    transform(m11: number, m12: number, m21: number, m22: number, dx: number, dy: number): this;
    flushPages(): void;
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
    /** SVG path data as content. */
    path(d: string): this;
    openImage(bytes: ArrayBufferLike): PdfImage;
    image(image: PdfImage, x: number, y: number, size: { readonly width: number; readonly height: number }): this;
    appendXML(xml: string): void;
    /** Sets how far shapes and outlines are seen through, from 0 to 1; `null` leaves it as it is. */
    _doOpacity(fill: number | null, stroke: number | null): void;
    end(): void;
    push(chunk: Uint8Array | null): boolean;
    _write(data: string | Uint8Array): void;
    _finalize(): void;
    _addInfo(): void;
    endMarkings(): void;
    endAcroForm(): void;
  }

  const pdfmakeDocument: { readonly default: typeof PDFDocument };
  export default pdfmakeDocument;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { PDFDocument } from 'pdfmake/js/PDFDocument.js';

  export type SvgNode = {
    readonly svg: string;
    readonly x: number;
    readonly y: number;
    readonly _width: number;
    readonly _height: number;
    readonly options: { readonly imageCallback: () => string };
  };
  export class Renderer {
    constructor(document: PDFDocument);
    renderSVG(node: SvgNode): void;
  }
  const pdfmakeRenderer: { readonly default: typeof Renderer };
  export default pdfmakeRenderer;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  export class SVGMeasure {
    /** Gives a drawing another size; throws where it is not one. */
    writeDimensions(svg: string, size: { readonly width: number; readonly height: number }): string;
  }
  const pdfmakeSvgMeasure: { readonly default: typeof SVGMeasure };
  export default pdfmakeSvgMeasure;
}
