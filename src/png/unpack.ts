import { Inflate } from 'fflate';
import { adler32 } from './checksum.ts';
import { uint32At, type Damage } from './chunks.ts';

/** So little goes in at a time that what comes out of it (about a thousand times as much) can be held. */
const PIECE = 8192;

const TOO_FEW: Damage = { damage: 'is damaged: it holds fewer pixels than it says' };
const TOO_MANY: Damage = { damage: 'is damaged: it holds more pixels than it says' };
const UNREADABLE: Damage = { damage: 'is damaged: its pixels cannot be unpacked' };

/** The content of a zlib stream that must hold exactly `size` bytes; unpacking ends as soon as there are more. */
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
