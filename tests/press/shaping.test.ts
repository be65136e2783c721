// Words become letters as the makers of the fonts have set them down: held against fontkit, which shapes independently.
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { shaperOf, type Letter } from '../../src/press/measure/shaper.ts';
import { curriculumOf, shippedHost } from '../support/print.ts';
import { typeCase } from './type-case.ts';

type Run = {
  readonly glyphs: readonly { readonly id: number; readonly codePoints: readonly number[]; readonly advanceWidth: number }[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
};

const fontkits = (font: Font, word: string): readonly Letter[] => {
  const { glyphs, positions } = (font as Font & { readonly layout: (text: string) => Run }).layout(word);
  return glyphs.map(({ id, codePoints, advanceWidth: width }, at) => {
    const { xAdvance: advance = 0, xOffset: right = 0, yOffset: up = 0 } = positions[at] ?? {};
    return { id, codePoints: [...codePoints], width, advance, right, up };
  });
};

const HARD = '1/2 10% 3.5 (a) “b” ‘c’ – — … 12:30 fi ffi fl office AV To Ty. 1,000 §4 é ñ & Ångström naïve ½ A.V. WA’s r. ,” ’t';

const { modules } = await curriculumOf(shippedHost);
const shipped = [...modules.values()].slice(0, 3).flatMap(({ value }) => JSON.stringify(value).split(/[\s"\\]+/));
const words = [...new Set([...HARD.split(' '), ...shipped])].filter((word) => word !== '');

const texts = (letters: readonly Letter[]): string => String.fromCodePoint(...letters.flatMap(({ codePoints }) => codePoints));

describe.each(typeCase.map((typeface) => [`${typeface.family} ${typeface.cut}`, typeface.bytes] as const))('%s', (_, bytes) => {
  const [font, shaper] = [create(bytes), shaperOf(bytes).shape];

  test('shapes every word as fontkit does', () => {
    const other = words.filter((word) => JSON.stringify(shaper(word)) !== JSON.stringify(fontkits(font, word)));
    expect(other.map((word) => [word, shaper(word)])).toEqual(other.map((word) => [word, fontkits(font, word)]));
    expect(other).toEqual([]);
  });

  test('has the letters and the heights that fontkit finds', () => {
    const { em, ascent, descent, has } = shaperOf(bytes);
    expect([em, ascent, descent]).toEqual([font.unitsPerEm, font.ascent, -font.descent]);
    const all = Array.from({ length: 0x3000 - 0x20 }, (_each, at) => 0x20 + at);
    expect(all.filter((codePoint) => has(codePoint) !== font.hasGlyphForCodePoint(codePoint))).toEqual([]);
    expect(all.filter(has).length).toBeGreaterThan(90);
  });

  test('puts an accent on its letter, however it was typed', () => {
    for (const word of ['é', 'crème', 'Ångström', 'naïve'])
      expect(shaper(word.normalize('NFD')), word).toEqual(shaper(word.normalize('NFC')));
  });

  test('says what each mark stands for, in whatever order marks on one letter were typed', () => {
    for (const word of ['q\u0301\u0323a', 'q\u0323\u0301a', 's\u0307\u0323', 'x\u0302y']) {
      if (![...word].every((character) => shaperOf(bytes).has(character.codePointAt(0) ?? 0))) continue;
      expect(
        shaper(word).filter(({ codePoints }) => codePoints.length === 0),
        word,
      ).toEqual([]);
      expect(texts(shaper(word)).normalize('NFC')).toBe(word.normalize('NFC'));
    }
  });

  test('says of each letter what it stands for', () => {
    expect(words.filter((word) => texts(shaper(word)) !== word.normalize('NFC'))).toEqual([]);
  });

  test('measures a word with the space after it as both apart', () => {
    const wide = (text: string): number => shaper(text).reduce((sum, { advance }) => sum + advance, 0);
    for (const word of words.slice(0, 300)) expect(wide(`${word} `), word).toBe(wide(word) + wide(' '));
  });
});

test('some fonts kern, and some tie letters together', () => {
  const shapers = typeCase.map(({ bytes }) => shaperOf(bytes).shape);
  expect(shapers.some((shaper) => shaper('To').some(({ advance, width }) => advance < width))).toBe(true);
  expect(shapers.some((shaper) => shaper('fi').length === 1)).toBe(true);
});
