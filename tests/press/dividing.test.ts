// A word that is wider than its line is divided where its language allows it, with a hyphen that is none of the word's.
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../src/press/break/lines.ts';
import { divisionsOf } from '../../src/press/break/syllables.ts';
import { stretchesOf } from '../../src/press/break/stretches.ts';
import { facesOf } from '../../src/press/measure/faces.ts';
import { press } from '../../src/press/press.ts';
import type { SetLine } from '../../src/press/placed.ts';
import { objectsOf } from '../support/pdf-objects.ts';
import { BODY, document, para, run } from './blocks.ts';
import { madeUp } from './reading.ts';
import { typeCase } from './type-case.ts';

const faces = facesOf(typeCase);

const linesIn = (text: string, measure: number, language?: string, own?: string): readonly SetLine[] =>
  linesOf(
    stretchesOf([run(text, {}, own === undefined ? {} : { language: own })], faces, (found) => {
      throw new Error(found.message);
    }),
    measure,
    language,
  );

const saying = (line: SetLine): string => line.segments.map(({ text }) => text).join('');

/** The words as they are read: what stands at a division is no letter of theirs. */
const rejoined = (lines: readonly SetLine[]): string =>
  lines
    .map((line) => (line.ending === 'hyphen' ? saying(line).slice(0, -1) : saying(line) + (line.ending === 'space' ? ' ' : '')))
    .join('');

const widthOf = (text: string): number => faces.of(BODY).width(text, BODY.size);

describe('where words may be divided', () => {
  test.each([
    ['en', 'responsibilities', 're-spon-si-bil-i-ties'],
    ['en-US', 'Interdisciplinary', 'In-ter-dis-ci-pli-nary'],
    ['en', 'TRANSPORTATION', 'TRANS-PORTA-TION'],
    ['es', 'confidencialidad', 'con-fi-den-cia-li-dad'],
    ['es-MX', 'responsabilidades', 'res-pon-sa-bi-li-da-des'],
    ['en', 'item', 'item'],
    ['en', '(counterproductive)', '(coun-ter-pro-duc-tive)'],
    ['vi', 'responsibilities', 'responsibilities'],
    [undefined, 'responsibilities', 'responsibilities'],
  ])('%s: %s', (language, word, expected) => {
    const places = divisionsOf(word, language);
    expect([...word].map((letter, at) => (places.includes(at) ? `-${letter}` : letter)).join('')).toBe(expected);
  });
});

const GERMAN = 'Donaudampfschifffahrtsgesellschaftskapitän';

describe('a word that is wider than its line', () => {
  test.each([60, 90, 130, 180])('is divided within %i points, and is whole when it is read', (measure) => {
    const lines = linesIn(`Ask the ${GERMAN} about it`, measure, 'en');
    for (const { width } of lines) expect(width).toBeLessThanOrEqual(measure + 0.01);
    expect(rejoined(lines)).toBe(`Ask the ${GERMAN} about it`);
    const cut = lines.filter(({ isCut }) => isCut);
    expect(cut.length).toBeGreaterThan(0);
    for (const line of cut) expect(saying(line)).toMatch(/\p{L}{2}-$/u);
  });

  test('takes the language of its own words', () => {
    expect(linesIn('confidencialidad', widthOf('confiden-'), 'en', 'es').map(saying)).toEqual(['confiden-', 'cialidad']);
  });

  test('is cut between letters, without a hyphen, where its language has no rules', () => {
    const lines = linesIn('responsibilities', widthOf('responsibi'), 'vi');
    expect(lines.map(saying)).toEqual(['responsibi', 'lities']);
  });

  test('is cut between letters where no part of it fits', () => {
    const lines = linesIn('strengths', widthOf('stre'), 'en');
    expect(lines.map(saying).join('')).toBe('strengths');
    expect(lines.every(({ ending }) => ending === undefined)).toBe(true);
  });

  test.each([
    'https://www.averyverylongdomainname.example/with/averyverylongpathsegment_and_more.html?bed=12&row=3',
    'averyverylongpersonname@averyverylongdomainname.example',
    'www.responsibilities.example/interdisciplinary',
    'notes/responsibilities.of.everybody.in.the.interdisciplinary_team.docx',
  ])('gets no hyphen where it is an address: %s', (address) => {
    for (const measure of [70, 110, 160]) {
      const lines = linesIn(address, measure, 'en');
      expect(lines.map(saying).join('')).toBe(address);
      for (const { width } of lines) expect(width).toBeLessThanOrEqual(measure + 0.01);
    }
    const wide = linesIn(address, widthOf('averyverylongdomainname.ex'), 'en');
    for (const line of wide.slice(0, -1)) expect(saying(line)).toMatch(/[/.@_?&=-]$/);
  });

  test('is no reason to divide another one: words that fit a line stay whole', () => {
    const lines = linesIn('interdisciplinary responsibilities', widthOf('interdisciplinary'), 'en');
    expect(lines.map(saying)).toEqual(['interdisciplinary', 'responsibilities']);
    expect(lines.some(({ isCut }) => isCut)).toBe(false);
  });

  test('has hyphens in the file that say what they are', async () => {
    const block = para([run(GERMAN)], { language: 'en', measure: 90 });
    const { pages } = madeUp(document([block]));
    const hyphens = pages[0]?.pieces.filter((piece) => piece.kind === 'text' && piece.line.ending === 'hyphen').length ?? 0;
    expect(hyphens).toBeGreaterThan(1);
    const { value } = await press(document([block]), typeCase);
    const { all, stream } = objectsOf(value?.bytes ?? new Uint8Array());
    const content = [...all.values()].map((each) => stream(each).toString('latin1')).join('\n');
    expect(content.match(/\/ActualText<FEFF00AD>/g)).toHaveLength(hyphens);
  });
});
