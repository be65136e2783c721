// Sheets of fixed places: pages of their own, words where they were put, and type as large as fits.
import { PDFParse } from 'pdf-parse';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { cutLines } from '../../src/geometry/cards.ts';
import { evenly } from '../../src/geometry/units.ts';
import type { Block, FitBlock, Mark, SheetBlock, SheetCell } from '../../src/model/definition.ts';
import type { PlacedText } from '../../src/press/placed.ts';
import { press } from '../../src/press/press.ts';
import { partsIn, walkParts } from '../../src/press/structure/part.ts';
import { document, heading, para, run, stack } from './blocks.ts';
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
  const ground: Mark = { view: size, paths: [{ d, stroke: { width: 1, colour: '#000000' } }] };
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
