// Card decks, their keys, wall charts and the calibration sheet: printed, read back with pdf.js, and held against the curriculum and the grids.
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { behind, cardPlaces, DECK_STOCKS, moved, safeArea, type Rect } from '../../src/geometry/cards.ts';
import { PAPERS } from '../../src/geometry/paper.ts';
import { millimetres, type Size } from '../../src/geometry/units.ts';
import type { ComparisonFramework } from '../../src/model/framework.ts';
import type { CardSetting, PrintJob } from '../../src/model/plan.ts';
import { squeezed } from '../support/pdf.ts';
import { curriculumOf, overlaid, print, shippedHost, type Printed } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const frameworks = [...curriculum.frameworks.values()].map(({ value }) => value);
const brands = [...curriculum.brands.keys()];
const { letter } = PAPERS;

/** A stretch of text with its size, from the top left corner of the sheet. */
type Text = Rect & { readonly text: string; readonly size: number };

const textsOf = async (bytes: Uint8Array): Promise<readonly (readonly Text[])[]> => {
  const file = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: Text[][] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [size = 0, , , , x = 0, y = 0] = item.transform as number[];
        // A space at the end of a line takes width and no ink.
        const width = (item.width * item.str.trimEnd().length) / item.str.length;
        return [{ text: item.str, size, x, y: height - y - 0.72 * size, width, height: 0.94 * size }];
      }),
    );
  }
  await file.destroy();
  return pages;
};

const isWithin = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - 1 &&
  inner.y >= outer.y - 1 &&
  inner.x + inner.width <= outer.x + outer.width + 1 &&
  inner.y + inner.height <= outer.y + outer.height + 1;

const meets = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const saying = (texts: readonly Text[]): string => squeezed(texts.map(({ text }) => text).join(''));

type Card = { readonly front: string; readonly back: string };

/** Every card of a deck as the paper has it: what stands on it and what lies behind it; and text that is on no card whole. */
const cardsOf = async (
  { bytes, job }: Printed,
  sheet: Size,
): Promise<{ readonly cards: readonly Card[]; readonly astray: readonly string[] }> => {
  const { stock, flip, shift } = job.cards as CardSetting;
  const [dx, dy, backX, backY] = shift.map(millimetres) as [number, number, number, number];
  const pages = (await textsOf(bytes)).slice(2);
  const astray: string[] = [];
  const cards: Card[] = [];
  pages.forEach((texts, at) => {
    if (at % 2 === 1) return;
    const backs = pages[at + 1] ?? [];
    for (const place of cardPlaces(stock, sheet)) {
      const front = moved(place, { dx, dy });
      const back = moved(behind(place, sheet, flip), { dx: backX, dy: backY });
      for (const [side, own] of [
        [texts, front],
        [backs, back],
      ] as const)
        for (const text of side)
          if (meets(text, own) && !isWithin(text, safeArea(own))) astray.push(`${text.text} on page ${at + 3}`);
      cards.push({
        front: saying(texts.filter((text) => meets(text, front))),
        back: saying(backs.filter((text) => meets(text, back))),
      });
    }
  });
  return { cards, astray };
};

const printAnew = async (kinds: readonly string[], request: Parameters<typeof print>[2] = {}): Promise<readonly Printed[]> => {
  const { documents, diagnostics } = await print(shippedHost, curriculum, { kinds, ...request });
  expect(diagnostics).toEqual([]);
  return documents;
};

const printedBefore = new Map<string, Promise<readonly Printed[]>>();

/** Prints, and what was printed before not again. */
const printAll: typeof printAnew = (...asked) => {
  const key = JSON.stringify(asked);
  const known = printedBefore.get(key) ?? printAnew(...asked);
  printedBefore.set(key, known);
  return known;
};

const frameworkOf = ({ item }: PrintJob): ComparisonFramework => {
  const found = frameworks.find(({ id }) => item.per === 'framework' && item.framework === id);
  if (!found) throw new Error('about no chart');
  return found;
};

type Cell = { readonly row: string; readonly column: string; readonly words: string; readonly question: string | null };

const sortable = ({ rows, columns }: ComparisonFramework): readonly Cell[] =>
  rows.flatMap((row) =>
    columns.flatMap(({ id, label }) => {
      const cell = row.cells[id];
      if (cell?.sortable !== true) return [];
      return [{ row: row.number, column: label, words: cell.brief ?? cell.text, question: cell.asked ? row.question : null }];
    }),
  );

