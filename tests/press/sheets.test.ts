// Sheets of fixed places: pages of their own, words where they were put, and type as large as fits.
import { PDFParse } from 'pdf-parse';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { cutLines } from '../../src/geometry/cards.ts';
import { evenly } from '../../src/geometry/units.ts';
import type { Block, Definition, FitBlock, Mark, SheetBlock, SheetCell } from '../../src/model/definition.ts';
import type { PlacedText } from '../../src/press/placed.ts';
import { press } from '../../src/press/press.ts';
import { partsIn, walkParts } from '../../src/press/structure/part.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { cell, document, heading, lines, para, row, run, stack, table } from './blocks.ts';
import { linesOn, madeUp, sayingOf, textOn } from './reading.ts';
import { typeCase } from './type-case.ts';

const place = (x: number, y: number, children: readonly Block[], more: Partial<SheetCell> = {}): SheetCell => ({
  x,
  y,
  width: 200,
  height: 100,
  children,
  isArtifact: false,
  ...more,
});

const sheet = (cells: readonly SheetCell[], more: Partial<SheetBlock> = {}): SheetBlock => ({
  kind: 'sheet',
  side: 'front',
  cells,
  ground: [],
  shift: { dx: 0, dy: 0 },
  ...more,
});

const fit = (text: string, room: FitBlock['room'], sizes: readonly number[] = [30, 24, 18, 12]): FitBlock => ({
  kind: 'fit',
  settings: sizes.map((size) => ({
    size,
    children: [para([run(text, { size })], { leaf: 'seeds', leading: size * 1.25, after: 0 })],
  })),
  room,
  name: 'Seeds',
});

const sizeOf = (line: PlacedText | undefined): number | undefined => line?.line.segments[0]?.size;

describe('a sheet', () => {
  const footer = [para('The seed library')];

  test('stands on a right-hand page of its own, without head and foot', () => {
    const body = [
      heading('Seeds'),
      sheet([place(50, 50, [para('Bean')])]),
      sheet([place(50, 50, [para('Back')])], { side: 'back' }),
      para('After'),
    ];
    const { pages, diagnostics } = madeUp(document(body, { footer }));
    expect(diagnostics).toEqual([]);
    expect(pages.map((page) => textOn(page))).toEqual([['Seeds'], [], ['Bean'], ['Back'], ['After']]);
    expect(pages.map(({ side }) => side)).toEqual([undefined, undefined, 'front', 'back', undefined]);
    const feet = pages.map(({ pieces }) => pieces.filter(({ furniture }) => furniture === 'Footer').length);
    expect(feet).toEqual([1, 1, 0, 0, 1]);
  });

  test('has its words at their places on the paper, whatever the margins are, and moved as asked', () => {
    const cells = [place(10, 20, [para('Bean', { before: 30 })]), place(300, 500, [para('Leek')])];
    const still = linesOn(madeUp(document([sheet(cells)])).pages[0]);
    const shifted = linesOn(madeUp(document([sheet(cells, { shift: { dx: 3, dy: -2 } })])).pages[0]);
    expect(still.map(({ x }) => x)).toEqual([10, 300]);
    expect(still[0]?.baseline).toBeGreaterThan(20);
    expect(still[0]?.baseline).toBeLessThan(36);
    expect(shifted.map(({ x }) => x)).toEqual([13, 303]);
    expect(shifted.map(({ baseline }, at) => baseline - (still[at]?.baseline ?? 0))).toEqual([-2, -2]);
  });

  test('is read card by card; what is for the eye only is not read', () => {
    const card = (text: string) => stack([para(`${text} 1`), para(text)], { role: 'Sect', leaf: text });
    const cells = [
      place(300, 50, [card('Leek')]),
      place(50, 300, [card('Bean')]),
      place(50, 700, [para('cut here')], { isArtifact: true }),
    ];
    const { structure, pages, diagnostics } = madeUp(document([heading('Seeds'), sheet(cells)]));
    expect(diagnostics).toEqual([]);
    const sections = partsIn(structure).filter(({ role }) => role === 'Sect');
    expect(sections.map(({ leaf }) => leaf)).toEqual(['Leek', 'Bean']);
    expect(sections.map((section) => partsIn(section).map(({ role }) => role))).toEqual([
      ['P', 'P'],
      ['P', 'P'],
    ]);
    let lines = 0;
    walkParts(structure, ({ set }) => (lines += set));
    expect(lines).toBe(5);
    expect(pages.flatMap(({ pieces }) => pieces).filter((piece) => piece.kind === 'text' && piece.artifact)).toHaveLength(1);
  });
});

