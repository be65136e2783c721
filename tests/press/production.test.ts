// Binding, bleed and imposition, read back from the files: where pieces stand on left- and right-hand pages, what moves
// with a page that is put on a larger sheet, and what order the pages of a folded booklet are read in.
import { PDFParse } from 'pdf-parse';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { BLEED, cropMarks } from '../../src/geometry/boxes.ts';
import { FORMATS } from '../../src/geometry/paper.ts';
import { evenly } from '../../src/geometry/units.ts';
import type { Binding, Block, Definition, PageDesign } from '../../src/model/definition.ts';
import { impose, ink, lockUp } from '../../src/press/press.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { BODY, document, heading, lines, para, run, stack, words } from './blocks.ts';
import { linesOn, madeUp, sayingOf } from './reading.ts';
import { typeCase } from './type-case.ts';

const withPage = (definition: Definition, page: Partial<PageDesign>): Definition => ({
  ...definition,
  page: { ...definition.page, ...page },
});

const GUTTERED = { top: 72, right: 54, bottom: 72, left: 90 };

const VERSO = { header: [], footer: [para('Even foot', { leaf: 'foot' })] };

const BLANK = [stack([para('Notes', { leaf: 'blank.label' }), lines(1, { leaf: 'blank.lines' })], { fillPage: true })];

const bound = (body: readonly Block[], binding: Partial<Binding> = {}): Definition =>
  withPage(document(body, { footer: [para('Odd foot', { leaf: 'foot' })] }), {
    margins: GUTTERED,
    verso: VERSO,
    binding: { multipleOf: 1, ...binding },
    blank: BLANK,
  });

const part = (name: string, start: 'page' | 'recto' = 'page'): Block => stack([para(name, { leaf: name })], { start });

describe('a bound document', () => {
  const { pages, pageMap, diagnostics } = madeUp(bound([para('One'), part('Two', 'recto'), part('Four')]));

  test('has its margins mirrored on left-hand pages', () => {
    expect(diagnostics).toEqual([]);
    const lefts = pages.map((page) => linesOn(page)[0]?.x);
    expect(lefts).toEqual([90, undefined, 90, 54]);
  });

  test('begins parts that ask for it on right-hand pages', () => {
    expect(pageMap.get('Two')).toEqual({ page: 3, folio: '3' });
    expect(pageMap.get('Four')?.page).toBe(4);
  });

  test('rules the page that is left over, and calls it by its name, for the eye only', () => {
    const pieces = pages[1]?.pieces ?? [];
    expect(pieces.filter((piece) => !piece.artifact)).toEqual([]);
    expect(pieces.flatMap((piece) => (piece.kind === 'text' ? [sayingOf(piece)] : []))).toEqual(['Notes', 'Even foot']);
    const ruled = pieces.filter(({ kind, leaf }) => kind === 'rule' && leaf === 'blank.lines');
    expect(ruled.length).toBeGreaterThan(20);
    expect(ruled.every((piece) => piece.kind === 'rule' && piece.x === 54 && piece.length === 468)).toBe(true);
  });

  test('has head and foot of its side, as far in as its text', () => {
    const feet = pages.map(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'text' && piece.furniture === 'Footer' ? [[sayingOf(piece), piece.x]] : [])),
    );
    expect(feet).toEqual([[['Odd foot', 90]], [['Even foot', 54]], [['Odd foot', 90]], [['Even foot', 54]]]);
  });

  test.each([
    [4, 'Four', 5, 8],
    [4, 'Two', 3, 4],
    [1, 'Four', 4, 4],
  ])('fills its last sheet before its last part: a multiple of %i', (multipleOf, last, from, count) => {
    const body = [para('One'), part('Two', 'recto'), ...(last === 'Four' ? [part('Four'), para('Five', { leaf: 'Five' })] : [])];
    const made = madeUp(bound([...body, ...(from === 5 ? [part('Six')] : [])], { multipleOf }));
    expect(made.pages).toHaveLength(count);
    expect(made.pages.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1));
    if (from === 5) expect(made.pageMap.get('Six')?.page).toBe(8);
    expect(made.diagnostics).toEqual([]);
  });

  test('without parts, pages left over stand at its end', () => {
    const made = madeUp(bound([para('One')], { multipleOf: 4 }));
    expect(made.pages.map(({ isLeft }) => isLeft ?? false)).toEqual([false, true, true, true]);
  });
});

