import { once } from '../../model/once.ts';

/** One drawn letter as pdf.js decodes it. */
export type Glyph = { readonly unicode: string; readonly width: number; readonly isSpace: boolean };

type OperatorList = { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] };

/** Drawing operators of a page: their codes, and what each was given. */
export type Operators = OperatorList & {
  /** Codes by the operators' names. */
  readonly codes: Readonly<Record<string, number>>;
  /** Whether a font is a bold one. */
  readonly isBold: (font: string) => boolean;
};

type Page = {
  readonly getOperatorList: (options: { readonly annotationMode: number }) => Promise<OperatorList>;
  readonly commonObjs: { readonly has: (id: string) => boolean; readonly get: (id: string) => unknown };
  readonly cleanup: () => boolean;
};

type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

/** The little of pdf.js that we use. Its own types ask for those of a browser. */
type Document = {
  readonly numPages: number;
  readonly getPage: (page: number) => Promise<Page>;
  readonly getMetadata: () => Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  readonly getOutline: () => Promise<readonly Bookmark[] | null>;
};

type PdfJs = {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (source: object) => {
    readonly promise: Promise<Document>;
    readonly destroy: () => Promise<void>;
  };
};

/** A document that pdf.js has opened. */
export type PdfjsDocument = {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  /** Titles of bookmarks, in order, whatever their depth. */
  readonly bookmarks: readonly string[];
  /** What the pages draw, one after the other. */
  readonly operators: (page: number) => Promise<Operators>;
  readonly close: () => Promise<void>;
};

/** Says nothing on the console: what is wrong is found by our own checks. */
const SILENT = 0;
const NO_ANNOTATIONS = 0;

const titlesOf = (bookmarks: readonly Bookmark[]): readonly string[] =>
  bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);

const boldIn =
  ({ commonObjs }: Page) =>
  (font: string): boolean => {
    const { name, bold } = (commonObjs.has(font) ? commonObjs.get(font) : {}) as {
      readonly name?: string;
      readonly bold?: boolean;
    };
    return bold === true || /bold|black/i.test(name ?? '');
  };

/**
 * Loads pdf.js, with what reads files for it. For old engines each of the two puts a slower way of its own in the place of
 * `push`, of which reading a file is made: a tenth of the time goes there. Ours does all that is asked of it, and is put back.
 */
export const loadPdfjs: () => Promise<PdfJs> = once(async () => {
  const { push } = Array.prototype;
  try {
    const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
    // It comes without types.
    const worker: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
    await import(worker);
    return pdfjs;
  } finally {
    Array.prototype.push = push;
  }
});

/** Opens a PDF; what is no PDF, or asks for a password, is told in words. pdf.js is loaded when first needed. */
export const open = async (bytes: Uint8Array): Promise<PdfjsDocument | string> => {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    // pdf.js keeps what it is given.
    data: bytes.slice(),
    verbosity: SILENT,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  try {
    const document = await task.promise;
    const [{ info }, outline] = [await document.getMetadata(), await document.getOutline()];
    return {
      pages: document.numPages,
      info,
      bookmarks: titlesOf(outline ?? []),
      operators: async (number) => {
        const page = await document.getPage(number);
        const list = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
        page.cleanup();
        return { ...list, codes: pdfjs.OPS, isBold: boldIn(page) };
      },
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy();
    return error instanceof Error ? error.message : String(error);
  }
};
