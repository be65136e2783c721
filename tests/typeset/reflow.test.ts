// One column: what stood side by side, what introduces what, and the same on every paper.
import { describe, expect, test } from 'vitest';
import type { Block, Definition } from '../../src/model/definition.ts';
import { makeUp } from '../../src/press/makeup.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { typeset, type Sheet } from '../../src/typeset/typeset.ts';
import { composed } from '../compose/composing.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { linesOn, sayingOf } from '../press/reading.ts';
import { typeCase } from '../press/type-case.ts';
import { textsIn, walk, wordsOf } from './definition-words.ts';

const curriculum = await curriculumOf(shippedHost);

const definitionOn = async (markup: string, sheet: Sheet): Promise<Definition> => {
  const { manuscript } = await composed(`<h1>Bread</h1>${markup}`);
  const brand = curriculum.brands.get('harbor-house');
  const theme = themeFor(curriculum, brand?.value.theme, 'large-print');
  if (!manuscript || !brand || !theme) throw new Error('there is nothing to set');
  const looks = { theme, brand: brand.value, logo: brand.logo, language: curriculum.language };
  const { value } = typeset(manuscript, looks, sheet);
  if (!value) throw new Error('nothing was set');
  return value;
};

const setOn = async (markup: string, sheet: Sheet): Promise<readonly Block[]> => (await definitionOn(markup, sheet)).body;

const LETTER: Sheet = { paper: 'letter', orientation: 'portrait' };

/** The words of each line of a page, as far as they stand beside each other. */
const rowsOn = async (markup: string, sheet: Sheet): Promise<readonly (readonly string[])[]> => {
  const { pages } = makeUp(await definitionOn(markup, sheet), typeCase, undefined, () => undefined);
  const rows = new Map<number, string[]>();
  for (const line of linesOn(pages[0])) {
    const height = Math.round(line.baseline);
    rows.set(height, [...(rows.get(height) ?? []), sayingOf(line)]);
  }
  return [...rows.values()];
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
    expect(await rowsOn(ROSTER, LETTER)).toContainEqual(['1', 'Name']);
    expect(await rowsOn(ROSTER, wide)).toContainEqual(['1', 'Name', 'Agency', 'Signature']);
  });

  test('stands upright where the kind does not ask for more', async () => {
    expect(await setOn(ROSTER, { ...LETTER, orientation: 'landscape' })).toEqual(await setOn(ROSTER, LETTER));
  });
});

test('facts stand side by side as long as their real widths allow, and a long one has a line of its own', async () => {
  const facts = (provider: string): string =>
    `<facts columns="4"><fact label="Date"></fact><fact label="Place"></fact><fact label="Provider">${provider}</fact><fact label="Hours">3 hours</fact></facts>`;
  const inPairs = async (provider: string) => (await rowsOn(facts(provider), LETTER)).filter((row) => row.length > 1);
  expect(await inPairs('The old bakery')).toEqual([
    ['Date', 'Place'],
    ['Provider', 'Hours'],
    ['The old bakery', '3 hours'],
  ]);
  expect(await inPairs('The bakery by the old harbor and the new mill, Incorporated')).toEqual([['Date', 'Place']]);
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

test('answers to choose stand side by side as their real widths allow, in columns of one width', async () => {
  const sorter = (third: string): string =>
    `<sorter summary="Where"><bin name="a">Shade</bin><bin name="b">Half shade</bin><bin name="c">${third}</bin><sort-item number="1">Fern</sort-item></sorter>`;
  expect(await rowsOn(sorter('Full sun'), LETTER)).toContainEqual(['Shade', 'Half shade', 'Full sun']);
  const narrow = 'illilli illilli illil';
  expect(await rowsOn(sorter(narrow), LETTER)).toContainEqual(['Shade', 'Half shade', narrow]);
  const wide = 'WMWMWMW WMWMWMW WMWMW';
  expect(wide).toHaveLength(narrow.length);
  expect(await rowsOn(sorter(wide), LETTER)).toContainEqual(['Shade', 'Half shade'].slice(0, 1));
});
