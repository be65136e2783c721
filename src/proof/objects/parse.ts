import type { PdfValue } from './value.ts';

/** A value and where it ends. */
export type Parsed = { readonly value: PdfValue; readonly end: number };

/** Nobody nests deeper; a hostile file might. */
const DEEPEST = 100;

const BLANK = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const REF = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[A-Za-z*'"]+/y;
const HEX = /<([0-9A-Fa-f\s]*)>/y;

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** The next place that is neither white space nor comment. */
export const skipBlank = (text: string, at: number): number => at + (match(BLANK, text, at)?.[0].length ?? 0);

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

const escapeAt = (text: string, at: number): readonly [string, number] => {
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3));
  if (octal) return [String.fromCharCode(parseInt(octal[0], 8) & 255), at + octal[0].length];
  const character = text.charAt(at);
  return [ESCAPES[character] ?? character, at + (text.startsWith('\r\n', at) ? 2 : 1)];
};

const stringAt = (text: string, start: number): Parsed => {
  let bytes = '';
  let depth = 1;
  let at = start + 1;
  while (at < text.length) {
    const character = text.charAt(at++);
    if (character === '\\') {
      const [piece, next] = escapeAt(text, at);
      bytes += piece;
      at = next;
      continue;
    }
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) break;
    bytes += character;
  }
  return { value: { kind: 'text', bytes }, end: at };
};

const hexAt = (digits: string): string => {
  const packed = digits.replace(/\s+/g, '');
  const even = packed.length % 2 === 0 ? packed : `${packed}0`;
  return even.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
};

const unescapedName = (name: string): string =>
  name.includes('#') ? name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : name;

const listAt = (text: string, start: number, depth: number): Parsed => {
  const items: PdfValue[] = [];
  let at = skipBlank(text, start + 1);
  while (at < text.length && text.charAt(at) !== ']') {
    const item = valueAt(text, at, depth + 1);
    if (item === undefined) break;
    items.push(item.value);
    at = skipBlank(text, item.end);
  }
  return { value: items, end: at + 1 };
};

const dictAt = (text: string, start: number, depth: number): Parsed => {
  const entries = new Map<string, PdfValue>();
  let at = skipBlank(text, start + 2);
  while (at < text.length && !text.startsWith('>>', at)) {
    const key = match(NAME, text, at);
    const item = key && valueAt(text, skipBlank(text, at + key[0].length), depth + 1);
    if (!item) break;
    entries.set(unescapedName(key[1] ?? ''), item.value);
    at = skipBlank(text, item.end);
  }
  return { value: { kind: 'dict', entries }, end: at + 2 };
};

const CONSTANTS: ReadonlyMap<string, PdfValue> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

const plainAt = (text: string, at: number): Parsed | undefined => {
  const ref = match(REF, text, at);
  if (ref) return { value: { kind: 'ref', number: Number(ref[1]) }, end: at + ref[0].length };
  const number = match(NUMBER, text, at);
  if (number) return { value: Number(number[0]), end: at + number[0].length };
  const word = match(WORD, text, at);
  const constant = word ? CONSTANTS.get(word[0]) : undefined;
  return word && constant !== undefined ? { value: constant, end: at + word[0].length } : undefined;
};

/** The value that begins at a place; undefined where none does. */
export const valueAt = (text: string, start: number, depth = 0): Parsed | undefined => {
  if (depth > DEEPEST) return undefined;
  const at = skipBlank(text, start);
  switch (text.charAt(at)) {
    case '(':
      return stringAt(text, at);
    case '[':
      return listAt(text, at, depth);
    case '/': {
      const name = match(NAME, text, at);
      return name ? { value: { kind: 'name', name: unescapedName(name[1] ?? '') }, end: at + name[0].length } : undefined;
    }
    case '<': {
      if (text.startsWith('<<', at)) return dictAt(text, at, depth);
      const hex = match(HEX, text, at);
      return hex ? { value: { kind: 'text', bytes: hexAt(hex[1] ?? '') }, end: at + hex[0].length } : undefined;
    }
    default:
      return plainAt(text, at);
  }
};
