import { describe, expect, test } from 'vitest';
import { evenly } from '../../src/geometry/units.ts';
import type { Block, TextBlock } from '../../src/model/definition.ts';
import { BODY, cell, document, heading, lines, para, row, run, stack, table, words } from './blocks.ts';
import { linesOn, madeUp, textOn } from './reading.ts';

const FRAME = { stroke: { width: 0.75, color: '#444444' }, edges: 'all', radius: 6 } as const;

/** Paragraphs of one line each. */
const plain = (count: number, prefix = 'Row'): readonly TextBlock[] =>
  Array.from({ length: count }, (_, i) => para(`${prefix} ${String(i + 1)}`, { after: 0 }));

/** Space that leaves so much of a letter page (648 pt) below it. */
const leaving = (height: number): Block => ({ kind: 'space', height: 648 - height });

const pagesOf = (body: readonly Block[]): readonly (readonly string[])[] => madeUp(document(body)).pages.map(textOn);

describe('baselines', () => {
  test('stand one leading apart, the first by half-leading', () => {
    const { pages } = madeUp(document([para(words(6))]));
    const [first, second] = linesOn(pages[0]);
    const face = first?.line.segments[0]?.face;
    const { ascent, descent } = face ?? { ascent: 0, descent: 0 };
    expect(first?.baseline).toBeCloseTo(72 + (16 - (ascent + descent) * 12) / 2 + ascent * 12);
    expect((second?.baseline ?? 0) - (first?.baseline ?? 0)).toBeCloseTo(16);
  });

  test('of two spaces that meet the larger counts, and none counts at the head of a page', () => {
    const { pages } = madeUp(document([para('One', { before: 30, after: 10 }), para('Two', { before: 24 })]));
    const [one, two] = linesOn(pages[0]);
    expect((two?.baseline ?? 0) - (one?.baseline ?? 0)).toBeCloseTo(16 + 24);
    expect(one?.baseline).toBeLessThan(72 + 16);
  });
});

test('padding is such a space too', () => {
  const inside = (padding: number, before: number): number => {
    const { pages } = madeUp(
      document([para('Above', { after: 0 }), stack([para('In', { before })], { padding: evenly(padding) })]),
    );
    const [above, within] = linesOn(pages[0]);
    return (within?.baseline ?? 0) - (above?.baseline ?? 0) - 16;
  };
  expect(inside(10, 4)).toBeCloseTo(10);
  expect(inside(10, 24)).toBeCloseTo(24);
});