const CARD = /^([A-Z]\d+)Card(\d+)(.*)$/;

test('of 54 cells, 49 can be sorted', () => {
  expect(frameworks.flatMap(({ rows, columns }) => rows.flatMap(() => columns))).toHaveLength(54);
  expect(frameworks.flatMap(sortable)).toHaveLength(49);
});

describe.each(brands)('decks of %s', async (brand) => {
  const { names } = curriculum.brands.get(brand)!.value;
  const decks = await Promise.all(
    (await printAll(['card-deck'], { brands: [brand] })).map(async (deck) => ({ ...deck, ...(await cardsOf(deck, letter)) })),
  );

  test('have a card for each cell that can be sorted, with its row, its question where it needs it, and no other', () => {
    expect(decks).toHaveLength(frameworks.length);
    for (const { job, cards } of decks) {
      const printed = cards.flatMap(({ front }) => CARD.exec(front) ?? []).filter((_, at) => at % 4 === 0);
      const wanted = sortable(frameworkOf(job)).map(({ row, words, question }) => squeezed(`${row}${question ?? ''}${words}`));
      expect(printed.map((card) => card.replace(CARD, '$1$3')).sort()).toEqual(wanted.sort());
      expect(printed.map((card) => Number(CARD.exec(card)?.[2])).sort((a, b) => a - b)).toEqual(wanted.map((_, at) => at + 1));
    }
  });

  test('have a heading card for each column, a card that tells how, and at least two to write on', () => {
    for (const { job, cards } of decks) {
      const others = cards.map(({ front }) => front).filter((front) => !CARD.test(front));
      for (const { label } of frameworkOf(job).columns) expect(others).toContain(squeezed(label));
      expect(others.filter((front) => front === squeezed('Your own card')).length).toBeGreaterThanOrEqual(2);
      expect(others.filter((front) => front.startsWith(squeezed('How to sort')))).toHaveLength(1);
    }
  });

  test('keep all words within the safe area', () => {
    expect(decks.flatMap(({ astray }) => astray)).toEqual([]);
  });

  test("have the agency's name on every back, and behind each card its own numbers", () => {
    for (const { cards } of decks)
      for (const { front, back } of cards) {
        const [, row, number] = CARD.exec(front) ?? [];
        expect(back).toBe(`${row === undefined ? '' : `${row}·${number}`}${squeezed(names.short)}`);
      }
  });

  test('hold no name of a role on a card that is to be sorted', () => {
    for (const { job, cards } of decks) {
      const given = frameworkOf(job).columns.flatMap((column) => [column.label, ...column.names]);
      expect(given.length).toBeGreaterThan(5);
      for (const { front } of cards.filter((card) => CARD.test(card.front)))
        expect(
          given.filter((name) => front.toLowerCase().includes(squeezed(name).toLowerCase())),
          front,
        ).toEqual([]);
    }
  });
});

describe.each(DECK_STOCKS)('on stock %s', (stock) => {
  test.each([
    ['long', [0, 0, 0, 0]],
    ['short', [1.5, -1, 0, 0.5]],
  ] as const)('turned along the %s edge, moved by %s', async (flip, shift) => {
    const decks = await printAll(['card-deck'], { cards: { stock, flip, shift } });
    for (const deck of decks) {
      const { cards, astray } = await cardsOf(deck, letter);
      expect(astray).toEqual([]);
      const coded = cards.filter(({ front }) => CARD.test(front));
      expect(coded).toHaveLength(sortable(frameworkOf(deck.job)).length);
      for (const { front, back } of coded) expect(back.startsWith(front.replace(CARD, '$1·$2'))).toBe(true);
    }
  });
});

test('a plain deck on A4 has the same cards', async () => {
  for (const deck of await printAll(['card-deck'], { paper: 'a4' })) {
    const { cards, astray } = await cardsOf(deck, PAPERS.a4);
    expect(astray).toEqual([]);
    expect(cards.filter(({ front }) => CARD.test(front))).toHaveLength(sortable(frameworkOf(deck.job)).length);
  }
});

