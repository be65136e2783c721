// What the press leans on inside pdfmake and pdfkit (src/press/pdfmake.d.ts), one thing a test: whoever brings a new
// version of either sees here what is no longer so.
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import pdfmakeDocument, { type PDFDocument as PdfmakeDocument, type PdfReference } from 'pdfmake/js/PDFDocument.js';
import pdfmakeRenderer from 'pdfmake/js/Renderer.js';
import pdfmakeSvgMeasure from 'pdfmake/js/SVGMeasure.js';
import { optionsFor } from '../../src/press/ink/record.ts';
import { verbatim } from '../../src/press/ink/syntax.ts';
import { typeCase } from './type-case.ts';

const exported = (module: object): unknown => ('default' in module ? exported(module.default as object) : module);

const PDFDocument = exported(pdfmakeDocument) as typeof PdfmakeDocument;

const record = { title: 'Beans', author: 'A gardener', subject: 'Sowing', language: 'en-US' };
const bytes = typeCase[0]?.bytes ?? new Uint8Array();

/** A document as pdfmake makes it, which tells what it writes. */
class Spied extends PDFDocument {
  declare written: (string | Uint8Array)[] | undefined;
  declare drawn: string[] | undefined;
  declare calls: string[] | undefined;
  override _write(data: string | Uint8Array): void {
    (this.written ??= []).push(data);
    super._write(data);
  }
  override addContent(data: string): this {
    (this.drawn ??= []).push(data);
    return super.addContent(data);
  }
  override _addInfo(): void {
    (this.calls ??= []).push('info');
    super._addInfo();
  }
  override endMarkings(): void {
    (this.calls ??= []).push('markings');
    super.endMarkings();
  }
  override _finalize(): void {
    (this.calls ??= []).push('finalize');
    super._finalize();
  }
}

const opened = (): Spied => {
  const document = new Spied({ bean: { normal: bytes } }, {}, {}, {}, optionsFor(record, true), null, () => false);
  document.addPage({ size: [612, 792], margin: 0 });
  return document;
};

const texts = (document: Spied): readonly string[] => (document.written ?? []).filter((each) => typeof each === 'string');

