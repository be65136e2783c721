import { Inflate } from 'fflate';
import { adler32 } from '../../model/png/checksum.ts';
import { uint32At, type Damage } from '../../model/png/chunks.ts';
import type { PngHeader } from '../../model/png/header.ts';
import { unfilter } from '../../model/png/rows.ts';

/** So little goes in at a time that what comes out of it (about a thousand times as much) can be held. */
const PIECE = 8192;

const TOO_FEW: Damage = { damage: 'is damaged: it holds fewer pixels than it says' };
const TOO_MANY: Damage = { damage: 'is damaged: it holds more pixels than it says' };
const UNREADABLE: Damage = { damage: 'is damaged: its pixels cannot be unpacked' };

/** Unpacks a zlib stream that must hold exactly `size` bytes; gives up as soon as there are more. */
export const unpack = (packed: Uint8Array, size: number): Uint8Array | Damage => {
  const [method = 0, flags = 0] = packed;
  const isZlib =
    packed.length > 6 && (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
  if (!isZlib) return UNREADABLE;
  const body = packed.subarray(2, -4);
  const pixels = new Uint8Array(size);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    if (filled + piece.length <= size) pixels.set(piece, filled);
    filled += piece.length;
  });
  try {
    for (let offset = 0; offset < body.length && filled <= size; offset += PIECE) {
      inflater.push(body.subarray(offset, offset + PIECE), offset + PIECE >= body.length);
    }
  } catch {
    // The library throws its findings; which of them it was helps nobody.
    return UNREADABLE;
  }
  if (filled !== size) return filled < size ? TOO_FEW : TOO_MANY;
  return adler32(pixels) === uint32At(packed, packed.length - 4) ? pixels : UNREADABLE;
};

/** What is wrong with unpacked rows: a filter that does not exist, or a color that the palette does not have. */
export const rowDamage = (rows: Uint8Array, header: PngHeader, colours: number): Damage | undefined => {
  const { height, stride } = header;
  for (let row = 0; row < height; row++) {
    if ((rows[row * (stride + 1)] ?? 5) > 4) return { damage: 'is damaged: a row of its pixels cannot be read' };
  }
  if (!header.indexed || colours >= 2 ** header.depth) return undefined;
  return largestIndex(rows, header) >= colours
    ? { damage: 'is damaged: a pixel has a color that is not in its palette' }
    : undefined;
};

const largestIndex = (rows: Uint8Array, { width, height, depth, stride }: PngHeader): number => {
  let above: Uint8Array = new Uint8Array(stride);
  let largest = 0;
  for (let row = 0; row < height; row++) {
    const start = row * (stride + 1);
    const line = unfilter(rows.subarray(start + 1, start + 1 + stride), above, rows[start] ?? 0, 1);
    for (let x = 0; x < width; x++) {
      const bit = x * depth;
      largest = Math.max(largest, ((line[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1));
    }
    above = line;
  }
  return largest;
};