test('the order of cards does not tell their columns, and is always the same', async () => {
  const columnsOf = async (decks: Promise<readonly Printed[]>): Promise<readonly (readonly (string | undefined)[])[]> =>
    Promise.all(
      (await decks).map(async (deck) => {
        const cells = sortable(frameworkOf(deck.job));
        const { cards } = await cardsOf(deck, letter);
        const coded = cards.flatMap(({ front }) => (CARD.test(front) ? [front] : []));
        return coded.map((front) => cells.find(({ words }) => front.endsWith(squeezed(words)))?.column);
      }),
    );
  const first = await columnsOf(printAll(['card-deck']));
  expect(await columnsOf(printAnew(['card-deck']))).toEqual(first);
  for (const columns of first) {
    const changes = columns.filter((column, at) => at > 0 && column !== columns[at - 1]).length;
    expect(changes).toBeGreaterThan(columns.length / 3);
  }
});

test('the key, which is for facilitators, names the column of every card by its number', async () => {
  const [decks, keys] = [await printAll(['card-deck']), await printAll(['card-deck-key'])];
  expect(new Set(keys.map(({ job }) => job.audience))).toEqual(new Set(['facilitator']));
  for (const [at, deck] of decks.entries()) {
    const key = (await textsOf(keys[at]?.bytes ?? new Uint8Array())).map(saying).join('');
    const { cards } = await cardsOf(deck, letter);
    for (const { row, column, words } of sortable(frameworkOf(deck.job))) {
      const front = cards.find((card) => card.front.endsWith(squeezed(words)))?.front ?? '';
      expect(key).toContain(squeezed(`${CARD.exec(front)?.[2]}${row}${words}${column}`));
    }
  }
});

test('a card that does not fit is told by name, at its place, and its deck is not printed', async () => {
  const file = 'curriculum/en/frameworks/peer-and-clinical.yaml';
  const text = await shippedHost.readText(file);
  if (typeof text !== 'string') throw new Error(text.message);
  const long = 'Sees that choice matters in recovery. So does self-determination: to run one’s own life.';
  const host = overlaid(shippedHost, {
    [file]: text.replace(long, `${long} ${'It takes many words to say all of that. '.repeat(14)}`),
  });
  const { documents, diagnostics } = await print(host, await curriculumOf(host), { kinds: ['card-deck'] });
  expect(diagnostics.map(({ code, at }) => [code, at?.source.file])).toEqual([['press/card-too-full', file]]);
  expect(diagnostics[0]?.message).toMatch(/^“A5 \d+ Sees that choice/);
  expect(documents.map(({ job }) => job.itemName)).toEqual(['support-roles']);
});

// Each brand with either kind and on either paper, and either kind on either paper.
describe.each([
  ['wall-charts', 'letter', 40, 0],
  ['wall-charts', 'a4', 40, 1],
  ['wall-charts-small', 'letter', 24, 1],
  ['wall-charts-small', 'a4', 24, 0],
] as const)('%s on %s', (kind, paper, least, turn) => {
  test.each(brands.filter((_, at) => at % 2 === turn))(
    'of %s: one row a sheet, no word of it smaller than it may be',
    async (brand) => {
      for (const { bytes, job } of await printAll([kind], { paper, brands: [brand] })) {
        const { rows, columns } = frameworkOf(job);
        const pages = await textsOf(bytes);
        rows.forEach((row, at) => {
          const large = (pages[at] ?? []).filter(({ size }) => size >= least);
          const cells = columns.map(({ id }) => row.cells[id]?.brief ?? row.cells[id]?.text ?? '');
          expect(saying(large), row.number).toBe(
            squeezed([row.number, row.question, ...columns.map(({ short }) => short), ...cells].join('')),
          );
        });
      }
    },
  );
});

test('the rulers of the calibration sheet count from the edges of the paper', async () => {
  const [{ bytes } = { bytes: new Uint8Array() }] = await printAll(['calibration']);
  const [front = [], back = []] = await textsOf(bytes);
  const middles = (text: string) =>
    front.filter((each) => each.text === text).map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }));
  const hundred = middles('100');
  expect(hundred.filter(({ x }) => Math.abs(x - millimetres(100)) < 0.5)).toHaveLength(1);
  expect(hundred.filter(({ y }) => Math.abs(y - millimetres(100)) < 2)).toHaveLength(1);
  // Inches below and at the right; the scales for folding have their 0 in the middle.
  expect(middles('3').some(({ x }) => Math.abs(x - 3 * 72) < 0.5)).toBe(true);
  expect(middles('3').some(({ y }) => Math.abs(y - 3 * 72) < 2)).toBe(true);
  expect(middles('0').some(({ x }) => Math.abs(x - letter.width / 2) < 0.5)).toBe(true);
  expect(back.length).toBeGreaterThan(5);
});
