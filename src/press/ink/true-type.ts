/** A TrueType font as it lies in its file: letters are copied from it, not understood. */
export type TrueType = {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly table: (tag: string) => Table;
};

type Table = { readonly offset: number; readonly length: number };

/** Places of the fields that are read or changed, in their tables. */
export const FIELD = { longOffsets: 50, metrics: 34, glyphs: 4 } as const;

/** Bytes of the directory's head, and of each table's entry in it. */
export const HEADER = 12;
export const ENTRY = 16;

/** Each letter has an advance and a bearing. */
export const METRIC = 4;

const absent: Table = { offset: 0, length: 0 };

/** Finds the tables of a font. */
export const openTrueType = (bytes: Uint8Array): TrueType => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, Table>();
  for (let at = HEADER; at < HEADER + view.getUint16(4) * ENTRY; at += ENTRY) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) });
  }
  return { bytes, view, table: (tag) => tables.get(tag) ?? absent };
};

/** Whether places of outlines are told in four bytes each, or halved in two. */
export const hasLongOffsets = ({ view, table }: TrueType): boolean =>
  view.getInt16(table('head').offset + FIELD.longOffsets) === 1;

/** The outline of a letter, as it lies in the file. */
export const outlineOf = (font: TrueType, glyph: number): Uint8Array => {
  const { view, table, bytes } = font;
  const [loca, glyf] = [table('loca').offset, table('glyf').offset];
  const at = (index: number): number =>
    hasLongOffsets(font) ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2;
  return bytes.subarray(glyf + at(glyph), glyf + at(glyph + 1));
};

/** Copies a letter's advance and bearing. Letters past the last advance of a font are as wide as that one; only their bearings are told. */
export const copyMetric = ({ view, table }: TrueType, glyph: number, onto: DataView, at: number): void => {
  const count = view.getUint16(table('hhea').offset + FIELD.metrics);
  const { offset } = table('hmtx');
  const wide = offset + Math.min(glyph, count - 1) * METRIC;
  onto.setUint16(at, view.getUint16(wide));
  onto.setInt16(at + 2, view.getInt16(glyph < count ? wide + 2 : offset + count * METRIC + (glyph - count) * 2));
};
