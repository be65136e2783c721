// What a file says of itself, and how it is put together.
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { BATCH, batchText, crossReference } from '../../src/press/ink/packing.ts';
import { addressString, textString } from '../../src/press/ink/syntax.ts';
import { toUnicode } from '../../src/press/ink/to-unicode.ts';
import type { Block, Definition } from '../../src/model/definition.ts';
import { press } from '../../src/press/press.ts';
import { objectsOf, type Dictionary } from '../support/pdf-objects.ts';
import { document, heading, para, run, stack, words } from './blocks.ts';
import { typeCase } from './type-case.ts';

const printed = async (definition: Definition): Promise<Uint8Array> => {
  const { value, diagnostics } = await press(definition, typeCase);
  expect(diagnostics).toEqual([]);
  return value?.bytes ?? new Uint8Array();
};

const xmlOf = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('utf8');
  return text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'));
};

const plain = document([heading('Beans', { role: 'H1', outline: { title: 'Beans', depth: 1 } }), para(words(2))]);
const titled = (title: string): Definition => ({ ...plain, record: { ...plain.record, title } });

describe('claims', () => {
  test('PDF/UA-1 and PDF/A-2a at once, with what the first means to the second', async () => {
    const xml = xmlOf(await printed(plain));
    expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xml).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(xml).toContain('<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>');
  });

  test.each([
    ['a heading is skipped', document([heading('One', { role: 'H1' }), heading('Three', { role: 'H3' })])],
    ['the first heading is not the first level', document([heading('Two')])],
    ['there is no title', titled(' ')],
    ['there is no language', { ...plain, record: { ...plain.record, language: '' } }],
  ])('no PDF/UA where %s', async (_, definition) => {
    expect(xmlOf(await printed(definition))).not.toContain('pdfuaid');
  });
});

describe('the record', () => {
  test('says the same in both places, whatever it says', async () => {
    const bytes = await printed(titled('Beans & <peas> “früh”'));
    const { trailer, dictionary, get } = objectsOf(bytes);
    expect(get(dictionary(trailer['/Info'])['/Title'])).toEqual({ text: 'Beans & <peas> “früh”' });
    expect(xmlOf(bytes)).toContain('<rdf:li xml:lang="x-default">Beans &amp; &lt;peas&gt; “früh”</rdf:li>');
    expect(xmlOf(bytes)).toContain('<xmp:CreateDate>2000-01-01T00:00:00Z</xmp:CreateDate>');
  });

  test('is there for every reader: title shown, language, page numbers, bookmarks to their place', async () => {
    const { trailer, dictionary, list } = objectsOf(await printed(plain));
    const catalog = dictionary(trailer['/Root']);
    expect(dictionary(catalog['/ViewerPreferences'])).toEqual({ '/DisplayDocTitle': true });
    expect(catalog).toMatchObject({
      '/Lang': { text: 'en-US' },
      '/MarkInfo': { '/Marked': true },
      '/PageLabels': { '/Nums': [0, { '/S': '/D' }] },
    });
    const outlines = dictionary(catalog['/Outlines']);
    expect(outlines['/Count']).toBe(1);
    const entry = dictionary(outlines['/First']);
    expect(entry['/Title']).toEqual({ text: 'Beans' });
    expect(list(entry['/Dest']).slice(1)).toEqual(['/XYZ', null, 732, null]);
  });

  test('bookmarks tell how many of them show', async () => {
    const entry = (title: string, depth: number) =>
      heading(title, { role: depth === 1 ? 'H1' : depth === 2 ? 'H2' : 'H3', outline: { title, depth } });
    const { trailer, dictionary } = objectsOf(
      await printed(document([entry('One', 1), entry('In one', 2), entry('Deep', 3), entry('Two', 1)])),
    );
    const outlines = dictionary(dictionary(trailer['/Root'])['/Outlines']);
    const one = dictionary(outlines['/First']);
    const counts = [outlines, one, dictionary(one['/First']), dictionary(one['/Next'])].map((each: Dictionary) => each['/Count']);
    expect(counts).toEqual([3, 1, -1, undefined]);
  });
});

