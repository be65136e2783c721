import { bytesOf } from './objects/value.ts';

/** The metadata that a file carries as XML. */
export type Xmp = {
  /** Where the XML is broken, in words; undefined where it is well formed. */
  readonly broken: string | undefined;
  readonly title: string | undefined;
  readonly pdfuaPart: string | undefined;
  readonly pdfaPart: string | undefined;
  readonly pdfaConformance: string | undefined;
  readonly text: string;
};

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

const excerpt = (text: string, at: number): string => text.slice(at, at + 24).replace(/\s+/g, ' ');

/** Where XML is not well formed; undefined where it is. Knows as much of XML as metadata needs. */
const brokenAt = (xml: string): string | undefined => {
  const open: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const words = xml.slice(at, next < 0 ? xml.length : next);
    const entity = ENTITY.exec(words);
    if (entity) return `"${excerpt(words, entity.index)}" is no entity`;
    if (next < 0) break;
    TOKEN.lastIndex = next;
    const token = TOKEN.exec(xml);
    if (!token) return `"${excerpt(xml, next)}" is no tag`;
    const [whole, closing, name, attributes, empty] = token;
    if (attributes !== undefined && ENTITY.test(attributes)) return `"${excerpt(attributes, 0)}" holds what is no entity`;
    if (name !== undefined && closing === '' && empty === '') open.push(name);
    if (closing === '/' && open.pop() !== name) return `</${name ?? ''}> closes what is not open`;
    at = next + whole.length;
  }
  const left = open.at(-1);
  return left === undefined ? undefined : `<${left}> is never closed`;
};

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d+)|#x([\da-fA-F]+));/g,
    (_, name: string | undefined, decimal?: string, hex?: string) =>
      name === undefined
        ? String.fromCodePoint(Math.min(0x10ffff, parseInt(decimal ?? hex ?? '0', decimal === undefined ? 16 : 10)))
        : (NAMED[name] ?? ''),
  );

/** A property, written as an element or as an attribute. */
const property = (xml: string, name: string): string | undefined => {
  const found = new RegExp(`<${name}>\\s*([^<]*?)\\s*</${name}>|\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xml);
  return found?.[1] ?? found?.[2];
};

const titleIn = (xml: string): string | undefined => {
  const found = /<dc:title>[\s\S]*?<rdf:li[^>]*>([\s\S]*?)<\/rdf:li>/.exec(xml)?.[1];
  return found === undefined ? undefined : unescaped(found);
};

/** Reads metadata; the bytes come as one character each. */
export const readXmp = (bytes: string): Xmp => {
  const text = new TextDecoder().decode(bytesOf(bytes)).replace(/^\ufeff/, '');
  return {
    broken: brokenAt(text),
    title: titleIn(text),
    pdfuaPart: property(text, 'pdfuaid:part'),
    pdfaPart: property(text, 'pdfaid:part'),
    pdfaConformance: property(text, 'pdfaid:conformance'),
    text,
  };
};