const made = (definition: Definition) => {
  const { value, diagnostics } = lockUp(definition, typeCase);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value;
};

const inked = async (definition: Definition): Promise<Uint8Array> => {
  const { value, diagnostics } = await ink(made(definition));
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return value.bytes;
};

type Opened = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>;

const opened = async <T>(bytes: Uint8Array, look: (file: Opened) => Promise<T>): Promise<T> => {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
};

type Bookmark = { readonly title: string; readonly dest: unknown; readonly items: readonly Bookmark[] };

/** Everything in a file that names a place on a page. */
const placesIn = (bytes: Uint8Array) =>
  opened(bytes, async (file) => {
    const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
    const texts = await Promise.all(
      pages.map(async (page) => {
        const { items } = await page.getTextContent();
        return items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
            : [],
        );
      }),
    );
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as readonly {
      rect: number[];
      dest?: unknown[];
      url?: string;
    }[];
    const flat = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
      bookmarks.flatMap((each) => [each, ...flat(each.items)]);
    const outline = flat(await file.getOutline());
    return {
      texts: texts.flat(),
      rects: annotations.map(({ rect }) => rect),
      urls: annotations.map(({ url }) => url ?? null),
      heights: [...annotations.flatMap(({ dest }) => (dest ? [dest] : [])), ...outline.map(({ dest }) => dest as unknown[])].map(
        (dest) => dest[3] as number,
      ),
      pages: await Promise.all(
        outline.map(
          async ({ dest }) => (await file.getPageIndex((dest as [pdfjs.PDFPageProxy['ref'] & object])[0] as never)) + 1,
        ),
      ),
    };
  });

const linked = document([
  heading('Beans', { leaf: 'beans', role: 'H1', outline: { title: 'Beans', depth: 1 } }),
  para([
    run('Read about '),
    run('peas', {}, { link: '#peas', underline: true }),
    run(' or '),
    run('write', {}, { link: 'mailto:seeds@library.example', underline: true }),
  ]),
  stack([para(words(3)), heading('Peas', { leaf: 'peas', outline: { title: 'Peas', depth: 2 } }), para(words(2))], {
    start: 'page',
  }),
]);

describe('a page that bleeds', () => {
  test('takes everything with it that names a place: text, links, what they lead to, bookmarks', async () => {
    const [plain, shifted] = [
      await placesIn(await inked(linked)),
      await placesIn(await inked(withPage(linked, { overrun: BLEED }))),
    ];
    const { slug } = BLEED;
    expect(plain.rects).toHaveLength(2);
    expect(plain.heights).toHaveLength(3);
    expect(shifted.rects).toEqual(plain.rects.map((rect) => rect.map((edge) => expect.closeTo(edge + slug, 2) as number)));
    expect(shifted.heights).toEqual(plain.heights.map((height) => expect.closeTo(height + slug, 2) as number));
    expect(shifted.texts).toEqual(
      plain.texts.map(({ text, x, y }) => ({
        text,
        x: expect.closeTo(x + slug, 2) as number,
        y: expect.closeTo(y + slug, 2) as number,
      })),
    );
    expect([shifted.urls, shifted.pages]).toEqual([plain.urls, plain.pages]);
    expect(shifted.pages).toEqual([1, 2]);
  });

  test('has its links on the words, and its bookmarks above their headings', async () => {
    const { texts, rects, heights } = await placesIn(await inked(withPage(linked, { overrun: BLEED })));
    const word = texts.find(({ text }) => text.includes('peas'));
    const [left = 0, bottom = 0, , top = 0] = rects[0] ?? [];
    expect(word && word.y > bottom && word.y < top).toBe(true);
    expect(left).toBeCloseTo(word?.x ?? 0, 1);
    const peas = texts.find(({ text }) => text === 'Peas');
    for (const height of heights.filter((_, at) => at !== 1)) expect(height - (peas?.y ?? 0)).toBeLessThan(60);
    expect(heights.every((height) => height <= 792 + BLEED.slug)).toBe(true);
  });

  test('says in boxes where it is cut, and claims what it did before', async () => {
    const bytes = await inked(withPage(linked, { overrun: BLEED }));
    const { all } = objectsOf(bytes);
    const boxes = [...all.values()].map((value) => JSON.stringify(value)).filter((value) => value.includes('"/TrimBox"'));
    expect(boxes).toHaveLength(2);
    for (const page of boxes) {
      expect(page).toContain('"/TrimBox":[27,27,639,819]');
      expect(page).toContain('"/BleedBox":[18,18,648,828]');
      expect(page).toContain('"/CropBox":[0,0,666,846]');
      expect(page).toContain('"/MediaBox":[0,0,666,846]');
    }
    expect(new TextDecoder('latin1').decode(bytes)).toContain('pdfuaid:part>1');
  });

  test('is the page it was where it does not bleed', async () => {
    const bytes = await inked(linked);
    expect(Buffer.compare(bytes, await inked(linked))).toBe(0);
    expect([...objectsOf(bytes).all.values()].some((value) => JSON.stringify(value).includes('TrimBox'))).toBe(false);
  });
});