describe('fonts', () => {
  test('letters are told as what they mean, and no letter as nothing', async () => {
    const { all, stream } = objectsOf(await printed(plain));
    const maps = [...all.values()].map((value) => stream(value).toString('latin1')).filter((text) => text.includes('begincmap'));
    expect(maps).toHaveLength(2);
    for (const map of maps) expect(map).toMatch(/beginbfchar\n<0000> <fffd>\n(?!.* <0000>)/);
    expect(JSON.stringify([...all.values()])).not.toContain('/CIDSet');
  });

  test('letters are told one by one, no more than a hundred at a time, as the characters they stand for', () => {
    const many = Array.from({ length: 101 }, (_, letter) => [0x61 + (letter % 26)]);
    expect(toUnicode([[0xfffd], undefined, [0x66, 0x69], [0x1f331]])).toContain(
      '\n3 beginbfchar\n<0000> <fffd>\n<0002> <00660069>\n<0003> <d83cdf31>\nendbfchar\n',
    );
    expect(toUnicode(many).match(/\d+ beginbfchar/g)).toEqual(['100 beginbfchar', '1 beginbfchar']);
  });

  test('the file says how long each font is when it is unpacked', async () => {
    const { all, dictionary, stream } = objectsOf(await printed(plain));
    const files = [...all.values()].flatMap((value) => dictionary(value)['/FontFile2'] ?? []);
    expect(files).toHaveLength(2);
    for (const file of files) expect(dictionary(file)['/Length1']).toBe(stream(file).length);
  });
});

test('a picture with an alpha channel, which is unpacked later than everything else, is in the file', async () => {
  const png = new PNG({ width: 4, height: 4 });
  png.data.fill(128);
  const bean: Block = {
    kind: 'picture',
    leaf: 'bean',
    alt: 'A bean',
    picture: { format: 'png', bytes: new Uint8Array(PNG.sync.write(png)), size: { width: 4, height: 4 } },
    size: { width: 40, height: 40 },
    align: 'left',
    before: 0,
    after: 0,
  };
  const { all } = objectsOf(await printed(document([heading('Beans', { role: 'H1' }), bean, { ...bean, leaf: 'bean-again' }])));
  const images = [...all.values()].map((value) => JSON.stringify(value)).filter((value) => value.includes('"/Image"'));
  expect(images.filter((value) => value.includes('"/SMask"'))).toHaveLength(1);
});

describe('strings', () => {
  test.each([
    ['Beans', '(Beans)'],
    ['a (b) \\ c', '(a \\(b\\) \\\\ c)'],
    ['é', '<FEFF00E9>'],
    ['🌱', '<FEFFD83CDF31>'],
    ['two\nlines', '<FEFF00740077006F000A006C0069006E00650073>'],
  ])('%j', (text, written) => {
    expect(textString(text)).toBe(written);
  });

  test('addresses are in ASCII', () => {
    expect(addressString('https://example.org/früh stück?a=(b)')).toBe('(https://example.org/fr%C3%BCh%20st%C3%BCck?a=\\(b\\))');
  });
});

describe('packing', () => {
  test('a stream of objects begins with where each of them is', () => {
    expect(batchText({ objects: [7, 12], texts: ['<</A 1>>', '[2]'] })).toEqual({ text: '7 0 12 9\n<</A 1>>\n[2]', first: 9 });
  });

  test('the table of objects keeps differences', () => {
    const { bytes, entries } = crossReference([
      undefined,
      { kind: 'offset', offset: 0x01020304 },
      { kind: 'packed', stream: 9, index: 258 },
    ]);
    expect(entries).toMatchObject({ W: [1, 4, 2], Size: 3, DecodeParms: { Predictor: 12, Columns: 7 } });
    expect([...bytes]).toEqual([...[2, 0, 0, 0, 0, 0, 255, 255], ...[2, 1, 1, 2, 3, 4, 1, 1], ...[2, 1, 255, 254, 253, 5, 1, 2]]);
  });

  test('many objects take many streams, and each is found again', async () => {
    const body = Array.from({ length: 2 * BATCH }, (_, i) => stack([para([run(`Bean ${i}`)])], { role: 'Div' }));
    const { all } = objectsOf(await printed(document([heading('Beans', { role: 'H1' }), ...body])));
    const values = [...all.values()].map((value) => JSON.stringify(value));
    expect(values.filter((value) => value.includes('"/ObjStm"')).length).toBeGreaterThan(3);
    expect(values.filter((value) => value.includes('"/S":"/Div"'))).toHaveLength(2 * BATCH);
  });
});
