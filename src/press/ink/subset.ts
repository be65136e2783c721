import { joinedBytes } from './bytes.ts';
import { copyMetric, ENTRY, FIELD, HEADER, hasLongOffsets, METRIC, openTrueType, outlineOf, type TrueType } from './true-type.ts';

/** Letters of a font that a document uses, in the order they were met; and the font file that holds only them. */
export type Subset = {
  /** Takes a letter in; gives back its number in the subset. */
  readonly includeGlyph: (glyph: number) => number;
  readonly encode: () => Uint8Array;
};

/** What PDF wants of a font that is put in, in this order; those a font lacks are left out. */
const TABLES = ['head', 'hhea', 'loca', 'maxp', 'cvt ', 'prep', 'glyf', 'hmtx', 'fpgm'] as const;

type TableTag = (typeof TABLES)[number];

/** Bits of a component of a composed letter (OpenType, `glyf`), and the bytes that each of them adds. */
const MORE = 0x20;
const WIDER: readonly (readonly [bit: number, bytes: number])[] = [
  [0x01, 2],
  [0x08, 2],
  [0x40, 4],
  [0x80, 8],
];
const COMPONENT = 6;
const OUTLINE_HEADER = 10;

/** A letter that is composed of others names them by their numbers, which are others in the subset. */
const renumbered = (outline: Uint8Array, include: (glyph: number) => number): Uint8Array => {
  if (outline.length === 0 || ((outline[0] ?? 0) & 0x80) === 0) return outline;
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let more = true;
  for (let at = OUTLINE_HEADER; more;) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, include(view.getUint16(at + 2)));
    at += COMPONENT;
    for (const [bit, bytes] of WIDER) if ((flags & bit) !== 0) at += bytes;
    more = (flags & MORE) !== 0;
  }
  return copy;
};

const viewOf = (length: number): DataView => new DataView(new ArrayBuffer(length));

const bytesOf = ({ buffer }: DataView): Uint8Array => new Uint8Array(buffer as ArrayBuffer);

const locationsOf = (outlines: readonly Uint8Array[], long: boolean): Uint8Array => {
  const view = viewOf((outlines.length + 1) * (long ? 4 : 2));
  let offset = 0;
  for (let i = 0; i <= outlines.length; i++) {
    if (long) view.setUint32(i * 4, offset);
    else view.setUint16(i * 2, offset >>> 1);
    offset += outlines[i]?.length ?? 0;
  }
  return bytesOf(view);
};

/** A table as it is, with one number of two bytes changed. */
const withNumber = ({ bytes, table }: TrueType, tag: TableTag, field: number, value: number): Uint8Array => {
  const { offset, length } = table(tag);
  const copy = bytes.slice(offset, offset + length);
  new DataView(copy.buffer).setUint16(field, value);
  return copy;
};

const directory = (tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array => {
  const view = viewOf(HEADER + tables.length * ENTRY);
  const write = (text: string, at: number): void => [...text].forEach((c, i) => view.setUint8(at + i, c.charCodeAt(0)));
  const power = Math.floor(Math.log2(tables.length));
  write('true', 0);
  [tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16].forEach((value, i) =>
    view.setUint16(4 + i * 2, value),
  );
  let offset = view.byteLength;
  tables.forEach(([tag, { length }], i) => {
    const at = HEADER + i * ENTRY;
    write(tag, at);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, length);
    offset += length;
  });
  return bytesOf(view);
};

const encode = (font: TrueType, glyphs: readonly number[], include: (glyph: number) => number): Uint8Array => {
  const outlines: Uint8Array[] = [];
  // Composed letters bring others along: the list grows while it is walked.
  for (let i = 0; i < glyphs.length; i++) outlines.push(renumbered(outlineOf(font, glyphs[i] ?? 0), include));
  const metrics = viewOf(glyphs.length * METRIC);
  glyphs.forEach((glyph, i) => {
    copyMetric(font, glyph, metrics, i * METRIC);
  });
  const made: Partial<Record<TableTag, Uint8Array>> = {
    hhea: withNumber(font, 'hhea', FIELD.metrics, glyphs.length),
    maxp: withNumber(font, 'maxp', FIELD.glyphs, glyphs.length),
    loca: locationsOf(outlines, hasLongOffsets(font)),
    glyf: joinedBytes(outlines),
    hmtx: bytesOf(metrics),
  };
  const tables = TABLES.flatMap((tag) => {
    const { offset, length } = font.table(tag);
    return length === 0 ? [] : [[tag, made[tag] ?? font.bytes.subarray(offset, offset + length)] as const];
  });
  return joinedBytes([directory(tables), ...tables.map(([, bytes]) => bytes)]);
};

/**
 * Begins a subset of a TrueType font; `undefined` where the font is of another kind. fontkit makes the same one, byte for
 * byte, but reads and writes each number by itself: a short document would spend a sixth of its time there.
 */
export const subsetOf = (bytes: Uint8Array): Subset | undefined => {
  const font = openTrueType(bytes);
  if (font.table('glyf').length === 0 || font.table('fvar').length > 0) return undefined;
  const glyphs: number[] = [];
  const numbers = new Map<number, number>();
  const includeGlyph = (glyph: number): number => {
    const known = numbers.get(glyph);
    if (known !== undefined) return known;
    const number = glyphs.push(glyph) - 1;
    numbers.set(glyph, number);
    return number;
  };
  // The sign for what is missing comes first in every font.
  includeGlyph(0);
  return { includeGlyph, encode: () => encode(font, glyphs, includeGlyph) };
};
