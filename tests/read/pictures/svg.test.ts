import { describe, expect, it } from 'vitest';
import { codesOf, gate, seeded } from './samples.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 20 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
const LEAF = '<path d="M1 1 L5 9"/>';

const passed = (sample: string) => {
  const { value, diagnostics } = gate(sample);
  expect(diagnostics).toEqual([]);
  if (value?.format !== 'svg') throw new Error('no SVG came through');
  return value;
};
const bodyOf = (sample: string): string => /^<svg[^>]*>(.*)<\/svg>$/s.exec(passed(sample).text)?.[1] ?? '';

describe('an SVG of plain shapes', () => {
  it('comes through with every kind of shape', () => {
    const shapes = `<g fill="#0a0" transform="translate(1,2) rotate(45)"><rect x="1" y="-2" width="3px" height=".5" rx="1"/><circle cx="1" cy="1" r="2"/>
      <ellipse rx="1" ry="2"/></g><line x2="4" stroke="black" stroke-width="2" stroke-dasharray="1,2"/>
      <polyline points="0,0 1,1"/><polygon points="0 0 1 1 2 0" fill="rgb(1, 2, 3)"/>`;
    expect(bodyOf(svg(shapes))).toBe(
      '<g fill="#00aa00" transform="translate(1 2) rotate(45)"><rect x="1" y="-2" width="3" height="0.5" rx="1"/>' +
        '<circle cx="1" cy="1" r="2"/><ellipse rx="1" ry="2"/></g>' +
        '<line x2="4" stroke="#000000" stroke-width="2" stroke-dasharray="1 2"/>' +
        '<polyline points="0 0 1 1"/><polygon points="0 0 1 1 2 0" fill="#010203"/>',
    );
  });

  it.each([
    'M1 1',
    'm1,1 2-3.5.5 1e-1z',
    'M0 0A1 1 0 01 2 2',
    'M0 0a1,1 0 1,0 2,2 1 1 0 00 3 3',
    'M0 0C1 1 2 2 3 3S4 4 5 5Q1 1 2 2T3 3H1V2Z',
  ])('may have the path %s', (d) => expect(bodyOf(svg(`<path d="${d}"/>`))).toBe(`<path d="${d}"/>`));

  it('leaves behind what draws nothing: comments, titles, definitions, notes of drawing programs, paths without data', () => {
    const sample = `<?xml version="1.0" encoding="UTF-8"?>
<!-- drawn at the kitchen table -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  version="1.1" id="svg8" class="logo" viewBox="0 0 20 10" inkscape:version="1.2" xml:space="preserve">
  <title>Bread &amp; <!-- good --> Roses</title><metadata><rdf:RDF>words</rdf:RDF></metadata>
  <sodipodi:namedview pagecolor="#fff"><inkscape:grid/></sodipodi:namedview><path/>
  <defs id="defs2"><linearGradient id="unused"><stop offset="0"/></linearGradient></defs>
  <path id="p1" inkscape:label="stem" d="M1 1 L5 9"
    style="fill:#7a1f4b;fill-opacity:1;stroke:none;stroke-width:0.5px;display:inline;-inkscape-stroke:none;font-size:12px"/>
</svg>`;
    expect(bodyOf(sample).replace(/\s+/g, ' ')).toBe('<path d="M1 1 L5 9" fill="#7a1f4b" stroke="none" stroke-width="0.5"/>');
  });

  it.each([
    ['viewBox="0 0 20 10"', 15, 7.5],
    ['viewBox="0 0 20 10" width="2in" height="1in"', 144, 72],
    ['viewBox="0 0 20 10" width="100%" height="100%"', 15, 7.5],
    ['viewBox="-5,-5 20,10" height="25.4mm"', 144, 72],
    ['width="40" height="20px"', 30, 15],
  ])('with %s is %f by %f points', (attributes, width, height) => {
    const { size, text } = passed(svg(LEAF, attributes));
    expect(size.width).toBeCloseTo(width);
    expect(size.height).toBeCloseTo(height);
    expect(text).toContain('viewBox="');
  });

  it('may begin with a byte order mark and end its lines as Windows does', () => {
    expect(passed(`\uFEFF${svg(`\r\n${LEAF}\r\n`)}`).text).toContain('M1 1 L5 9');
  });

  it('goes through the gate unchanged once it has been through', () => {
    const once = passed(svg(`<g fill="teal">${LEAF}</g>`)).text;
    expect(passed(once).text).toBe(once);
  });
});

