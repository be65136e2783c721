import { crc32 } from './checksum.ts';

/** Why a picture cannot be used: a sentence that follows its name. */
export type Damage = { readonly damage: string };

/** True for what was found wrong. */
export const isDamage = (found: object): found is Damage => 'damage' in found;

/** One chunk of a PNG whose length and checksum are right. */
export type PngChunk = { readonly type: string; readonly data: Uint8Array };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const KNOWN_CRITICAL = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);

/** Big-endian, unsigned. */
export const uint32At = (bytes: Uint8Array, offset: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);

/** Cuts a PNG into its chunks, up to its very last byte. */
export const readChunks = (bytes: Uint8Array): readonly PngChunk[] | Damage => {
  if (SIGNATURE.some((byte, index) => bytes[index] !== byte)) return { damage: 'does not begin as a PNG does' };
  const chunks: PngChunk[] = [];
  let offset = SIGNATURE.length;
  while (offset < bytes.length) {
    if (bytes.length - offset < 12) return { damage: 'is cut short' };
    const length = uint32At(bytes, offset);
    const end = offset + 12 + length;
    if (end > bytes.length) return { damage: 'is cut short' };
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    if (!/^[A-Za-z]{2}[A-Z][A-Za-z]$/.test(type)) return { damage: 'holds a piece without a proper name' };
    if (crc32(bytes.subarray(offset + 4, end - 4)) !== uint32At(bytes, end - 4))
      return { damage: `is damaged: the checksum of its ${type} piece is wrong` };
    if (/^[A-Z]/.test(type) && !KNOWN_CRITICAL.has(type)) return { damage: `needs the unknown piece ${type} to be read` };
    chunks.push({ type, data: bytes.subarray(offset + 8, end - 4) });
    offset = end;
    if (type === 'IEND') break;
  }
  return offset < bytes.length ? { damage: 'goes on after its end' } : chunks;
};

/** Each of these may stand only where its pattern says: letters are chunks in order, other ancillary ones left out. */
const ORDER = /^H(P)?(T)?D+E$/;
const LETTERS: Readonly<Record<string, string>> = { IHDR: 'H', PLTE: 'P', tRNS: 'T', IDAT: 'D', IEND: 'E' };

/** What is wrong with the order of chunks, if anything. */
export const orderDamage = (chunks: readonly PngChunk[]): Damage | undefined => {
  const order = chunks.map(({ type }) => LETTERS[type] ?? '').join('');
  if (!order.startsWith('H') || chunks[0]?.type !== 'IHDR') return { damage: 'does not begin with its header' };
  if (!order.includes('D')) return { damage: 'holds no pixels' };
  if (!order.endsWith('E')) return { damage: 'is cut short: it has no end' };
  if (!ORDER.test(order)) return { damage: 'has its pieces in the wrong order' };
  const first = chunks.findIndex(({ type }) => type === 'IDAT');
  const last = chunks.findLastIndex(({ type }) => type === 'IDAT');
  return chunks.slice(first, last).some(({ type }) => type !== 'IDAT')
    ? { damage: 'has its pieces in the wrong order' }
    : undefined;
};

/** Puts chunks together to a PNG. */
export const writeChunks = (chunks: readonly PngChunk[]): Uint8Array => {
  const png = new Uint8Array(SIGNATURE.length + chunks.reduce((sum, { data }) => sum + 12 + data.length, 0));
  const view = new DataView(png.buffer);
  png.set(SIGNATURE);
  let offset = SIGNATURE.length;
  for (const { type, data } of chunks) {
    view.setUint32(offset, data.length);
    for (let index = 0; index < 4; index++) png[offset + 4 + index] = type.charCodeAt(index);
    png.set(data, offset + 8);
    view.setUint32(offset + 8 + data.length, crc32(png.subarray(offset + 4, offset + 8 + data.length)));
    offset += 12 + data.length;
  }
  return png;
};
