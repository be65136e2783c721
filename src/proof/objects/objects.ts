import { Unzlib } from 'fflate';
import { skipBlank, valueAt } from './parse.ts';
import { bytesOf, dictOf, isRef, isStream, nameOf, NO_ENTRIES, type PdfDict, type PdfStream, type PdfValue } from './value.ts';

/** The objects of a file. A second reader beside pdf.js, which tells nothing of scopes, boxes, tab order or font files. */
export type PdfObjects = {
  readonly trailer: PdfDict;
  readonly all: ReadonlyMap<number, PdfValue>;
  /** What a value stands for: references are followed. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** An entry of a dictionary, followed. */
  readonly get: (of: PdfValue | undefined, key: string) => PdfValue;
  /** The bytes of a stream, unpacked; undefined where they are packed in a way we do not read. */
  readonly unpack: (stream: PdfStream) => string | undefined;
};

const CHUNK = 8192;

/** Bytes as text, one character a byte. */
export const latin1 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  // Applied and not spread: spreading goes through the bytes one by one, and takes seven times as long.
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK)) as string);
  return parts.join('');
};

const OBJECT = /(\d+)[ \t\r\n]+\d+[ \t\r\n]+obj\b|\btrailer\b/g;
const STREAM = /stream(\r\n|\n|\r)/y;

/** Where the bytes of a stream begin and end; by its length, or by its last word where the length is not known yet. */
const streamAt = (text: string, dict: PdfDict, at: number): PdfStream | undefined => {
  STREAM.lastIndex = skipBlank(text, at);
  const head = STREAM.exec(text);
  if (!head) return undefined;
  const from = STREAM.lastIndex;
  const length = dict.entries.get('Length');
  if (typeof length === 'number' && /^\s*endstream/.test(text.slice(from + length, from + length + 12)))
    return { kind: 'stream', dict, from, to: from + length };
  const end = text.indexOf('endstream', from);
  return { kind: 'stream', dict, from, to: end < 0 ? text.length : end };
};

type Scanned = { readonly all: Map<number, PdfValue>; readonly trailer: PdfDict };

/** Objects in the order of the file; later ones stand for earlier ones, as in a file that was changed. */
const scan = (text: string): Scanned => {
  const all = new Map<number, PdfValue>();
  const trailer = new Map<string, PdfValue>();
  OBJECT.lastIndex = 0;
  for (let found = OBJECT.exec(text); found; found = OBJECT.exec(text)) {
    const parsed = valueAt(text, OBJECT.lastIndex);
    if (!parsed) continue;
    const dict = dictOf(parsed.value);
    const stream = dict === NO_ENTRIES ? undefined : streamAt(text, dict, parsed.end);
    const isTrailer = found[1] === undefined || nameOf(dict.entries.get('Type') ?? null) === 'XRef';
    if (isTrailer) for (const [key, value] of dict.entries) trailer.set(key, value);
    else all.set(Number(found[1]), stream ?? parsed.value);
    OBJECT.lastIndex = stream?.to ?? parsed.end;
  }
  return { all, trailer: { kind: 'dict', entries: trailer } };
};

/** The most that one stream may unpack to: a small file must not fill the memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;
const SLICE = 65_536;

const inflated = (packed: string): string | undefined => {
  const parts: string[] = [];
  let size = 0;
  const unzip = new Unzlib((chunk) => {
    size += chunk.length;
    parts.push(latin1(chunk));
  });
  try {
    const bytes = bytesOf(packed);
    for (let at = 0; at < bytes.length && size <= MOST_UNPACKED; at += SLICE)
      unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    return size > MOST_UNPACKED ? undefined : parts.join('');
  } catch {
    return undefined;
  }
};

/** Puts the objects that are packed together in one stream among the others. */
const unfold = (all: Map<number, PdfValue>, { get, unpack }: Pick<PdfObjects, 'get' | 'unpack'>): void => {
  for (const holder of [...all.values()]) {
    if (!isStream(holder) || nameOf(get(holder, 'Type')) !== 'ObjStm') continue;
    const text = unpack(holder) ?? '';
    const first = get(holder, 'First');
    const heads = typeof first === 'number' ? [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)] : [];
    for (const [, number, offset] of heads) {
      const parsed = valueAt(text, Number(first) + Number(offset));
      if (parsed && !all.has(Number(number))) all.set(Number(number), parsed.value);
    }
  }
};

/** References that lead to references end here. */
const FOLLOWED = 10;

/** Reads the objects of a file, whatever its table of contents says: damaged ones are left out, never guessed. */
export const readObjects = (bytes: Uint8Array): PdfObjects => {
  const text = latin1(bytes);
  const { all, trailer } = scan(text);
  const resolve = (value: PdfValue | undefined): PdfValue => {
    let found = value ?? null;
    for (let steps = 0; isRef(found) && steps < FOLLOWED; steps++) found = all.get(found.number) ?? null;
    return isRef(found) ? null : found;
  };
  const get = (of: PdfValue | undefined, key: string): PdfValue => resolve(dictOf(resolve(of)).entries.get(key));
  const unpack = ({ dict, from, to }: PdfStream): string | undefined => {
    const length = resolve(dict.entries.get('Length'));
    const raw = text.slice(from, typeof length === 'number' ? Math.min(to, from + length) : to);
    const filter = resolve(dict.entries.get('Filter'));
    const names = (Array.isArray(filter) ? filter : [filter]).map((name: PdfValue) => nameOf(resolve(name)));
    if (names.every((name) => name === undefined)) return raw;
    return names.length === 1 && names[0] === 'FlateDecode' ? inflated(raw) : undefined;
  };
  unfold(all, { get, unpack });
  return { trailer, all, resolve, get, unpack };
};