describe('pages end well', () => {
  test('a heading is never last', () => {
    for (let room = 20; room < 140; room += 7) {
      const pages = pagesOf([leaving(room), heading('Tools'), para('What to bring', { keepWithNext: true }), ...plain(3)]);
      for (const page of pages) expect(['Tools', 'What to bring']).not.toContain(page.at(-1));
    }
  });

  test('what leads to something else goes over with it, and is not parted', () => {
    const lead = para(words(60), { keepWithNext: true });
    const count = linesOn(madeUp(document([lead])).pages[0]).length;
    expect(count).toBeGreaterThanOrEqual(4);
    for (let room = 16; room < 200; room += 8) {
      const { pages } = madeUp(document([leaving(room), heading('Tools'), lead, ...plain(30)]));
      const [first = 0] = pages.map((page) => linesOn(page).length);
      // The space above is no line: what stands on the first page is nothing, or the heading, the lead and what follows.
      expect(first === 0 || first > 1 + count, `${first} lines at ${room} pt`).toBe(true);
    }
  });

  test('no line of a paragraph stands alone', () => {
    for (let room = 16; room < 120; room += 8) {
      const { pages } = madeUp(document([leaving(room), para(words(6))]));
      for (const page of pages) if (linesOn(page).length > 0) expect(linesOn(page).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('what belongs together goes to the next page whole', () => {
    const pages = pagesOf([leaving(200), stack(plain(20), { keep: 'together' })]);
    expect(pages.map((p) => p.length)).toEqual([0, 20]);
  });

  test('what is taller than a page is cut, and nothing of it is lost', () => {
    const pages = pagesOf([para('Before'), stack(plain(80), { keep: 'together', frame: FRAME, padding: evenly(8) })]);
    expect(pages.flat()).toEqual(['Before', ...plain(80).map((b) => (b.runs[0]?.kind === 'text' ? b.runs[0].text : ''))]);
    expect(pages).toHaveLength(3);
    expect(pages[0]?.length).toBeGreaterThan(30);
  });

  test('what takes two pages begins on a left-hand one, so that both lie open together; what takes one, on the next', () => {
    const sheet = (count: number) => stack(plain(count), { start: 'spread' });
    expect(pagesOf([para('One'), para('Two', { after: 0 }), sheet(50)]).map((page) => page[0])).toEqual([
      'One',
      'Row 1',
      'Row 41',
    ]);
    const first = [para('One'), stack([para('Two')], { start: 'page' })];
    expect(pagesOf([...first, sheet(50)]).map((page) => page.length)).toEqual([1, 1, 0, 40, 10]);
    expect(pagesOf([...first, sheet(30)]).map((page) => page.length)).toEqual([1, 1, 30]);
    const leaf = stack([para('Leaf')], { start: 'recto', ownsLeaf: true });
    // The back of what leaves the document stays free, whatever comes next.
    expect(pagesOf([para('One'), leaf, sheet(50)]).map((page) => page.length)).toEqual([1, 0, 1, 0, 40, 10]);
  });

  test('a recto start leaves a blank left-hand page', () => {
    const { pages, pageMap } = madeUp(document([para('One'), stack([para('Two')], { start: 'recto', leaf: 'two' })]));
    expect(pages.map((p) => linesOn(p).length)).toEqual([1, 0, 1]);
    expect(pageMap.get('two')).toEqual({ page: 3, folio: '3' });
  });

  test('what leaves the document begins on the right, and the back of its last page stays free', () => {
    const leaving = stack([para('Two')], { start: 'recto', ownsLeaf: true });
    const { pages } = madeUp(document([para('One'), leaving, stack([para('Three')], { start: 'page' })]));
    expect(pages.map(textOn)).toEqual([['One'], [], ['Two'], [], ['Three']]);
  });

  test('lines to write on leave two or more on either side', () => {
    for (let room = 30; room < 220; room += 10) {
      const { pages } = madeUp(document([leaving(room), para('Why?', { keepWithNext: true }), lines(6, { leaf: 'why' })]));
      const counts = pages.map((p) => p.pieces.filter((piece) => piece.leaf === 'why').length);
      for (const count of counts) expect(count).not.toBe(1);
      const prompt = pages.findIndex((p) => textOn(p).includes('Why?'));
      expect(counts[prompt]).toBeGreaterThanOrEqual(2);
    }
  });

  test('lines to write on never open a page without the words that they answer', () => {
    const item = (name: string, leaf: string) => stack([para(name, { after: 0 }), lines(3, { leaf })]);
    for (let room = 60; room < 320; room += 6) {
      // The last item of a list moves overleaf alone only where nothing better can be had: a cut through it is cheaper.
      const { pages } = madeUp(
        document([leaving(room), stack([item('I can ask', 'ask'), item('I can say', 'say')], { role: 'L' })]),
      );
      const stem = pages.findIndex((page) => textOn(page).includes('I can say'));
      const first = pages.findIndex((page) => page.pieces.some((piece) => piece.leaf === 'say'));
      expect(first, `${String(room)} pt`).toBe(stem);
    }
  });
});

describe('frames', () => {
  test('are closed at the foot and opened again at the head', () => {
    const { pages } = madeUp(document([stack(plain(60), { frame: FRAME, padding: evenly(10) })]));
    const frames = pages.map((p) => p.pieces.filter((piece) => piece.kind === 'frame'));
    expect(frames.map((f) => f.length)).toEqual([1, 1]);
    for (const page of pages) {
      const frame = page.pieces.find((p) => p.kind === 'frame');
      const first = linesOn(page)[0];
      const last = linesOn(page).at(-1);
      if (frame?.kind !== 'frame') throw new Error('no frame');
      expect((first?.baseline ?? 0) - frame.y).toBeGreaterThan(10);
      expect(frame.y + frame.height).toBeGreaterThan((last?.baseline ?? 0) + 10);
      expect(frame.y + frame.height).toBeLessThanOrEqual(720.01);
    }
  });

  test('a stack that fills its page takes what is left, with more lines to write on', () => {
    const { pages } = madeUp(
      document([
        para('Above'),
        stack([para('Notes', { keepWithNext: true }), lines(2, { leaf: 'notes' })], { fillPage: true, frame: FRAME }),
        para('After'),
      ]),
    );
    const frame = pages[0]?.pieces.find((p) => p.kind === 'frame');
    expect(frame?.kind === 'frame' && frame.y + frame.height).toBeCloseTo(720);
    expect(pages[0]?.pieces.filter((p) => p.leaf === 'notes').length).toBeGreaterThan(20);
    expect(textOn(pages[1])).toEqual(['After']);
  });

  test('a stack that fills a page moves on where less is left than it accepts', () => {
    const { pages } = madeUp(
      document([
        leaving(150),
        stack([para('Notes'), lines(3, { leaf: 'few' })], { fillPage: true, minHeight: 200, frame: FRAME }),
      ]),
    );
    expect(textOn(pages[0])).toEqual([]);
    const frame = pages[1]?.pieces.find((p) => p.kind === 'frame');
    expect(frame?.kind === 'frame' && frame.height).toBeCloseTo(648);
  });

  test('a stack is as tall as it must be', () => {
    const { pages } = madeUp(document([stack([para('Small')], { frame: FRAME, minHeight: 200, padding: evenly(6) })]));
    const frame = pages[0]?.pieces.find((p) => p.kind === 'frame');
    expect(frame?.kind === 'frame' && frame.height).toBeCloseTo(200);
  });
});

describe('grids', () => {
  const head = row([cell([para('Plant')]), cell([para('Month')])]);
  const tall = Array.from({ length: 30 }, (_, i) => row([cell([para(`Plant ${String(i)}`)]), cell([para(words(3))])]));

  test('no row of a table is cut, and its head is repeated', () => {
    const { pages } = madeUp(document([table([head, ...tall], { headerRows: 1 })]));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      const all = page.pieces.flatMap((p) => (p.kind === 'text' ? [p.line.segments.map((s) => s.text).join('')] : []));
      expect(all.slice(0, 2)).toEqual(['Plant', 'Month']);
      expect(textOn(page).slice(0, 1)).toEqual([index === 0 ? 'Plant' : expect.stringMatching(/^Plant \d/)]);
      const rows = textOn(page).filter((t) => /^Plant \d/.test(t)).length;
      const textLines = textOn(page).filter((t) => !/^Plant|^Month/.test(t)).length;
      expect(textLines % rows).toBe(0);
    });
  });

  test('a row that is taller than a page goes on, cell beside cell', () => {
    const { pages } = madeUp(document([table([row([cell(plain(60, 'Left')), cell(plain(50, 'Right'))])])]));
    expect(pages).toHaveLength(2);
    for (const page of pages) {
      expect(textOn(page).some((t) => t.startsWith('Left'))).toBe(true);
      expect(textOn(page).some((t) => t.startsWith('Right'))).toBe(true);
    }
  });

  test('an arrangement breaks in its flow as text does', () => {
    const { pages } = madeUp(
      document([
        leaving(200),
        table([row([cell([para('SAY')]), cell(plain(40, 'Say'))])], {
          role: 'none',
          tracks: [
            { kind: 'fixed', width: 90 },
            { kind: 'share', share: 1 },
          ],
          gap: 12,
        }),
      ]),
    );
    expect(textOn(pages[0]).length).toBeGreaterThan(8);
    expect(textOn(pages[0])[0]).toBe('SAY');
  });

  test('column frames run the length of the rows on each page', () => {
    const frames = [{ from: 0, to: 1, stroke: FRAME.stroke, radius: 8, outset: evenly(4) }];
    const { pages } = madeUp(document([table([head, ...tall], { headerRows: 1, frames })]));
    for (const page of pages) expect(page.pieces.filter((p) => p.kind === 'frame')).toHaveLength(1);
  });
});

describe('page numbers', () => {
  test('are filled in where leaves were printed', () => {
    const folio = { kind: 'folio', of: { leaf: 'later' }, style: BODY } as const;
    const { pages } = madeUp(
      document([para([run('See page '), folio, run('.')]), stack([para('Here', { leaf: 'later' })], { start: 'page' })]),
    );
    expect(textOn(pages[0])).toEqual(['See page 2.']);
  });

  test('stand in the furniture of every page, and the first may go without a header', () => {
    const { pages } = madeUp(
      document([para('One'), stack([para('Two')], { start: 'page' })], {
        header: [para('The seed library', { after: 0 })],
        footer: [
          para(
            [run('Page '), { kind: 'folio', of: 'here', style: BODY }, run(' of '), { kind: 'folio', of: 'last', style: BODY }],
            { after: 0 },
          ),
        ],
      }),
    );
    const furniture = pages.map((p) =>
      p.pieces.flatMap((t) => (t.kind === 'text' && t.artifact ? [t.line.segments.map((s) => s.text).join('')] : [])),
    );
    expect(furniture).toEqual([['Page 1 of 2'], ['The seed library', 'Page 2 of 2']]);
  });
});

test('a box to draw in that no page has room for goes on overleaf; its heading stays with its words', () => {
  const box = (minHeight: number): Block => stack([para('Draw your garden')], { keep: 'together', minHeight, frame: FRAME });
  const lone = pagesOf([heading('The garden in May'), box(640)]);
  expect(lone).toEqual([['The garden in May', 'Draw your garden'], []]);
  expect(pagesOf([...plain(20), heading('The garden in May'), box(400)]).map((page) => page.length)).toEqual([20, 2]);
});

test('what introduces something ends with the frame that it stands in', () => {
  const framed = stack([para('Seeds', { after: 0 }), para('How deep?', { keepWithNext: true, after: 0 })], {
    keep: 'together',
    frame: FRAME,
    after: 0,
  });
  const next = stack([para(words(10))], { keep: 'together' });
  const [first, second] = pagesOf([leaving(60), framed, next]);
  expect(first).toEqual(['Seeds', 'How deep?']);
  expect(second?.length).toBeGreaterThan(3);
});

test('a row that fits on a page, but not below its heading, is cut: the heading does not stay alone', () => {
  const tall = table([row([cell(plain(38))])]);
  const plainly = heading('The garden in May');
  // An activity's heading stands in an arrangement, beside its time.
  const beside = stack([table([row([cell([plainly])])], { role: 'none' })], { keep: 'together', keepWithNext: true });
  for (const above of [plainly, beside]) {
    const [first, second] = pagesOf([above, tall]);
    expect(first?.[0]).toBe('The garden in May');
    expect(first?.length).toBeGreaterThan(10);
    expect((first?.length ?? 0) + (second?.length ?? 0)).toBe(39);
  }
});

describe('a heading that is taller than what its page leaves', () => {
  const HEAD = 'Tools';
  const sized = (count: number): Block =>
    heading(Array.from({ length: count }, (_, i) => `Everything_that_we_grow_in_the_garden_${String(i)}`).join(' '));
  const isHeadingLine = (line: string): boolean => line.startsWith('Everything');

  test('is not parted: the row below it is cut', () => {
    for (const count of [2, 3, 4]) {
      const [first = [], second = []] = pagesOf([heading(HEAD), sized(count), table([row([cell(plain(38))])])]);
      expect(first.filter(isHeadingLine)).toHaveLength(count);
      expect(first.length).toBeGreaterThan(count + 10);
      expect([...first, ...second].filter((line) => line.startsWith('Row'))).toHaveLength(38);
    }
  });

  test('is parted where headings fill the page, and its last line stays with what it is a heading of', () => {
    for (const count of [25, 26, 27]) {
      const pages = pagesOf([heading(HEAD), sized(count), ...plain(3)]);
      expect(pages[0]?.[0]).toBe(HEAD);
      for (const page of pages.slice(0, -1)) expect(isHeadingLine(page.at(-1) ?? '')).toBe(true);
      expect(pages.at(-1)?.filter((line) => !isHeadingLine(line))).toHaveLength(3);
      expect(isHeadingLine(pages.at(-1)?.[0] ?? '')).toBe(true);
    }
  });
});

describe('no row is cut that a page holds', () => {
  const rows = (count: number): readonly string[] => plain(count).map((b) => (b.runs[0]?.kind === 'text' ? b.runs[0].text : ''));

  test('for the sake of a tall heading row above it', () => {
    const tall = table([row([cell(plain(20, 'Head'))]), row([cell(plain(16))]), row([cell(plain(16))])], { headerRows: 1 });
    const pages = pagesOf([heading('May'), heading('June'), tall]);
    expect(pages[0]?.slice(0, 3)).toEqual(['May', 'June', 'Head 1']);
    expect(pages.slice(1)).toEqual([[...rows(16), ...rows(16)]]);
  });

  test('for the sake of words that introduce it', () => {
    const pages = pagesOf([para('What to bring', { keepWithNext: true }), table([row([cell(plain(40))])])]);
    expect(pages).toEqual([['What to bring'], rows(40)]);
  });

  test('and one that no page holds below the repeated head begins where there is room', () => {
    const grid = table([row([cell(plain(5, 'Head'))]), row([cell(plain(2))]), row([cell(plain(38))])], { headerRows: 1 });
    const pages = pagesOf([grid]);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.length).toBeGreaterThan(25);
    expect(pages.flat()).toHaveLength(45);
  });
});

test('leaves are told in reading order, also where a column goes on after the one beside it has ended', () => {
  const long = Array.from({ length: 60 }, (_, i) => para(`Long ${String(i)}`, { leaf: `long-${String(i)}` }));
  const aside = table([row([cell(long, { role: 'none' }), cell([para('Short', { leaf: 'short' })], { role: 'none' })])], {
    role: 'none',
  });
  const { pages, pageMap } = madeUp(document([aside, para('After', { leaf: 'after' })]));
  expect(pages.length).toBeGreaterThan(1);
  expect(pageMap.get('short')?.page).toBe(1);
  expect([...pageMap.keys()].slice(-3)).toEqual(['long-59', 'short', 'after']);
});