describe('type as large as fits', () => {
  const sizes = (block: FitBlock, width = 200): readonly (number | undefined)[] => {
    const { pages, diagnostics } = madeUp(document([sheet([place(50, 50, [block], { width })])]));
    expect(diagnostics).toEqual([]);
    return linesOn(pages[0]).map(sizeOf);
  };

  test.each([
    ['one line of 30', 40, 'Sow beans', [30]],
    ['one line of 24, because two of 30 are too high', 40, 'Sow the dry beans', [24]],
    ['two lines of 18', 50, 'Sow the beans in May and the peas in March', [18, 18]],
    ['two lines of 12', 40, 'Sow the beans in May and the peas in March, water both of them', [12, 12]],
  ])('is %s', (_, room, text, expected) => {
    expect(sizes(fit(text, room))).toEqual(expected);
  });

  test('never cuts a word, however much height there is', () => {
    expect(sizes(fit('Wheelbarrows', 90), 120)).toEqual([18]);
    expect(sizes(fit('“Wheelbarrow.”', 90), 110)).not.toHaveLength(2);
  });

  test('is the least where nothing fits, and that is told by name', () => {
    const { pages, diagnostics } = madeUp(
      document([sheet([place(50, 50, [fit('Sow the beans in May and the peas in March', 20)])])]),
    );
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['press/card-too-full', 'error']]);
    expect(diagnostics[0]?.message).toBe('“Seeds” takes 30 pt of height in 12-point type, and its place has 20 pt.');
    expect(linesOn(pages[0]).map(sizeOf)).toEqual([12, 12]);
  });

  test.each([
    ['Wheelbarrowwheelbarrow', 60, 'Wheelbarrowwheelbarrow'],
    ['Sow with a wheelbarrowwheelbarrow now', 60, 'wheelbarrowwheelbarrow'],
    ['Sow “Donaudampfschifffahrtsgesellschaft” beans', 60, '“Donaudampfschifffahrtsgesellschaft”'],
  ])('is not told to be too full where one word is too wide: %s', (text, width, word) => {
    const { diagnostics } = madeUp(document([sheet([place(50, 50, [fit(text, 300)], { width })])]));
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['press/word-too-wide', `“Seeds” holds the word “${word}”, which is wider than its place even in 12-point type.`],
    ]);
  });

  test('goes on over two sheets where that is a setting, and each of them is filled', () => {
    const beds = Array.from({ length: 40 }, (_, at) => row([cell([para(`Bed ${at + 1}`)])]));
    const block: FitBlock = {
      kind: 'fit',
      settings: [
        { size: 12, children: [table(beds)] },
        { size: 12, children: [table(beds.slice(0, 20)), stack([table(beds.slice(20))], { start: 'page' })] },
      ],
      room: 'page',
      name: 'All beds',
    };
    const { pages, diagnostics } = madeUp(document([block]));
    expect(diagnostics).toEqual([]);
    expect(pages.map((page) => textOn(page).length)).toEqual([20, 20]);
  });

  test('on a page goes on over a second one rather than be smaller, and nothing is lost', () => {
    const text = Array.from({ length: 60 }, (_, at) => `Sow row ${at + 1} of the beans.`).join(' ');
    const { pages, diagnostics } = madeUp(document([fit(text, 'page', [40, 36])]));
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['press/page-too-full', 'warning']]);
    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .flatMap((page) => linesOn(page).map(sayingOf))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(text);
  });
});