/** A page at so many pixels to the point: how dark it is at a place, counted from the trimmed page's top left corner. */
const darknessOf = async (bytes: Uint8Array, slug: number, page = 1) => {
  const scale = 8;
  const parser = new PDFParse({ data: new Uint8Array(bytes) });
  const { pages } = await parser.getScreenshot({ scale, partial: [page], imageDataUrl: false });
  await parser.destroy();
  const png = PNG.sync.read(Buffer.from(pages[0]?.data ?? new Uint8Array()));
  const at = (x: number, y: number): number => {
    const [column, row] = [Math.floor((x + slug) * scale), Math.floor((y + slug) * scale)];
    const start = (row * png.width + column) * 4;
    return 255 - Math.min(png.data[start] ?? 255, png.data[start + 1] ?? 255, png.data[start + 2] ?? 255);
  };
  /** The darkest of a square this large around a place. */
  const near = (x: number, y: number, around = 0.5): number => {
    let darkest = 0;
    for (let dx = -around; dx <= around; dx += 1 / scale)
      for (let dy = -around; dy <= around; dy += 1 / scale) darkest = Math.max(darkest, at(x + dx, y + dy));
    return darkest;
  };
  return { at, near, width: png.width / scale, height: png.height / scale };
};

const SMALL = { width: 90, height: 70 };
const INK = 200;

const tiny = (page: Partial<PageDesign>): Definition =>
  withPage(document([{ kind: 'edge', width: 12, color: '#000000' }, para([run('Hi', { size: 8 })])], { sheet: SMALL }), {
    margins: evenly(16),
    furniture: { header: [], headerDrop: 0, footer: [], footerRise: 0, firstPageBare: true },
    ...page,
  });

describe('pixels of a very small page', () => {
  test('that bleeds: ink on the cut and beyond it, marks outside, nothing else', async () => {
    const { at, near, width, height } = await darknessOf(await inked(tiny({ overrun: BLEED })), BLEED.slug);
    expect([width, height]).toEqual([144, 124]);
    // The strip lies on the fore edge, over the cut at three sides, and ends with the bleed.
    for (const y of [-8, 0, 35, 70, 78]) for (const x of [79, 90, 98]) expect(at(x, y)).toBeGreaterThan(INK);
    for (const [x, y] of [
      [76, 35],
      [100.5, 35],
      [88, -10.5],
      [88, 80.5],
    ] as const)
      expect(at(x, y)).toBe(0);
    for (const { from, to } of cropMarks(SMALL, BLEED)) {
      const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const;
      expect(near(...middle)).toBeGreaterThan(60);
    }
    // Nothing between the marks and the page, and nothing in the corners of the sheet.
    for (const [x, y] of [
      [-10.5, 0],
      [0, -10.5],
      [-20, -20],
      [110, 90],
    ] as const)
      expect(near(x, y)).toBe(0);
  });

  test('that does not: the strip stays within what desktop printers print, and there are no marks', async () => {
    const { at, width, height } = await darknessOf(await inked(tiny({})), 0);
    expect([width, height]).toEqual([90, 70]);
    expect(at(70, 35)).toBeGreaterThan(INK);
    for (const [x, y] of [
      [74, 35],
      [89, 35],
      [70, 16],
      [70, 54],
      [1, 1],
    ] as const)
      expect(at(x, y)).toBe(0);
  });
});

