// One column: what stood side by side, what introduces what, and the same on every paper.
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/definition.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset, type Sheet } from '../../src/typeset/typeset.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { textsIn, walk, wordsOf } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const setOn = async (markup: string, sheet: Sheet): Promise<readonly Block[]> => {
  const { manuscript } = await composed(`<h1>Bread</h1>${markup}`);
  const brand = curriculum.brands.get('harbor-house');
  const theme = themeFor(curriculum, brand?.value.theme, 'large-print');
  if (!manuscript || !brand || !theme) throw new Error('there is nothing to set');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  return typeset(manuscript, looks, sheet).value?.body ?? [];
};

const LETTER: Sheet = { paper: 'letter', orientation: 'portrait' };

/** How many cells with something in them stand side by side, in each row. */
const abreast = (blocks: readonly Block[]): readonly number[] => {
  const found: number[] = [];
  walk(blocks, (block) => {
    if (block.kind === 'grid')
      for (const { cells } of block.rows) found.push(cells.filter(({ children }) => children.length > 0).length);
  });
  return found;
};

const said = (blocks: readonly Block[]): readonly string[] => textsIn(blocks).map(({ runs }) => wordsOf(runs));

describe('steps', () => {
  const STEP = '<step verb="say" label="Say" minutes="2 min"><p>Welcome to the bakery.</p></step>';

  test('stand below their verb, and the verb is never left alone', async () => {
    const [, step] = await setOn(STEP, LETTER);
    expect(step?.kind === 'stack' && step.children.map((child) => child.kind === 'stack' && child.keepWithNext)).toEqual([
      true,
      false,
    ]);
  });

  test.each(['a4', 'legal'] as const)('stand the same on %s', async (paper) => {
    expect(await setOn(STEP, { paper, orientation: 'portrait' })).toEqual(await setOn(STEP, LETTER));
  });
});

describe('a line between two ends', () => {
  const LINE =
    '<line-up summary="Where" low="Full shade all day" high="Full sun all day"><line-item number="1" worked="0.2">Fern.</line-item><line-item number="2">Mint.</line-item><line-item number="3">Thyme.</line-item></line-up>';

  test.each(['letter', 'a4'] as const)('says on %s over each line which end is which, on the side where it is', async (paper) => {
    const blocks = await setOn(LINE, { paper, orientation: 'portrait' });
    const ends: string[] = [];
    walk(blocks, (block) => {
      if (block.kind !== 'grid' || !block.sides) return;
      const cells = block.rows.flatMap((row) => row.cells);
      ends.push(
        cells.flatMap(({ children }) => textsIn(children).map(({ align, runs }) => `${align}: ${wordsOf(runs)}`)).join(', '),
      );
    });
    expect(ends).toEqual(Array.from({ length: 3 }, () => 'left: Full shade all day, right: Full sun all day'));
  });

  test('is as long as the page is wide', async () => {
    const blocks = await setOn(LINE, LETTER);
    const widths: number[] = [];
    walk(blocks, (block) => {
      if (block.kind === 'mark' && block.ends !== undefined) widths.push(block.size.width);
    });
    expect(widths).toHaveLength(3);
    for (const width of widths) expect(width).toBeGreaterThan(400);
  });
});

describe('a form of short lines', () => {
  const ROSTER =
    '<roster summary="Who came" rows="2"><roster-column share="2">Name</roster-column><roster-column>Agency</roster-column><roster-column>Signature</roster-column></roster>';

  test('says the name of each column over each line, and no list of names before', async () => {
    const words = said(await setOn(ROSTER, LETTER));
    expect(words).toEqual(['Bread', '1', 'Name', 'Agency', 'Signature', '2', 'Name', 'Agency', 'Signature']);
  });

  test('has as many lines side by side as leave room for large writing', async () => {
    const wide: Sheet = { paper: 'letter', orientation: 'landscape', keepsWide: true };
    expect(Math.max(...abreast(await setOn(ROSTER, LETTER)))).toBe(2);
    expect(Math.max(...abreast(await setOn(ROSTER, wide)))).toBe(3);
  });

  test('stands upright where the kind does not ask for more', async () => {
    expect(await setOn(ROSTER, { ...LETTER, orientation: 'landscape' })).toEqual(await setOn(ROSTER, LETTER));
  });
});

test('short facts stand two and two, and a long one has a line of its own', async () => {
  const facts =
    '<facts columns="4"><fact label="Date"></fact><fact label="Place"></fact><fact label="Provider">The bakery by the old harbor, Inc.</fact><fact label="Hours">3 hours</fact></facts>';
  expect(abreast(await setOn(facts, LETTER)).filter((count) => count > 1)).toEqual([2]);
});

test('a logo that stood at the end of a line begins the page, and what is all strong keeps what follows', async () => {
  const columns =
    '<columns><column><p><strong>Who we are</strong></p><p>Bakers.</p></column><column><img src="logo" alt="A loaf"/></column></columns>';
  const blocks = await setOn(columns, LETTER);
  const kinds: string[] = [];
  walk(blocks, ({ kind }) => {
    if (kind === 'picture' || kind === 'text') kinds.push(kind);
  });
  expect(kinds).toEqual(['text', 'picture', 'text', 'text']);
  expect(textsIn(blocks).map(({ keepWithNext }) => keepWithNext)).toEqual([true, true, false]);
});