describe('cut lines, pixel by pixel on a very small sheet', async () => {
  const size = { width: 96, height: 80 };
  const places = [0, 1].map((column) => ({ x: 18 + column * 30, y: 20, width: 30, height: 40 }));
  const d = cutLines(places)
    .map(({ x1, y1, x2, y2 }) => `M ${x1} ${y1} L ${x2} ${y2}`)
    .join(' ');
  const ground: Mark = { view: size, paths: [{ d, stroke: { width: 1, color: '#000000' } }] };
  const body = [sheet([place(50, 30, [para([run('i', { size: 6 })])], { width: 20 })], { ground: [ground] })];
  const definition = document(body, { sheet: size });
  const furniture = { ...definition.page.furniture, headerDrop: 0, footerRise: 0 };
  const printed = await press({ ...definition, page: { ...definition.page, margins: evenly(10), furniture } }, typeCase);
  const scale = 4;
  const parser = new PDFParse({ data: new Uint8Array(printed.value?.bytes ?? []) });
  const { pages } = await parser.getScreenshot({ scale, imageDataUrl: false });
  await parser.destroy();
  const png = PNG.sync.read(Buffer.from(pages[0]?.data ?? new Uint8Array()));
  const inkAt = (x: number, y: number): boolean =>
    (png.data[(Math.floor(y * scale) * png.width + Math.floor(x * scale)) * 4] ?? 255) < 100;

  test('each edge is a line, and it reaches out of the cards', () => {
    expect(printed.diagnostics).toEqual([]);
    for (const x of [18, 48, 78]) for (const y of [14, 30, 50, 66]) expect(inkAt(x, y), `${x} ${y}`).toBe(true);
    for (const y of [20, 60]) for (const x of [12, 30, 70, 84]) expect(inkAt(x, y), `${x} ${y}`).toBe(true);
  });

  test('nothing is drawn in the cards or in the corners of the sheet', () => {
    for (const [x, y] of [
      [33, 25],
      [33, 55],
      [63, 56],
      [46, 40],
      [80.5, 40],
      [4, 4],
      [90, 74],
      [10, 10],
    ] as const)
      expect(inkAt(x, y), `${x} ${y}`).toBe(false);
  });
});

