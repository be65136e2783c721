import { PDFParse } from 'pdf-parse';

/** A printed document read back. */
export type ReadPdf = {
  /** The text of each page as it comes out of the file, running head and foot among it. */
  readonly pages: readonly string[];
  /** What stands between the running head and foot of each page. */
  readonly bodies: readonly string[];
  /** The same, all pages in one. */
  readonly body: string;
  /** What the file says of itself beside its pages: title, author, subject, bookmarks, links. */
  readonly about: string;
  readonly bookmarks: readonly string[];
};

/** Text without white space: our lines break within long addresses, and between words anywhere. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Words as they are printed, from words with Markdown in them, without white space. */
export const asPrinted = (markdown: string): string =>
  squeezed(
    markdown
      .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
      .replace(/^\s*[-*] /gm, '')
      .replace(/\*/g, ''),
  );

/** The words of a line, whichever stands first: heads and feet of facing pages are changed over. */
export const inAnyOrder = (line: string): string => line.trim().split(/\s+/).toSorted().join(' ');

/** What a line of furniture says, whatever its numbers. */
const masked = (line: string): string => inAnyOrder(line.replace(/\d+/g, '0'));

/** Lines at one end of pages that all pages share, but for numbers and for the first page, which goes without a head. */
const sharedAt = (pages: readonly (readonly string[])[], end: 'head' | 'foot', depth = 6): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const line of new Set((end === 'head' ? lines.slice(0, depth) : lines.slice(-depth)).map(masked)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const needed = Math.max(2, pages.length - 1);
  return new Set([...counts].filter(([line, count]) => line !== '' && count >= needed).map(([line]) => line));
};

/** Lines that come last on a page and on one beside it as well: the head and the thumb tab of a part. Furniture is drawn last. */
const sharedBeside = (pages: readonly (readonly string[])[], at: number, depth = 6): ReadonlySet<string> => {
  const last = (page: readonly string[] = []): readonly string[] => page.slice(-depth).map(masked);
  const beside = new Set([...last(pages[at - 1]), ...last(pages[at + 1])]);
  return new Set(last(pages[at]).filter((line) => beside.has(line)));
};

const withoutFurniture = (pages: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const heads = sharedAt(pages, 'head');
  const feet = sharedAt(pages, 'foot');
  return pages.map((lines, at) => {
    const parts = sharedBeside(pages, at);
    let [from, to] = [0, lines.length];
    while (from < to && heads.has(masked(lines[from] ?? ''))) from++;
    while (to > from && (feet.has(masked(lines[to - 1] ?? '')) || parts.has(masked(lines[to - 1] ?? '')))) to--;
    return lines.slice(from, to);
  });
};

type Bookmark = { readonly title?: string; readonly items?: readonly Bookmark[] };

const titlesOf = (bookmarks: readonly Bookmark[]): readonly string[] =>
  bookmarks.flatMap(({ title, items }) => [title ?? '', ...titlesOf(items ?? [])]);

/** What a box says again at the head of a page that it goes on to. */
const AGAIN = /\(continued\)\s*$/;

/** Reads a PDF back. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { pages } = await parser.getText({ pageJoiner: '' });
  const info = await parser.getInfo({ parsePageInfo: true });
  await parser.destroy();
  const texts = pages.map(({ text }) => text);
  const bodies = withoutFurniture(
    texts.map((text) => text.split('\n').filter((line) => line.trim() !== '' && !AGAIN.test(line))),
  );
  return {
    pages: texts,
    bodies: bodies.map((lines) => lines.join('\n')),
    body: bodies.flat().join('\n'),
    about: JSON.stringify([info.info, info.outline, info.pages.map(({ links }) => links)]),
    bookmarks: titlesOf(info.outline ?? []),
  };
};
