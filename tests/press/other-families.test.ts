// A word whose letters its family lacks is set in one that has them: whole, in its cut, and read back as it was written.
import { describe, expect, test } from 'vitest';
import { FAMILIES, type FamilyId } from '../../src/model/brand.ts';
import { press } from '../../src/press/press.ts';
import type { PlacedText } from '../../src/press/placed.ts';
import { document, para, run } from './blocks.ts';
import { linesOn, madeUp, readBack } from './reading.ts';
import { typeCase } from './type-case.ts';

const WORDS = {
  Vietnamese: 'Nguyễn Thị Ánh Đặng',
  Greek: 'Ελένη Παπαδοπούλου',
  Cyrillic: 'Ольга Шевченко',
  marks: 'Tick ✓ and ✗, then → the box ☐ (⅔)',
  Polish: 'Małgorzata Źdźbło',
} as const;

const facesOn = (line: PlacedText | undefined): ReadonlyMap<string, string> =>
  new Map(
    (line?.line.segments ?? []).flatMap(({ text, face }) =>
      text.split(' ').flatMap((word) => (word === '' ? [] : [[word, face.name] as const])),
    ),
  );

const table = Object.entries(WORDS).flatMap(([script, words]) => FAMILIES.map((family) => [script, family, words] as const));

describe('words in letters that their family may lack', () => {
  test.each(table)('%s in %s are read back as they were written', async (_, family, words) => {
    const runs = (['regular', 'bold'] as const).flatMap((weight) =>
      (['upright', 'italic'] as const).map((slant) => run(`${words} `, { family, weight, slant })),
    );
    const { value, diagnostics } = await press(document(runs.map((each) => para([each]))), typeCase);
    expect(diagnostics).toEqual([]);
    expect((await readBack(value?.bytes ?? new Uint8Array())).join(' ')).toBe([words, words, words, words].join(' '));
  });

  test('stand whole in the other family, in the cut of their style; the others keep theirs', () => {
    const {
      pages,
      noted: { otherFamilies },
    } = madeUp(document([para([run('Sow with Nguyễn, always', { weight: 'bold', slant: 'italic' })])]));
    const faces = facesOn(linesOn(pages[0])[0]);
    expect(faces.get('Nguyễn,')).toBe('source-sans-3/bold-italic');
    expect(faces.get('Sow')).toBe('atkinson-hyperlegible/bold-italic');
    expect(faces.get('always')).toBe('atkinson-hyperlegible/bold-italic');
    expect(otherFamilies).toEqual([{ letters: ['ễ'], lackedBy: 'atkinson-hyperlegible', setIn: 'source-sans-3', at: undefined }]);
  });

  test('a word in several styles goes over as a whole', () => {
    const { pages } = madeUp(document([para([run('Ask Ng'), run('uyễn', { weight: 'bold' }), run('-May now')])]));
    const segments = linesOn(pages[0])[0]?.line.segments ?? [];
    expect(segments.map(({ text, face }) => [text, face.name])).toEqual([
      ['Ask ', 'atkinson-hyperlegible/regular'],
      ['Ng', 'source-sans-3/regular'],
      ['uyễn', 'source-sans-3/bold'],
      ['-May', 'source-sans-3/regular'],
      [' now', 'atkinson-hyperlegible/regular'],
    ]);
  });

  test('accents that are typed by themselves count with their letters', () => {
    const { pages, diagnostics } = madeUp(document([para('Nguyễn Thị'.normalize('NFD'))]));
    expect(diagnostics).toEqual([]);
    expect([...facesOn(linesOn(pages[0])[0]).values()]).toEqual(['source-sans-3/regular', 'source-sans-3/regular']);
  });

  test('a word in another family keeps the line of its neighbors', () => {
    const baselines = ['Sow', 'Nguyễn', 'Nguyễn sows'].map(
      (words) => linesOn(madeUp(document([para(words)])).pages[0])[0]?.baseline,
    );
    expect(new Set(baselines).size).toBe(1);
  });

  test('ordinary words are set in one piece, and nothing is noted', () => {
    const {
      pages,
      noted: { otherFamilies },
    } = madeUp(document([para('Jalapeños – “thyme” and sunflowers…')]));
    expect(linesOn(pages[0])[0]?.line.segments).toHaveLength(1);
    expect(otherFamilies).toEqual([]);
  });
});

describe('letters that no family has', () => {
  test.each([
    ['Arabic', 'محمد علي'],
    ['Hebrew', 'דוד לוי'],
    ['Chinese', '王伟'],
    ['Korean', '김민준'],
    ['Devanagari', 'अनीता'],
    ['Thai', 'สมชาย'],
    ['Armenian', 'Արամ'],
    ['Georgian', 'გიორგი'],
    ['Ethiopic', 'አበበ'],
  ])('%s is refused once, by the name of its script, and the words are called right', async (script, name) => {
    for (const family of ['atkinson-hyperlegible', 'source-sans-3', 'lexend'] satisfies FamilyId[]) {
      const at = { source: { file: 'event.yaml', text: `name: ${name}` }, start: 6, end: 6 + name.length };
      const { value, diagnostics } = await press(document([para([run(name, { family }, { at })])]), typeCase);
      expect(value).toBeUndefined();
      expect(diagnostics.map((each) => [each.code, each.at])).toEqual([['press/missing-glyph', at]]);
      expect(diagnostics[0]?.message).toContain(script);
      expect(diagnostics[0]?.message).toContain('The words are right');
    }
  });

  test('of words over several lines the line is told', () => {
    const text = 'about: |\n  Sow the beans.\n  Ask 王伟 first.\n';
    const at = { source: { file: 'a.yaml', text }, start: 7, end: text.length };
    const { diagnostics } = madeUp(document([para([run('Sow the beans. Ask 王伟 first.', {}, { at })])]));
    expect(diagnostics[0]?.at?.start).toBe(text.indexOf('王'));
  });

  test('a word of which one letter has no type tells of that one', () => {
    const { diagnostics } = madeUp(document([para('Nguyễn☒')]));
    expect(diagnostics[0]?.message).toBe('No embedded family has a letter for “☒” (U+2612).');
  });
});
