import { zlibSync } from 'fflate';
import { diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Picture } from '../../model/definition.ts';
import type { Spot } from '../../source/text.ts';
import { isDamage, orderDamage, readChunks, writeChunks, type Chunk, type Damage } from '../../model/png/chunks.ts';
import { MOST_PIXELS, paletteSize, readHeader, type PngHeader } from '../../model/png/header.ts';
import { rowDamage, unpack } from './png-pixels.ts';

/** A pixel of a picture that says nothing else, as the web has it: 96 to the inch. In points. */
export const PIXEL = 0.75;

const MOST_BYTES = 8 * 1024 * 1024;

/** The most bytes that pixels may take when they are unpacked: of the most pixels, four each. */
const MOST_UNPACKED = 4 * MOST_PIXELS + 65_536;

/** Lets a PNG through whose every pixel could be read, written anew without anything but its pixels. */
export const gatePng = (file: string, bytes: Uint8Array, spot: Spot): Outcome<Picture> => {
  const damaged = ({ damage }: Damage): Outcome<Picture> => ({
    diagnostics: [diagnose('brand/logo-damaged', { message: `${file} ${damage}.`, at: spot })],
  });
  const tooLarge = (message: string): Outcome<Picture> => ({
    diagnostics: [diagnose('brand/logo-too-large', { message, at: spot })],
  });

  if (bytes.length > MOST_BYTES) return tooLarge(`${file} is larger than 8 MB.`);
  const chunks = readChunks(bytes);
  if (isDamage(chunks)) return damaged(chunks);
  const disorder = orderDamage(chunks);
  if (disorder) return damaged(disorder);
  const header = readHeader(chunks);
  if (isDamage(header)) return damaged(header);
  const { width, height } = header;
  if (width * height > MOST_PIXELS) return tooLarge(`${file} says that it has ${width} × ${height} pixels.`);
  if (height * (header.stride + 1) > MOST_UNPACKED) return tooLarge(`${file} unpacks to more than 64 MB of pixels.`);
  const rows = readRows(chunks, header);
  if (isDamage(rows)) return damaged(rows);
  return {
    value: { format: 'png', bytes: rewrite(chunks, rows), size: { width: width * PIXEL, height: height * PIXEL } },
    diagnostics: [],
  };
};

const readRows = (chunks: readonly Chunk[], header: PngHeader): Uint8Array | Damage => {
  const parts = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    packed.set(part, offset);
    offset += part.length;
  }
  const rows = unpack(packed, header.height * (header.stride + 1));
  return isDamage(rows) ? rows : (rowDamage(rows, header, paletteSize(chunks)) ?? rows);
};

/** Packed by us, because readers differ in what they forgive: what went in may be taken here and kill the press. */
const rewrite = (chunks: readonly Chunk[], rows: Uint8Array): Uint8Array => {
  const before = chunks.filter(({ type }) => ['IHDR', 'PLTE', 'tRNS'].includes(type));
  return writeChunks([...before, { type: 'IDAT', data: zlibSync(rows, { level: 9 }) }, { type: 'IEND', data: new Uint8Array() }]);
};