test('the versions that this was written for', () => {
  const version = (name: string): unknown => {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    return (JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version;
  };
  expect([version('pdfmake'), version('pdfkit'), version('fontkit')]).toEqual(['0.3.11', '0.19.1', '2.0.4']);
});

describe('objects', () => {
  test('are numbered by the length of the list of offsets', () => {
    const document = opened();
    const length = document._offsets.length;
    expect(document.ref({}).id).toBe(length + 1);
    expect(document._offsets.push(null)).toBe(length + 2);
    expect(document.ref({}).id).toBe(length + 3);
  });

  test('come as head, dictionary, and a stream or an end', () => {
    const document = opened();
    const plain = document.ref({ Type: 'Bean', Kept: true });
    plain.end();
    expect(document.written?.slice(-3)).toEqual([`${plain.id} 0 obj`, '<<\n/Type /Bean\n/Kept true\n>>', 'endobj']);
    const stream = document.ref({});
    stream.end('bean');
    const [head, dictionary, word, content, end, last] = document.written?.slice(-6) ?? [];
    expect([head, word, end, last]).toEqual([`${stream.id} 0 obj`, 'stream', '\nendstream', 'endobj']);
    expect(dictionary).toContain('/Filter /FlateDecode');
    expect(content).toBeInstanceOf(Uint8Array);
  });

  test('take bytes as well as text, and write what has a tag of its own as it stands', () => {
    const document = opened();
    document.ref({ Where: [verbatim('12 0 R')] }).end(new Uint8Array([1, 2, 3]));
    expect(texts(document).findLast((each) => each.includes('Where'))).toContain('/Where [12 0 R]');
  });
});

describe('the end of a file', () => {
  test('asks for markings, then for metadata, then finalizes', () => {
    const document = opened();
    document.end();
    expect(document.calls).toEqual(['markings', 'info', 'finalize']);
    expect(document._ended).toBe(false);
  });

  test('waits for what is not there yet', () => {
    const document = opened();
    const late = document.ref({});
    document.end();
    expect(document.calls).not.toContain('finalize');
    expect(document._ended).toBe(true);
    late.end();
    expect(document.calls).toContain('finalize');
  });

  test('has its catalog, information, identity and names where they are looked for', () => {
    const document = opened();
    expect((document._root.data['Names'] as PdfReference).data).toHaveProperty('Dests');
    expect(document._id).toHaveLength(16);
    document.end();
    expect(document._info.id).toBeGreaterThan(0);
    expect(document._root.data).toMatchObject({ Type: 'Catalog', OutputIntents: [expect.anything()] });
    expect(texts(document).slice(-3)).toEqual(['startxref', expect.stringMatching(/^\d+$/), '%%EOF']);
  });
});

describe('pages', () => {
  test('are turned upside down, and have a dictionary, fonts and annotations', () => {
    const document = opened();
    expect(document.drawn).toEqual(['1 0 0 -1 0 792 cm']);
    expect(document.page.dictionary.data).toMatchObject({ Type: 'Page', MediaBox: [0, 0, 612, 792] });
    expect(document.page.fonts).toEqual({});
    expect(document.page.annotations).toEqual([]);
    expect(document.page.dictionary.data['Annots']).toBe(document.page.annotations);
  });

  test('are written when the next one begins, or when asked', () => {
    const document = opened();
    document.page.write('% a bean');
    const before = document.written?.length ?? 0;
    document.flushPages();
    expect(document.written?.length).toBeGreaterThan(before);
  });

  test('a path becomes operators', () => {
    const document = opened();
    document.path('M 1 2 L 3 4 C 5 6 7 8 9 10 Z');
    expect(document.drawn?.slice(1)).toEqual(['1 2 m', '3 4 l', '5 6 7 8 9 10 c', 'h']);
  });
});

describe('fonts', () => {
  test('can be made from one that is open already', () => {
    const document = opened();
    const first = document.provideFont('bean', false, false);
    const FontClass = first.constructor as new (d: Spied, f: typeof first.font, id: string) => typeof first;
    const second = new FontClass(document, first.font, 'F9');
    expect(second.id).toBe('F9');
    expect(second.font).toBe(first.font);
    expect(second.unicode).toEqual([[0]]);
    document._fontFamilies['bean-again'] = second;
    document.page.fonts['F9'] = second.ref();
    const number = second.subset.includeGlyph(1);
    second.widths[number] = 500;
    second.unicode[number] = [0x61];
    document.end();
    const embedded = texts(document).filter((each) => each.includes('/FontFile2'));
    expect(embedded).toHaveLength(1);
    expect(texts(document).some((each) => each.includes('/W [0 [') && each.includes(' 500]'))).toBe(true);
    expect(embedded[0]).not.toContain('CIDSet');
  });
});

describe('pictures', () => {
  test('say how far they are seen through in one place', () => {
    const document = opened();
    document._doOpacity(0.5, null);
    expect(document.drawn?.at(-1)).toBe('/Gs1 gs');
    document._doOpacity(null, null);
    expect(document.drawn).toHaveLength(2);
  });

  test('PNG bytes become an image that can be drawn more than once', () => {
    const document = opened();
    const png = PNG.sync.write(new PNG({ width: 2, height: 2 }), { colorType: 2 });
    const image = document.openImage(new Uint8Array(png).buffer);
    document.image(image, 10, 20, { width: 30, height: 40 }).image(image, 50, 60, { width: 30, height: 40 });
    expect(document.drawn?.filter((each) => each.endsWith(' Do'))).toEqual(['/I1 Do', '/I1 Do']);
  });

  test('a drawing is given its size and drawn through the document', () => {
    const document = opened();
    const Renderer = exported(pdfmakeRenderer) as new (d: Spied) => { renderSVG: (node: object) => void };
    const SVGMeasure = exported(pdfmakeSvgMeasure) as new () => { writeDimensions: (svg: string, size: object) => string };
    const measure = new SVGMeasure();
    expect(() => measure.writeDimensions('<svg', { width: 1, height: 1 })).toThrow(/svg/i);
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="#336699"/></svg>';
    const svg = measure.writeDimensions(drawing, { width: 20, height: 20 });
    new Renderer(document).renderSVG({ svg, x: 100, y: 100, _width: 20, _height: 20, options: { imageCallback: () => '' } });
    const drawn = document.drawn?.join('\n') ?? '';
    expect(drawn).toContain('/DeviceRGB cs');
    expect((drawn.match(/^q$/gm) ?? []).length).toBe((drawn.match(/^Q$/gm) ?? []).length);
  });
});
