// The press makes its own subsets of fonts: fontkit's, which they must equal to the byte, are what they are held against.
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { subsetOf } from '../../src/press/ink/subset.ts';
import { shaperOf } from '../../src/press/measure/shaper.ts';
import { typeCase } from './type-case.ts';

type Subset = { readonly includeGlyph: (glyph: number) => number; readonly encode: () => Uint8Array };

const fontkits = (font: Font): Subset => (font as Font & { readonly createSubset: () => Subset }).createSubset();

const lettersOf = (bytes: Uint8Array, text: string): readonly number[] =>
  shaperOf(bytes)
    .shape(text)
    .map(({ id }) => id);

/** Letters that come again, letters that are composed of others, and a ligature where the font has one. */
const WORDS = 'Sow the first beans in May, naïvely: “crème brûlée”, Ångström, ½ litre of water — fifty-five šťovík';

describe.each(typeCase.map((typeface) => [`${typeface.family} ${typeface.cut}`, typeface.bytes] as const))('%s', (_, bytes) => {
  const font = create(bytes);

  test.each([
    ['nothing at all', []],
    ['some words', lettersOf(bytes, WORDS)],
    ['every eleventh letter, from the last to the first', everyEleventh(bytes)],
  ])('holds %s', (_name, glyphs) => {
    const [theirs, ours] = [fontkits(font), subsetOf(bytes)];
    expect(glyphs.map((glyph) => ours?.includeGlyph(glyph))).toEqual(glyphs.map((glyph) => theirs.includeGlyph(glyph)));
    expect(Buffer.compare(ours?.encode() ?? new Uint8Array(), theirs.encode())).toBe(0);
  });
});

/** Reaches letters past the last advance of a font, and letters that are composed of composed ones. */
function everyEleventh(bytes: Uint8Array): readonly number[] {
  const { numGlyphs } = create(bytes) as Font & { readonly numGlyphs: number };
  return Array.from({ length: Math.floor(numGlyphs / 11) }, (_, index) => numGlyphs - 1 - index * 11);
}

test('a font of another kind is left to fontkit', () => {
  const bytes = (typeCase[0]?.bytes ?? new Uint8Array()).slice();
  const tables = new DataView(bytes.buffer).getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16)
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) === 'glyf') bytes.set([0x43, 0x46, 0x46, 0x20], at);
  expect(subsetOf(bytes)).toBeUndefined();
});
