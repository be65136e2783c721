// Lines of a part that asks for it have numbers in the margin, from 1 on each page, for the eye only.
import { describe, expect, test } from 'vitest';
import type { LineNumbers, RunningHead } from '../../src/model/definition.ts';
import type { PlacedPage, PlacedText } from '../../src/press/placed.ts';
import { BODY, cell, document, para, row, stack, table, words } from './blocks.ts';
import { linesOn, madeUp, sayingOf } from './reading.ts';

const lineNumbers: LineNumbers = { style: { ...BODY, size: 10 }, leading: 12, gap: 12 };
const numbered: RunningHead = { recto: [], verso: [], lineNumbers };
const plain: RunningHead = { recto: [], verso: [] };

const numbersOn = (page: PlacedPage | undefined): readonly PlacedText[] =>
  (page?.pieces ?? []).filter(
    (piece): piece is PlacedText => piece.kind === 'text' && piece.leaf?.startsWith('line-number.') === true,
  );

const long = Array.from({ length: 30 }, (_, at) => para(words(5, at)));
const { pages, diagnostics } = madeUp(
  document([
    para('A letter'),
    stack(long, { start: 'page', running: numbered }),
    stack([para('A form')], { start: 'page', running: plain }),
  ]),
);

describe('numbers of lines', () => {
  test('stand on each page of their part and on no other, from 1 on', () => {
    expect(diagnostics).toEqual([]);
    expect(pages.length).toBeGreaterThan(3);
    expect([pages[0], pages.at(-1)].map(numbersOn)).toEqual([[], []]);
    for (const page of pages.slice(1, -1)) {
      const numbers = numbersOn(page).map(sayingOf);
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
    }
  });

  test('stand on the baselines of the lines, left of the text and within the sheet', () => {
    for (const page of pages.slice(1, -1)) {
      expect(numbersOn(page).map(({ baseline }) => baseline)).toEqual(linesOn(page).map(({ baseline }) => baseline));
      const left = Math.min(...linesOn(page).map(({ x }) => x));
      for (const { x, measure } of numbersOn(page)) {
        expect(x).toBeGreaterThan(18);
        expect(x + measure).toBeCloseTo(left - lineNumbers.gap);
      }
    }
  });

  test('are for the eye only, and come after the words of the page', () => {
    for (const page of pages.slice(1, -1)) {
      for (const number of numbersOn(page)) expect([number.artifact, number.part]).toEqual([true, undefined]);
      const [first] = numbersOn(page);
      const last = linesOn(page).at(-1);
      if (first === undefined || last === undefined) throw new Error('a page is empty');
      expect(page.pieces.indexOf(first)).toBeGreaterThan(page.pieces.indexOf(last));
    }
  });

  test('are one for lines side by side', () => {
    const beside = table([
      row([cell([para(words(3))]), cell([para([{ kind: 'text', text: words(3), style: { ...BODY, size: 11 } }])])]),
    ]);
    const [page] = madeUp(document([stack([beside], { running: numbered })])).pages;
    const numbers = numbersOn(page);
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers.length).toBeLessThan(linesOn(page).length);
    numbers.slice(1).forEach(({ baseline }, at) => expect(baseline - (numbers[at]?.baseline ?? 0)).toBeGreaterThanOrEqual(9));
  });
});
