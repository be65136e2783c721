// Random definitions, held against the press's own records: forced and right-hand pages, frames, filled pages, least heights.
// What is on paper is judged in property/.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, LinesBlock } from '../../src/model/definition.ts';
import { evenly } from '../../src/geometry/units.ts';
import { cell, document, heading, lines, para, row, stack, table } from './blocks.ts';
import type { PlacedPage } from '../../src/press/placed.ts';
import { linesOn, madeUp, sayingOf } from './reading.ts';

/** The bones of a document, before its words are numbered. */
type Bone =
  | { readonly kind: 'para'; readonly words: number; readonly keepWithNext: boolean }
  | { readonly kind: 'heading' }
  | { readonly kind: 'lines'; readonly count: number }
  | { readonly kind: 'space'; readonly height: number }
  | {
      readonly kind: 'stack';
      readonly framed: boolean;
      readonly together: boolean;
      readonly padding: number;
      readonly minHeight: number;
      readonly fill: boolean;
      readonly start: boolean;
      readonly children: readonly Bone[];
    }
  | {
      readonly kind: 'grid';
      readonly table: boolean;
      readonly headed: boolean;
      readonly framed: boolean;
      readonly rows: readonly (readonly (readonly Bone[])[])[];
    };

const flat: fc.Arbitrary<Bone> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('para' as const),
      words: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 100, max: 700 })),
      keepWithNext: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'heading' as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('lines' as const),
      count: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 7, max: 60 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('space' as const), height: fc.integer({ min: 1, max: 300 }) }) },
);

const { bone } = fc.letrec<{ bone: Bone; stack: Bone; grid: Bone; some: readonly Bone[] }>((tie) => ({
  bone: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 5, arbitrary: flat },
    { weight: 2, arbitrary: tie('stack') },
    { weight: 2, arbitrary: tie('grid') },
  ),
  some: fc.array(tie('bone'), { maxLength: 3 }),
  stack: fc.record({
    kind: fc.constant('stack' as const),
    framed: fc.boolean(),
    together: fc.boolean(),
    padding: fc.integer({ min: 0, max: 20 }),
    minHeight: fc.constantFrom(0, 0, 80, 400, 1000),
    fill: fc.boolean(),
    start: fc.boolean(),
    children: tie('some'),
  }),
  grid: fc.record({
    kind: fc.constant('grid' as const),
    table: fc.boolean(),
    headed: fc.boolean(),
    framed: fc.boolean(),
    rows: fc.array(fc.array(tie('some'), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
  }),
}));

const stroke = { width: 0.75, color: '#444444' };

/** Numbers every word, so that each can be looked for. */
const fleshed = (bones: readonly Bone[]): { readonly body: readonly Block[]; readonly count: number } => {
  let count = 0;
  const next = (words: number): string => Array.from({ length: words }, () => `w${String(++count)}x`).join(' ');
  const flesh = (bone: Bone): Block => {
    switch (bone.kind) {
      case 'para':
        return para(next(bone.words), { keepWithNext: bone.keepWithNext });
      case 'heading':
        return heading(next(3));
      case 'lines':
        return lines(bone.count);
      case 'space':
        return { kind: 'space', height: bone.height };
      case 'stack':
        return stack(bone.children.map(flesh), {
          padding: evenly(bone.padding),
          keep: bone.together ? 'together' : 'loose',
          minHeight: bone.minHeight,
          fillPage: bone.fill,
          ...(bone.framed ? { frame: { stroke, edges: 'all', radius: 4 } } : {}),
          ...(bone.start ? { start: 'recto' } : {}),
        });
      case 'grid': {
        const heads = bone.headed ? [row([cell([para('head')]), cell([para('head')])])] : [];
        return table([...heads, ...bone.rows.map((cells) => row(cells.map((some) => cell(some.map(flesh)))))], {
          role: bone.table ? 'Table' : 'none',
          headerRows: heads.length,
          frames: bone.framed ? [{ from: 0, to: 1, stroke, radius: 6, outset: evenly(3) }] : [],
        });
      }
    }
  };
  return { body: bones.map(flesh), count };
};

const numbersIn = (text: string): readonly number[] => [...text.matchAll(/w(\d+)x/g)].map(([, n]) => Number(n));

const isFlat = (bone: Bone): boolean => bone.kind !== 'grid' && (bone.kind !== 'stack' || bone.children.every(isFlat));

const linesIn = (blocks: readonly Block[]): readonly LinesBlock[] =>
  blocks.flatMap((b): readonly LinesBlock[] =>
    b.kind === 'lines'
      ? [b]
      : b.kind === 'stack'
        ? linesIn(b.children)
        : b.kind === 'grid'
          ? b.rows.flatMap((r) => r.cells.flatMap((c) => linesIn(c.children)))
          : [],
  );

const documents = fc.array(bone, { minLength: 1, maxLength: 6 });

/** The words of a made-up document, leaf by leaf: a word that is wider than its cell is cut, and joined again here. */
const wordsOf = (pages: readonly PlacedPage[]): readonly number[] => {
  const byLeaf = new Map<string, string>();
  for (const line of pages.flatMap(linesOn)) byLeaf.set(line.leaf ?? '', (byLeaf.get(line.leaf ?? '') ?? '') + sayingOf(line));
  return [...byLeaf.values()].flatMap(numbersIn);
};

describe('nothing is lost', () => {
  test('every word and every line to write on stands on a page, once', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(documents, (bones) => {
        const { body, count } = fleshed(bones);
        const { pages, diagnostics } = madeUp(document(body));
        expect(diagnostics).toEqual([]);
        const found = wordsOf(pages);
        expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        if (bones.every(isFlat)) expect(found).toEqual([...found].sort((a, b) => a - b));
        for (const block of linesIn(body)) {
          const drawn = pages.flatMap((p) => p.pieces.filter((piece) => piece.kind === 'rule' && piece.leaf === block.leaf));
          expect(drawn.length).toBeGreaterThanOrEqual(block.count);
        }
      }),
      { numRuns: 60, seed: 20, endOnFailure: true, interruptAfterTimeLimit: 20_000 },
    );
  });

  test('nothing stands outside the text block', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(documents, (bones) => {
        const { pages } = madeUp(document(fleshed(bones).body));
        // Thousands of lines: `expect` is asked once about all of them.
        const within = (value: number, least: number, most: number): boolean => value > least && value < most;
        const outside = pages.flatMap((page) => [
          ...linesOn(page).filter(
            ({ baseline, x, line }) => !within(baseline, 72, 792 - 72 + 0.1) || !(x > 71.9) || !(x + line.width < 612 - 72 + 0.1),
          ),
          ...page.pieces.filter((piece) => piece.kind === 'rule' && piece.leaf && !(piece.y < 792 - 72 + 0.1)),
        ]);
        expect(outside).toEqual([]);
      }),
      { numRuns: 40, seed: 21, endOnFailure: true, interruptAfterTimeLimit: 20_000 },
    );
  });
});