describe('a face that stands on its head', async () => {
  const size = { width: 144, height: 108 };
  const bean: Mark = { view: { width: 10, height: 10 }, paths: [{ d: 'M 0 0 L 10 0 L 0 10 Z', fill: '#000000' }] };
  const face = (name: string): readonly Block[] => [
    stack(
      [
        {
          kind: 'mark',
          mark: bean,
          size: { width: 10, height: 10 },
          align: 'left',
          before: 0,
          after: 2,
          leaf: name,
          label: 'a bean',
        },
        para([run('Beans ', { size: 8 }), run('here', { size: 8 }, { link: 'mailto:seeds@library.example', underline: true })], {
          leaf: `${name}.words`,
          leading: 10,
          after: 0,
        }),
        lines(1, { pitch: 12, leaf: `${name}.lines` }),
      ],
      { frame: { stroke: { width: 1, color: '#000000' }, edges: 'left', radius: 0 }, padding: { ...evenly(0), left: 4 } },
    ),
  ];
  const lower = { x: 22, y: 54, width: 100, height: 44, children: face('lower') };
  const upper = { ...lower, y: 10, isTurned: true };
  const tent = (upperIsRead: boolean): Definition => {
    const cells: readonly SheetCell[] = [
      { ...lower, isArtifact: false },
      { ...upper, isArtifact: !upperIsRead, ...(upperIsRead ? { children: face('upper') } : {}) },
    ];
    const definition = document([sheet(cells, { side: 'only' })], { sheet: size });
    const furniture = { ...definition.page.furniture, headerDrop: 0, footerRise: 0 };
    return { ...definition, page: { ...definition.page, margins: evenly(5), furniture } };
  };
  const bytesOf = async (definition: Definition): Promise<Uint8Array> => {
    const { value, diagnostics } = await press(definition, typeCase);
    expect(diagnostics).toEqual([]);
    return value?.bytes ?? new Uint8Array();
  };
  const [eyeOnly, readTwice] = [await bytesOf(tent(false)), await bytesOf(tent(true))];

  const shown = async (bytes: Uint8Array) => {
    const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const { items } = await page.getTextContent();
    const found = {
      texts: items.flatMap((item) =>
        'str' in item && item.str.trim() !== '' ? [{ text: item.str, at: item.transform as number[] }] : [],
      ),
      rects: ((await page.getAnnotations()) as { rect: number[] }[]).map(({ rect }) => rect),
      tree: JSON.stringify(await page.getStructTree()),
    };
    await task.destroy();
    return found;
  };

  /** About the middle of the fold: half the sheet wide, and where the lower face begins. */
  const opposite = (x: number, y: number): readonly [number, number] => [2 * (22 + 50) - x, 2 * (size.height - 54) - y];

  test('has its words at the opposite place, turned by half a turn', async () => {
    const { texts } = await shown(eyeOnly);
    const upright = texts.filter(({ at }) => (at[0] ?? 0) > 0);
    const turned = texts.filter(({ at }) => (at[0] ?? 0) < 0);
    const said = (found: typeof texts): string => found.map(({ text }) => text).join('');
    // Where stretches of text are parted differs by what the reader makes of them.
    expect(said(upright).replace(/\s+/g, '')).toBe('Beanshere');
    expect(said(turned).replace(/\s+/g, '')).toBe('Beanshere');
    const [at = [], other = []] = [upright[0]?.at, turned[0]?.at];
    expect(other.slice(0, 4)).toEqual(at.slice(0, 4).map((entry) => expect.closeTo(-entry, 9) as number));
    const [x, y] = opposite(at[4] ?? 0, at[5] ?? 0);
    expect(other[4]).toBeCloseTo(x, 1);
    expect(other[5]).toBeCloseTo(y, 1);
  });

  test('is the other face to the pixel, seen from the other side: words, lines, frames and marks', async () => {
    const scale = 4;
    const parser = new PDFParse({ data: new Uint8Array(eyeOnly) });
    const { pages } = await parser.getScreenshot({ scale, imageDataUrl: false });
    await parser.destroy();
    const { data, width } = PNG.sync.read(Buffer.from(pages[0]?.data ?? new Uint8Array()));
    const isDark = (x: number, y: number): boolean => (data[(y * width + x) * 4] ?? 255) < 128;
    let [ink, astray] = [0, 0];
    for (let y = 54 * scale; y < 98 * scale; y++)
      for (let x = 20 * scale; x < 124 * scale; x++) {
        const dark = isDark(x, y);
        if (dark) ink++;
        if (dark !== isDark(2 * 72 * scale - 1 - x, 2 * 54 * scale - 1 - y)) astray++;
      }
    expect(ink).toBeGreaterThan(1500);
    // The renderer smooths edges by where they fall between its own dots.
    expect(astray / ink).toBeLessThan(0.12);
    expect(isDark(27 * scale, 56 * scale)).toBe(true);
    expect(isDark(117 * scale, 52 * scale)).toBe(true);
    expect(isDark(27 * scale, 52 * scale)).toBe(false);
  });

  test('that is for the eye only is not read, has no link and no figure', async () => {
    const { rects, tree } = await shown(eyeOnly);
    expect(rects).toHaveLength(1);
    expect(tree.match(/"role":"Figure"/g)).toHaveLength(1);
    expect(tree.match(/"role":"Link"/g)).toHaveLength(1);
  });

  test('that is read has its link on the words and its figure on the mark, both at the opposite place', async () => {
    const { rects, tree } = await shown(readTwice);
    expect(tree.match(/"role":"Link"/g)).toHaveLength(2);
    const [first = [], second = []] = rects;
    expect([...opposite(first[2] ?? 0, first[3] ?? 0), ...opposite(first[0] ?? 0, first[1] ?? 0)]).toEqual(
      second.map((edge) => expect.closeTo(edge, 1) as number),
    );
    const boxes = [...objectsOf(readTwice).all.values()].flatMap((value) => {
      const found = /"\/BBox":\[([^\]]*)\]/.exec(JSON.stringify(value))?.[1];
      return JSON.stringify(value).includes('"/Layout"') && found !== undefined ? [found.split(',').map(Number)] : [];
    });
    expect(boxes).toHaveLength(2);
    const [lowerBox = [], upperBox = []] = boxes;
    expect([...opposite(lowerBox[2] ?? 0, lowerBox[3] ?? 0), ...opposite(lowerBox[0] ?? 0, lowerBox[1] ?? 0)]).toEqual(
      upperBox.map((edge) => expect.closeTo(edge, 1) as number),
    );
  });

  test('stands on a page of its own, whichever side that is', () => {
    const one = sheet([place(50, 50, [para('Bean')])], { side: 'only' });
    const { pages } = madeUp(document([heading('Tents'), one, { ...one, cells: [place(50, 50, [para('Leek')])] }]));
    expect(pages.map((page) => textOn(page))).toEqual([['Tents'], ['Bean'], ['Leek']]);
    expect(pages.map(({ side }) => side)).toEqual([undefined, 'only', 'only']);
  });
});
