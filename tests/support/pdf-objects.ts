// Reads a PDF's objects without any PDF library: what readers make of a file is another question than what it says.
import { inflateSync } from 'node:zlib';

/** A value of PDF: names begin with a slash, references are objects of their own kind, text is decoded. */
export type Value = null | boolean | number | string | Text | Reference | readonly Value[] | Dictionary;
export type Text = { readonly text: string };
export type Reference = { readonly ref: number };
export type Dictionary = { readonly [key: `/${string}`]: Value };

/** A file's objects by number, its trailer, and the content of its streams. */
export type Objects = {
  readonly get: (value: Value | undefined) => Value;
  readonly dictionary: (value: Value | undefined) => Dictionary;
  readonly list: (value: Value | undefined) => readonly Value[];
  readonly stream: (value: Value | undefined) => Buffer;
  readonly trailer: Dictionary;
  readonly all: ReadonlyMap<number, Value>;
};

const TOKEN = /\s*(<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\/[^\s<>[\](){}/%]*|[-+.\d]+|[a-zA-Z]+|\()/y;

const decoded = (bytes: string): string => {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  const buffer = Buffer.from(bytes.slice(2), 'latin1').swap16();
  return buffer.toString('utf16le');
};

/** Reads one value of `text` from a place on; gives back where it ends. */
const readValue = (text: string, start: number): { readonly value: Value; readonly end: number } => {
  let at = start;
  const next = (): string => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`No value at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
    at = TOKEN.lastIndex;
    return found[1] ?? '';
  };
  const literal = (): Text => {
    const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
    let out = '';
    for (let depth = 1; depth > 0; at++) {
      const c = text[at] ?? ')';
      if (c === '\\') {
        at++;
        out += escapes[text[at] ?? ''] ?? text[at] ?? '';
      } else {
        if (c === '(') depth++;
        if (c === ')') depth--;
        if (depth > 0) out += c;
      }
    }
    return { text: decoded(out) };
  };
  const value = (token: string): Value => {
    if (token === '<<') {
      const entries: Record<`/${string}`, Value> = {};
      for (let key = next(); key !== '>>'; key = next()) entries[key as `/${string}`] = value(next());
      return entries;
    }
    if (token === '[') {
      const items: Value[] = [];
      for (let item = next(); item !== ']'; item = next()) items.push(value(item));
      return items;
    }
    if (token === '(') return literal();
    if (token.startsWith('<')) return { text: decoded(Buffer.from(token.slice(1, -1), 'hex').toString('latin1')) };
    if (token.startsWith('/')) return token;
    if (token === 'true' || token === 'false') return token === 'true';
    if (token === 'null') return null;
    const reference = /^\s+(\d+)\s+R(?![a-zA-Z])/.exec(text.slice(at, at + 24));
    if (reference && /^\d+$/.test(token)) {
      at += reference[0].length;
      return { ref: Number(token) };
    }
    return Number(token);
  };
  const read = value(next());
  return { value: read, end: at };
};

const isDictionary = (value: Value): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('ref' in value) && !('text' in value);

/** Undoes the predictor that makes rows differences from the row above. */
const rowsOf = (bytes: Buffer, columns: number): readonly Buffer[] => {
  const rows: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += columns + 1) {
    const row = Buffer.from(bytes.subarray(at + 1, at + 1 + columns));
    const above = rows.at(-1);
    if (bytes[at] === 2 && above) row.forEach((byte, i) => (row[i] = (byte + (above[i] ?? 0)) & 0xff));
    rows.push(row);
  }
  return rows;
};

/** Opens a file that has a cross-reference stream. */
export const objectsOf = (file: Uint8Array): Objects => {
  const bytes = Buffer.from(file);
  const text = bytes.toString('latin1');
  const all = new Map<number, Value>();
  const streams = new Map<Value, Buffer>();

  const readAt = (offset: number): { readonly number: number; readonly value: Value } => {
    const head = /^\s*(\d+) 0 obj\s/.exec(text.slice(offset, offset + 32));
    if (!head) throw new Error(`No object at ${offset}.`);
    const { value, end } = readValue(text, offset + head[0].length);
    const begin = /^\s*stream\r?\n/.exec(text.slice(end, end + 16));
    if (begin && isDictionary(value)) {
      const start = end + begin[0].length;
      const entries: Dictionary = value;
      const raw = bytes.subarray(start, start + Number(entries['/Length']));
      streams.set(value, entries['/Filter'] === '/FlateDecode' ? inflateSync(raw) : Buffer.from(raw));
    }
    return { number: Number(head[1]), value };
  };

  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const table = readAt(start);
  const trailer = table.value as Dictionary;
  const columns = Number((trailer['/DecodeParms'] as Dictionary)['/Columns']);
  const entries = rowsOf(streams.get(trailer) ?? Buffer.alloc(0), columns);
  const packs = new Map<number, readonly number[]>();
  entries.forEach((entry, number) => {
    if (entry[0] === 1) {
      const found = readAt(entry.readUInt32BE(1));
      if (found.number !== number) throw new Error(`Object ${number} says it is ${found.number}.`);
      all.set(number, found.value);
    }
    if (entry[0] === 2) packs.set(entry.readUInt32BE(1), [...(packs.get(entry.readUInt32BE(1)) ?? []), number]);
  });
  for (const [pack, numbers] of packs) {
    const dictionary = all.get(pack) as Dictionary;
    const inside = (streams.get(dictionary) ?? Buffer.alloc(0)).toString('latin1');
    const first = Number(dictionary['/First']);
    const index = inside.slice(0, first).trim().split(/\s+/).map(Number);
    for (const number of numbers) {
      const at = index.findIndex((each, i) => i % 2 === 0 && each === number);
      all.set(number, readValue(inside, first + (index[at + 1] ?? 0)).value);
    }
  }

  const get = (value: Value | undefined): Value =>
    typeof value === 'object' && value !== null && 'ref' in value ? get(all.get(value.ref)) : (value ?? null);
  return {
    get,
    all,
    trailer,
    dictionary: (value) => {
      const found = get(value);
      return isDictionary(found) ? found : {};
    },
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? (found as readonly Value[]) : found === null ? [] : [found];
    },
    stream: (value) => streams.get(get(value)) ?? Buffer.alloc(0),
  };
};
