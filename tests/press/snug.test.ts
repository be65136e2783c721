import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/definition.ts';
import { snugBlock } from '../../src/model/definition/snug.ts';
import { document, para, stack } from './blocks.ts';
import { linesOn, madeUp, textOn } from './reading.ts';

/** Lines of 16 points with so much space after each; a page has 648 points. */
const lines = (count: number, after: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => para(`Line ${String(at + 1)}`, { leaf: `line-${String(at + 1)}`, after }));

const snug = (count: number, [first = 0, ...others]: readonly number[]): Block => ({
  kind: 'snug',
  loosest: lines(count, first),
  least: 0.5,
  tighter: others.map((after) => lines(count, after)),
});

const made = (block: Block) => madeUp(document([stack([block], { role: 'Sect', start: 'page' })]));

/** The distance between the first two baselines. */
const pitchOf = (block: Block): number => {
  const [first, second] = linesOn(made(block).pages[0]);
  return (second?.baseline ?? 0) - (first?.baseline ?? 0);
};

describe('a part that gives up white space where that saves a page', () => {
  test('keeps it where one page is enough', () => {
    expect(pitchOf(snug(20, [8, 4, 0]))).toBe(24);
  });

  test('gives up only as much as it takes', () => {
    // 30 lines of 24 points are too many for a page, of 20 points they are not.
    expect(made(snug(30, [8, 4, 0])).pages).toHaveLength(1);
    expect(pitchOf(snug(30, [8, 4, 0]))).toBe(20);
  });

  test('gives up nothing where no page is saved', () => {
    expect(made(snug(50, [8, 4, 0])).pages).toHaveLength(2);
    expect(pitchOf(snug(50, [8, 4, 0]))).toBe(24);
  });

  test('is made with less only where that can save a page', () => {
    let made = 0;
    const counting = (count: number): Block =>
      snugBlock(lines(count, 8), 0.6, () => {
        made++;
        return [lines(count, 4), lines(count, 0)];
      });
    expect(madeUp(document([counting(20)])).pages).toHaveLength(1);
    expect(made).toBe(0);
    expect(madeUp(document([counting(30)])).pages).toHaveLength(1);
    expect(made).toBe(1);
    // Two pages of which six tenths are more than one.
    expect(madeUp(document([counting(50)])).pages).toHaveLength(2);
    expect(made).toBe(1);
  });

  test('is printed once, whichever is chosen', () => {
    const { pages, diagnostics, counted } = made(snug(30, [8, 4, 0]));
    expect(diagnostics).toEqual([]);
    expect(pages.flatMap(textOn)).toHaveLength(30);
    expect(counted).toHaveLength(30);
  });
});
