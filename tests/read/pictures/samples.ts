import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Outcome } from '../../../src/diagnostics/diagnostic.ts';
import type { Picture } from '../../../src/model/definition.ts';
import { gatePicture } from '../../../src/read/pictures/gate-picture.ts';
import type { Span } from '../../../src/source/text.ts';

/** Where the samples are asked for. */
export const ASKED: Span = { source: { file: 'templates/brands/garden-club/brand.yaml', text: 'file: logo' }, start: 6, end: 10 };

/** Sends a sample through the gate. */
export const gate = (sample: string | Uint8Array, file = 'logo'): Outcome<Picture> =>
  gatePicture(file, typeof sample === 'string' ? new TextEncoder().encode(sample) : sample, ASKED);

/** The codes that a sample meets, without `brand/`. */
export const codesOf = (sample: string | Uint8Array): readonly string[] =>
  gate(sample).diagnostics.map(({ code }) => code.replace('brand/', ''));

/** A chunk with its right length and checksum. */
export const chunk = (type: string, data: Uint8Array | readonly number[]): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data)]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(named.length - 4, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
};

/** What a PNG begins with. */
export const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The header of a PNG. */
export const header = (
  width: number,
  height: number,
  depth: number,
  type: number,
  rest: readonly number[] = [0, 0, 0],
): Buffer => {
  const data = Buffer.alloc(8);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', [...data, depth, type, ...rest]);
};

/** Packed rows, each with its filter byte. */
export const pixels = (rows: readonly (readonly number[])[]): Buffer => chunk('IDAT', deflateSync(Buffer.from(rows.flat())));

/** The end of a PNG. */
export const END = chunk('IEND', []);

/** A PNG of the given chunks. */
export const png = (...chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));

/** A small sunflower (or so) in one of pngjs' color types: 0 gray, 2 color, 4 gray with alpha, 6 color with alpha. */
export const sunflower = (colorType: 0 | 2 | 4 | 6): Uint8Array => {
  const picture = new PNG({ width: 24, height: 17 });
  for (let index = 0; index < picture.data.length; index += 4) {
    const x = (index / 4) % 24;
    picture.data.set([200 - x * 3, 150 + x, (index >> 4) & 255, index % 5 === 0 ? 120 : 255], index);
  }
  return new Uint8Array(PNG.sync.write(picture, { colorType, inputHasAlpha: true, filterType: -1 }));
};

/** A four-color PNG of one, two, four or eight bits a pixel. */
export const tile = (depth: 1 | 2 | 4 | 8, colors: number): Uint8Array => {
  const row = { 1: [0b01000000], 2: [0b00011011], 4: [0x01, 0x23], 8: [0, 1, 2, 3] }[depth];
  const width = depth === 1 ? 2 : 4;
  const palette = Array.from({ length: colors * 3 }, (_, index) => index * 20);
  return png(
    header(width, 2, depth, 3),
    chunk('PLTE', palette),
    chunk('tRNS', [0]),
    pixels([
      [0, ...row],
      [0, ...row],
    ]),
    END,
  );
};

/** Numbers from 0 to 1 that are the same in every run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