/** Lines of a long document, one page each. */
const longDocument = (count: number, sheet = FORMATS['half-letter']): Definition =>
  withPage(
    document(
      Array.from({ length: count }, (_, at) => stack([para(`This is page ${at + 1}`)], at === 0 ? {} : { start: 'page' })),
      { sheet, footer: [para([{ kind: 'folio', of: 'here', style: BODY }])] },
    ),
    { margins: evenly(54) },
  );

/** The words on the left and on the right half of each side. */
const halvesOf = (bytes: Uint8Array) =>
  opened(bytes, async (file) => {
    const sides: { left: string; right: string }[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const [left = 0, , right = 0] = page.view;
      const { items } = await page.getTextContent();
      const half = (isLeft: boolean): string =>
        items
          .flatMap((item) => ('str' in item && (item.transform[4] as number) < (left + right) / 2 === isLeft ? [item.str] : []))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim();
      sides.push({ left: half(true), right: half(false) });
    }
    return { sides, labels: await file.getPageLabels(), claims: await file.getMetadata(), marked: await file.getMarkInfo() };
  });

describe('a booklet', () => {
  test('of 48 pages reads in order when its sheets are laid into each other and folded', async () => {
    const { bytes, sides: count } = await impose(made(longDocument(48)), 'booklet', FORMATS.letter);
    const { sides, labels } = await halvesOf(bytes);
    expect([count, sides.length]).toEqual([24, 24]);
    const sheets = Array.from({ length: 12 }, (_, at) => ({ front: sides[2 * at], back: sides[2 * at + 1] }));
    const down = sheets.flatMap(({ front, back }) => [front?.right, back?.left]);
    const up = sheets.toReversed().flatMap(({ front, back }) => [back?.right, front?.left]);
    expect([...down, ...up]).toEqual(Array.from({ length: 48 }, (_, at) => `This is page ${at + 1} ${at + 1}`));
    expect(labels?.slice(0, 4)).toEqual(['1a', '1b', '2a', '2b']);
  });

  test('of 60 pages is two signatures, each read in order, one behind the other', async () => {
    const { bytes, signatures } = await impose(made(longDocument(60)), 'booklet', FORMATS.letter);
    expect(signatures).toEqual([32, 28]);
    const { sides, labels } = await halvesOf(bytes);
    const readOf = (from: number, to: number): readonly (string | undefined)[] => {
      const sheets = Array.from(
        { length: (to - from) / 2 },
        (_, at) => [sides[from + 2 * at], sides[from + 2 * at + 1]] as const,
      );
      const down = sheets.flatMap(([front, back]) => [front?.right, back?.left]);
      const up = sheets.toReversed().flatMap(([front, back]) => [back?.right, front?.left]);
      return [...down, ...up];
    };
    expect([...readOf(0, 16), ...readOf(16, 30)]).toEqual(
      Array.from({ length: 60 }, (_, at) => `This is page ${at + 1} ${at + 1}`),
    );
    expect([labels?.[0], labels?.[16], labels?.[29]]).toEqual(['1.1a', '2.1a', '2.7b']);
  });

  test('has a mark on the back of each signature, one step further down than the last', async () => {
    const page = { width: 60, height: 150 };
    const body = ['Bean', 'Leek', 'Chard'].map((word, at) =>
      stack([para([run(word, { size: 8 })])], at === 0 ? {} : { start: 'page' }),
    );
    const definition = withPage(document(body, { sheet: page }), {
      margins: evenly(8),
      furniture: { header: [], headerDrop: 0, footer: [], footerRise: 0, firstPageBare: true },
      binding: { multipleOf: 12 },
    });
    const { bytes } = await impose(made(definition), 'booklet', { width: page.height, height: 2 * page.width }, 4);
    const tops: (number | undefined)[] = [];
    for (const side of [1, 3, 5]) {
      const { at, height } = await darknessOf(bytes, 0, side);
      const rows = Array.from({ length: Math.floor(height) }, (_, row) => row).filter((row) => at(60, row + 0.5) > INK);
      expect(rows.length).toBe(14);
      tops.push(rows[0]);
    }
    expect(tops).toEqual([54, 72, 54]);
    const inside = await darknessOf(bytes, 0, 2);
    expect(Array.from({ length: 150 }, (_, row) => inside.at(60, row)).filter((dark) => dark > 0)).toEqual([]);
  });

  test('is for a printer: two pages on the paper, no tags, no links, no claims, flipped on the short edge', async () => {
    const { bytes } = await impose(made(linked), 'booklet', FORMATS.letter);
    const { claims, marked } = await halvesOf(bytes);
    expect(marked).toBeNull();
    const xml = new TextDecoder('latin1').decode(bytes);
    expect(xml).not.toMatch(/pdfuaid|pdfaid/);
    expect(claims.info).toMatchObject({ Title: 'A garden workshop' });
    const values = [...objectsOf(bytes).all.values()].map((value) => JSON.stringify(value));
    expect(values.filter((value) => /StructTreeRoot|"\/Annot"|"\/Outlines"/.test(value))).toEqual([]);
    expect(values.filter((value) => value.includes('"/DuplexFlipShortEdge"'))).toHaveLength(1);
    expect(values.some((value) => value.includes('"/PrintScaling":"/None"'))).toBe(true);
  });

  test('does not count what it draws: the file for reading is the same before and after', async () => {
    const forme = made(linked);
    const before = await impose(forme, 'booklet', FORMATS.letter);
    const { value, diagnostics } = await ink(forme);
    expect(diagnostics).toEqual([]);
    expect(Buffer.compare(value?.bytes ?? new Uint8Array(), await inked(linked))).toBe(0);
    expect(Buffer.compare((await impose(forme, 'booklet', FORMATS.letter)).bytes, before.bytes)).toBe(0);
  });

  test('that bleeds shows art over the cut of the sheet and none over the fold', async () => {
    const definition = tiny({ overrun: BLEED });
    const { bytes } = await impose(made(definition), 'booklet', { width: SMALL.height, height: 2 * SMALL.width });
    const { at, near, width } = await darknessOf(bytes, BLEED.slug);
    expect(width).toBe(2 * SMALL.width + 2 * BLEED.slug);
    // The first page is on the right: its strip is on the sheet's right edge.
    for (const x of [2 * SMALL.width - 1, 2 * SMALL.width + 8]) expect(at(x, 35)).toBeGreaterThan(INK);
    for (const x of [SMALL.width - 2, SMALL.width + 2, 1, -8]) expect(at(x, 35)).toBe(0);
    expect(near(SMALL.width, -18, 4)).toBeGreaterThan(60);
  });
});

describe('a draft', () => {
  test.each([
    ['2up', 3, 792],
    ['4up', 2, 612],
  ] as const)('%s holds all pages in reading order', async (imposition, count, width) => {
    const { bytes, sides } = await impose(made(longDocument(6, FORMATS.letter)), imposition, FORMATS.letter);
    expect(sides).toBe(count);
    await opened(bytes, async (file) => {
      const text: string[] = [];
      for (let number = 1; number <= file.numPages; number++) {
        const page = await file.getPage(number);
        expect(page.view[2]).toBe(width);
        const { items } = await page.getTextContent();
        text.push(...items.flatMap((item) => ('str' in item && item.str.startsWith('This') ? [item.str] : [])));
      }
      expect(text).toEqual(Array.from({ length: 6 }, (_, at) => `This is page ${at + 1}`));
    });
  });
});
