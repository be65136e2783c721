import { readInk } from '../../../src/proof/reader/ink.ts';
import type { Operators } from '../../../src/proof/reader/pdfjs.ts';

/** A stretch of text on a page as pdf.js sees it; lengths in points from the page's lower left corner. */
export type Item = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isArtifact: boolean;
  /** The marked content it is drawn in; null outside of any. */
  readonly mark: string | null;
};

/** A straight line on a page. */
export type Line = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly color: string | null;
};

/** A page as it is on paper. */
export type Page = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly lines: readonly Line[];
};

type TextItem = { readonly str: string; readonly transform: readonly number[]; readonly width: number };
type Mark = { readonly type: string; readonly tag?: string; readonly id?: string | null };
type PdfPage = {
  readonly view: readonly number[];
  readonly getOperatorList: (options: object) => Promise<Pick<Operators, 'fnArray' | 'argsArray'>>;
  readonly getTextContent: (options: object) => Promise<{ readonly items: readonly (TextItem | Mark)[] }>;
};
type PdfJs = {
  readonly OPS: Readonly<Record<string, number>>;
  readonly getDocument: (source: object) => {
    readonly promise: Promise<{ readonly numPages: number; readonly getPage: (page: number) => Promise<PdfPage> }>;
    readonly destroy: () => Promise<void>;
  };
};

/** A hyphen at the end of a line that says of itself that it is none of the word's: it stands in marked content of its own. */
const isSoftHyphen = (text: string, mark: Mark | undefined): boolean =>
  text === '-' && mark?.tag === 'Span' && typeof mark.id !== 'string';

const itemsOf = (items: readonly (TextItem | Mark)[], [left = 0, bottom = 0]: readonly number[]): readonly Item[] => {
  const marks: Mark[] = [];
  const found: Item[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marks.pop();
      else marks.push(item);
      continue;
    }
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
    if (item.str.trim() === '' || isSoftHyphen(item.str, marks.at(-1))) continue;
    found.push({
      text: item.str.replace(/\s+/g, ''),
      left: x - left,
      right: x - left + item.width,
      baseline: y - bottom,
      size: Math.hypot(a, b),
      isArtifact: marks.some(({ tag }) => tag === 'Artifact'),
      mark: marks.findLast(({ id }) => typeof id === 'string')?.id ?? null,
    });
  }
  return found;
};

/** Reads a PDF with pdf.js: nothing else tells what is on its pages. */
export const readPages = async (bytes: Uint8Array): Promise<readonly Page[]> => {
  const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJs;
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: true,
  });
  const document = await task.promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const drawn = await page.getOperatorList({ annotationMode: 0 });
    const { strokes } = readInk({ ...drawn, codes: pdfjs.OPS, isBold: () => false });
    pages.push({
      width: right - left,
      height: top - bottom,
      items: itemsOf(items, page.view),
      lines: strokes.map(({ box, color }) => ({
        left: box[0] - left,
        bottom: box[1] - bottom,
        right: box[2] - left,
        top: box[3] - bottom,
        color,
      })),
    });
  }
  await task.destroy();
  return pages;
};
