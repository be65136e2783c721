import { zlibSync } from 'fflate';
import { isDamage, orderDamage, readChunks, writeChunks, type PngChunk, type Damage } from './chunks.ts';
import { MOST_PIXELS, readHeader, type PngHeader } from './header.ts';
import { pixelsOf } from './pixels.ts';
import { unpack } from './unpack.ts';

/** Why a picture is not even unpacked: a sentence that follows its name. */
export type TooLarge = { readonly tooLarge: string };

/** A PNG whose every pixel was read, written anew without anything but its pixels. */
export type CleanPng = { readonly bytes: Uint8Array; readonly header: PngHeader };

const MOST_BYTES = 8 * 1024 * 1024;

/** The most bytes that pixels may take when they are unpacked: of the most pixels, four each. */
const MOST_UNPACKED = 4 * MOST_PIXELS + 65_536;

/**
 * A PNG made anew from what was understood of it, or why it is refused. Its bounds are checked by what it says of itself, then
 * held while it is unpacked; the library that decodes it is only ever given what was written here.
 */
export const cleanPng = (bytes: Uint8Array): CleanPng | Damage | TooLarge => {
  if (bytes.length > MOST_BYTES) return { tooLarge: 'is larger than 8 MB' };
  const chunks = readChunks(bytes);
  if (isDamage(chunks)) return chunks;
  const disorder = orderDamage(chunks);
  if (disorder) return disorder;
  const header = readHeader(chunks);
  if (isDamage(header)) return header;
  const { width, height, stride } = header;
  if (width * height > MOST_PIXELS) return { tooLarge: `says that it has ${String(width)} × ${String(height)} pixels` };
  if (height * (stride + 1) > MOST_UNPACKED) return { tooLarge: 'unpacks to more than 64 MB of pixels' };
  const rows = unpack(joined(chunks), height * (stride + 1));
  if (isDamage(rows)) return rows;
  const unread = filterDamage(rows, header);
  if (unread) return unread;
  const clean = { bytes: rewrite(chunks, rows), header };
  return colorDamage(clean) ?? clean;
};

/** The packed pixels, which a PNG may keep in several chunks. */
const joined = (chunks: readonly PngChunk[]): Uint8Array => {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    packed.set(part, offset);
    offset += part.length;
  }
  return packed;
};

const filterDamage = (rows: Uint8Array, { height, stride }: PngHeader): Damage | undefined => {
  for (let row = 0; row < height; row++)
    if ((rows[row * (stride + 1)] ?? 5) > 4) return { damage: 'is damaged: a row of its pixels cannot be read' };
  return undefined;
};

/** More bytes than these are packed with less zeal: on noise, the last percent saved takes longer than all before it. */
const ZEAL = 1024 * 1024;

/** Packed by us, because readers differ in what they forgive: what went in may be taken here and kill the press. */
const rewrite = (chunks: readonly PngChunk[], rows: Uint8Array): Uint8Array => {
  const before = chunks.filter(({ type }) => ['IHDR', 'PLTE', 'tRNS'].includes(type));
  const data = zlibSync(rows, { level: rows.length > ZEAL ? 4 : 9 });
  return writeChunks([...before, { type: 'IDAT', data }, { type: 'IEND', data: new Uint8Array() }]);
};

/** Only pixels that are numbers of colors can ask for one that is not there, and only where the palette is not full. */
const colorDamage = ({ bytes, header }: CleanPng): Damage | undefined => {
  if (!header.indexed || header.colors >= 2 ** header.depth || pixelsOf(bytes) !== undefined) return undefined;
  return { damage: 'is damaged: a pixel has a color that is not in its palette' };
};
