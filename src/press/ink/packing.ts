/** Where an object stands: at an offset in the file, or so many objects into a stream of objects. */
export type Location =
  | { readonly kind: 'offset'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** Objects that will share a stream. */
export type PackedObjects = { readonly objects: number[]; readonly texts: string[] };

/** How many objects share a stream: enough to compress well, few enough to be read for the sake of one. */
export const BATCH = 200;

/** A stream of objects as text, and how far into it the first of them begins. */
export const batchText = ({ objects, texts }: PackedObjects): { readonly text: string; readonly first: number } => {
  let offset = 0;
  const heads = texts.map((text, index) => {
    const head = `${String(objects[index])} ${String(offset)}`;
    offset += text.length + 1;
    return head;
  });
  const index = `${heads.join(' ')}\n`;
  return { text: index + texts.join('\n'), first: index.length };
};

/** Bytes of an entry: what kind, where, and what more there is to say. */
const WIDTHS = [1, 4, 2] as const;
const ENTRY = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/** The generation that marks an object that was never there. */
const NEVER = 65535;

const entryOf = (location: Location | undefined): readonly [number, number, number] => {
  if (location === undefined) return [0, 0, NEVER];
  return location.kind === 'offset' ? [1, location.offset, 0] : [2, location.stream, location.index];
};

/** Each entry as its difference from the one above: neighbours are alike, and what is alike compresses. */
const differences = (rows: readonly Uint8Array[]): Uint8Array => {
  const UP = 2;
  const bytes = new Uint8Array(rows.length * (ENTRY + 1));
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    const start = at * (ENTRY + 1);
    bytes[start] = UP;
    for (let i = 0; i < ENTRY; i++) bytes[start + 1 + i] = (row[i] ?? 0) - (above?.[i] ?? 0);
  });
  return bytes;
};

/** The table of where objects stand, from number 0 on, as bytes, and how to read them. */
export const crossReference = (
  locations: readonly (Location | undefined)[],
): { readonly bytes: Uint8Array; readonly entries: Readonly<Record<string, unknown>> } => {
  const rows = locations.map((location) => {
    const row = new Uint8Array(ENTRY);
    const [kind, where, more] = entryOf(location);
    row.set([kind, where >>> 24, where >>> 16, where >>> 8, where, more >>> 8, more]);
    return row;
  });
  return {
    bytes: differences(rows),
    entries: { W: [...WIDTHS], Size: locations.length, DecodeParms: { Predictor: 12, Columns: ENTRY } },
  };
};
