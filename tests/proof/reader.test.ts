// The parts that read: objects as they may be written, metadata, colors.
import { describe, expect, test } from 'vitest';
import { loadPdfjs } from '../../src/proof/reader/pdfjs.ts';
import { asRead, fingerprintOf } from '../../src/model/fingerprint.ts';
import { contrastOf } from '../../src/proof/checks/ink.ts';
import { valueAt } from '../../src/proof/objects/parse.ts';
import { dictOf, textOf, type PdfValue } from '../../src/proof/objects/value.ts';
import { readXmp } from '../../src/proof/xmp.ts';

const value = (text: string): PdfValue => valueAt(text, 0)?.value ?? null;

describe('objects', () => {
  test.each([
    ['(Bread \\(rye\\))', 'Bread (rye)'],
    ['(a (nested) loaf)', 'a (nested) loaf'],
    ['(two\\\nlines)', 'twolines'],
    ['(\\102read)', 'Bread'],
    ['<4272656164>', 'Bread'],
    ['<FEFF004200720065006100640020201400200073006F>', 'Bread — so'],
    ['(\u00ef\u00bb\u00bfCr\u00c3\u00a8me)', 'Crème'],
  ])('the string %s', (text, read) => {
    expect(textOf(value(text))).toBe(read);
  });

  test('dictionaries, lists, names, references, comments', () => {
    const dict = dictOf(value('<< /Type/Page % a page\n /Kids [ 1 0 R 2.5 -3 true null ] /A#20B /C >>'));
    expect([...dict.entries.keys()]).toEqual(['Type', 'Kids', 'A B']);
    expect(dict.entries.get('Kids')).toEqual([{ kind: 'ref', number: 1 }, 2.5, -3, true, null]);
  });

  test('what is broken or nested without end is given up, not followed', () => {
    expect(valueAt('>>', 0)).toBeUndefined();
    expect(value('[1 2')).toEqual([1, 2]);
    expect(() => value('['.repeat(100_000))).not.toThrow();
    expect(() => value('<</A '.repeat(100_000))).not.toThrow();
    expect(value('(never closed')).toEqual({ kind: 'text', bytes: 'never closed' });
  });
});

describe('metadata', () => {
  test.each([
    ['<a b="1"><c/></a>', undefined],
    ['<a>Bread &amp; butter &#233; &#xe9;</a>', undefined],
    ['<a>Bread & butter</a>', /no entity/],
    ['<a>for <beginners></a>', /closes what is not open/],
    ['<a>1 < 2</a>', /no tag/],
    ['<a title="Bread & butter"/>', /no entity/],
    ['<a><b></a>', /closes what is not open/],
    ['<a>', /never closed/],
  ])('%s', (xml, broken) => {
    if (broken) expect(readXmp(xml).broken).toMatch(broken);
    else expect(readXmp(xml).broken).toBeUndefined();
  });

  test('claims are found whether they are elements or attributes', () => {
    expect(readXmp('<x pdfuaid:part="1" pdfaid:part=\'2\'><pdfaid:conformance>A</pdfaid:conformance></x>')).toMatchObject({
      pdfuaPart: '1',
      pdfaPart: '2',
      pdfaConformance: 'A',
    });
  });
});

test('contrast as WCAG counts it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 1);
  expect(contrastOf('#ffffff', '#ffffff')).toBe(1);
});

test('a text and its print have one fingerprint', () => {
  expect(asRead('peer-\nsupport  of\u00adfice')).toBe(asRead('peer-support office'));
  expect(fingerprintOf('\ufb01nd')).toEqual(fingerprintOf('find'));
  expect(fingerprintOf('Salt').text).not.toBe(fingerprintOf('Malt').text);
});

test('pdf.js leaves arrays as it found them: the `push` of an old engine’s helper would slow down every one', async () => {
  await loadPdfjs();
  expect(Object.hasOwn(Array.prototype.push, 'prototype')).toBe(false);
});