const nested = (depth: number) => svg('<g>'.repeat(depth) + LEAF + '</g>'.repeat(depth));

describe('an SVG that is refused', () => {
  it.each([
    ['logo-unsafe', svg('<script>alert(1)</script>'), '<script'],
    ['logo-unsafe', svg('<metadata><script/></metadata>'), '<script'],
    ['logo-unsafe', svg('<foreignObject><p/></foreignObject>'), '<foreignObject'],
    ['logo-unsafe', svg('<image href="/etc/passwd"/>'), '<image'],
    ['logo-unsafe', svg('<use href="#a"/>'), '<use'],
    ['logo-unsafe', svg('<path d="M1 1" onload="x()"/>'), 'onload'],
    ['logo-unsafe', svg('<g xml:base="file:///"/>'), 'xml:base'],
    ['logo-unsafe', svg('<path xlink:href="a.svg" d="M1 1"/>', 'viewBox="0 0 1 1" xmlns:xlink="http://www.w3.org/1999/xlink"'), 'xlink:href'],
    ['logo-unsafe', svg('<path fill="url(http://a.example/b)" d="M1 1"/>'), 'fill'],
    ['logo-unsafe', svg('<path style="fill:url(file:///etc/passwd)" d="M1 1"/>'), 'style'],
    ['logo-unsafe', svg('<h:p/>', 'viewBox="0 0 1 1" xmlns:h="http://www.w3.org/1999/xhtml"'), '<h:p'],
    ['logo-unsafe', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(LEAF)}`, '<!DOCTYPE'],
    ['logo-unsafe', `<?xml-stylesheet href="a.css"?>${svg(LEAF)}`, '<?xml-stylesheet'],
    ['logo-not-plain', svg('<text>Garden Club</text>'), '<text'],
    ['logo-not-plain', svg('<style>path { fill: red }</style>'), '<style'],
    ['logo-not-plain', svg('<defs><style>.a{fill:red}</style></defs>'), '<style'],
    ['logo-not-plain', svg('<svg><path d="M1 1"/></svg>'), '<svg>'],
    ['logo-not-plain', svg('<path d="M1 1"><circle r="1"/></path>'), '<circle'],
    ['logo-not-plain', svg('<path fill="url(#a)" d="M1 1"/>'), 'fill'],
    ['logo-not-plain', svg('<path fill="rebeccapurple" d="M1 1"/>'), 'fill'],
    ['logo-not-plain', svg('<path fill="currentColor" d="M1 1"/>'), 'fill'],
    ['logo-not-plain', svg('<path opacity=".5" d="M1 1"/>'), 'opacity'],
    ['logo-not-plain', svg('<path filter="drop" d="M1 1"/>'), 'filter'],
    ['logo-not-plain', svg('<path style="fill:red;mask:url(#a)" d="M1 1"/>'), 'style'],
    ['logo-not-plain', svg('<path style="fill:red}" d="M1 1"/>'), 'style'],
    ['logo-not-plain', svg('<path d="M1"/>'), 'd='],
    ['logo-not-plain', svg('<path d="M1 1 L NaN 2"/>'), 'd='],
    ['logo-not-plain', svg('<path d="L1 1"/>'), 'd='],
    ['logo-not-plain', svg('<path d="M1 1e999"/>'), 'd='],
    ['logo-not-plain', svg(`<path d="M${'1 1 '.repeat(20_000)}"/>`), 'd='],
    ['logo-not-plain', svg('<rect width="-1" height="1"/>'), 'width'],
    ['logo-not-plain', svg('<rect width="10%" height="1"/>'), 'width'],
    ['logo-not-plain', svg('<g transform="rotate(1,2)"><path d="M1 1"/></g>'), 'transform'],
    ['logo-not-plain', svg('<g transform="translate(1) evil"/>'), 'transform'],
    ['logo-not-plain', svg('<polygon points="1 1 2"/>'), 'points'],
    ['logo-not-plain', svg(LEAF, 'viewBox="0 0 0 10"'), 'viewBox'],
    ['logo-not-plain', svg(`loose letters${LEAF}`), undefined],
    ['logo-not-plain', svg('<![CDATA[<script>]]>'), undefined],
    ['logo-damaged', svg('<g><path d="M1 1"/>'), undefined],
    ['logo-damaged', svg('<path d="M1 1"//>'), undefined],
    ['logo-damaged', svg('<path d="&#x110000;"/>'), undefined],
    ['logo-damaged', svg('<path d="M1 1" d="M2 2"/>'), undefined],
    ['logo-damaged', svg('<a:path d="M1 1"/>'), undefined],
    ['logo-damaged', '<html xmlns="http://www.w3.org/1999/xhtml"></html>x', undefined],
    ['logo-damaged', '<drawing/>', '<drawing'],
    ['logo-damaged', svg('<g/>'), undefined],
    ['logo-damaged', svg(LEAF, ''), undefined],
    ['logo-damaged', svg(LEAF, 'width="wide" height="1"'), undefined],
    ['logo-damaged', svg(`<title>caf\uFFFD</title>${LEAF}`).replace('\uFFFD', '\0'), undefined],
    ['logo-too-large', nested(40), '<g'],
    ['logo-too-large', svg('<g/>'.repeat(6000)), '<g'],
    ['logo-too-large', svg(`<!--${'-'.repeat(600_000)}-->`), undefined],
  ])('%s: %s', (code, sample, place) => {
    const { value, diagnostics } = gate(sample);
    expect(value).toBeUndefined();
    expect([...new Set(diagnostics.map((found) => found.code.replace('brand/', '')))].slice(0, 1)).toEqual([code === 'logo-damaged' && sample.startsWith('<html') ? 'logo-format' : code]);
    const at = diagnostics[0]?.at;
    if (place !== undefined && at) expect(at.source.text.slice(at.start)).toMatch(new RegExp(`^${place.replace(/[?!]/g, '\\$&')}`));
  }); // prettier-ignore

  it('is told of everything that is wrong with it, once each', () => {
    const sample = svg('<text/><text/><image/><path d="M1 1" opacity="0.5" fill="url(#a)"/>');
    expect(codesOf(sample)).toEqual(['logo-not-plain', 'logo-unsafe', 'logo-not-plain', 'logo-not-plain']);
  });

  it.each([
    ['a JPEG', '\xff\xd8\xff\xe0'],
    ['a GIF', 'GIF89a'],
    ['a compressed SVG', '\x1f\x8b\x08'],
    ['an icon file', '\0\0\x01\0'],
    ['a PDF', '%PDF-1.7'],
    ['a WebP picture', 'RIFF\0\0\0\0WEBPVP8 '],
    ['no picture that is known here', 'Garden Club'],
    ['a web page', '<!DOCTYPE html><svg/>'],
  ])('may be %s', (name, head) => {
    const { diagnostics } = gate(Buffer.from(head, 'latin1'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['brand/logo-format']);
    expect(diagnostics[0]?.message).toContain(name);
    if (name === 'a JPEG') expect(diagnostics[0]?.hint).toMatch(/PNG.*SVG/);
  });

  it('may be empty', () => expect(codesOf('')).toEqual(['logo-damaged']));
});

describe('hundreds of hostile SVGs', () => {
  const PIECES = [
    '<g>', '</g>', '<path d="M1 1"/>', '<use href="#a"/>', '<image href="x"/>', ' onload="x"', '<!DOCTYPE svg>', '&lol;', '&#0;', '<!--', '-->', '<![CDATA[',
    ']]>', '"', "'", '<', '>', '/', '=', 'NaN', '1e400', '\0', '\ud800', 'url(http://a.example)', '<?php x?>', '<style>', '</svg>', 'xmlns=""', '\u2028',
  ] as const; // prettier-ignore
  const SAFE =
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"( [a-zA-Z-]+="[^"<>&]*")+>(<(g|path|rect|circle|ellipse|line|polyline|polygon)( [a-z-]+[12]?="[^"<>&]*")*\/?>|<\/g>)*<\/svg>$/;

  it('never throw, and what passes holds plain shapes only', () => {
    const random = seeded(7);
    const base = svg(
      `<title>Roses</title><g fill="#123456" transform="scale(2)"><rect width="2" height="3"/>${LEAF}</g><circle r="1" style="fill:red"/>`,
    );
    let through = 0;
    for (let round = 0; round < 1500; round++) {
      let sample = base;
      for (let times = Math.floor(random() * 4); times >= 0; times--) {
        const at = Math.floor(random() * sample.length);
        const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
        sample = sample.slice(0, at) + piece + sample.slice(at + Math.floor(random() * 3));
      }
      const { value, diagnostics } = gate(sample);
      expect(value === undefined, sample).toBe(diagnostics.length > 0);
      if (value?.format !== 'svg') continue;
      through++;
      expect(value.text).toMatch(SAFE);
      expect(value.text).not.toMatch(/NaN|Infinity|url|href|script/);
    }
    expect(through).toBeGreaterThan(0);
  });
});
