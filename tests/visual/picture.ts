import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A page as gray pixels, row by row: 0 is black, 255 is paper. */
export type Picture = { readonly width: number; readonly height: number; readonly gray: Uint8Array };

/** Reads any PNG as gray; what is transparent is paper. */
export const pictureOf = (png: Uint8Array): Picture => {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const gray = new Uint8Array(width * height);
  for (let at = 0; at < gray.length; at++) {
    const pixel = at * 4;
    const [red, green, blue, opacity] = [data[pixel] ?? 0, data[pixel + 1] ?? 0, data[pixel + 2] ?? 0, data[pixel + 3] ?? 255];
    const light = 0.299 * red + 0.587 * green + 0.114 * blue;
    gray[at] = Math.round(255 - ((255 - light) * opacity) / 255);
  }
  return { width, height, gray };
};

/** Reads a PGM, whose grays stand behind a head of three lines, as they are. */
export const plainPicture = (pgm: Uint8Array): Picture => {
  const [head = '', width = '0', height = '0'] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(pgm.subarray(0, 64))) ?? [];
  if (head === '') throw new Error('this is no PGM');
  return { width: Number(width), height: Number(height), gray: pgm.subarray(head.length) };
};

/** A picture so many times smaller: each pixel is the mean of those it stands for; a rest at the edges goes. */
export const smaller = ({ width: wide, height: high, gray: fine }: Picture, times: number): Picture => {
  const [width, height] = [Math.floor(wide / times), Math.floor(high / times)];
  const gray = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let dy = 0; dy < times; dy++) {
        const row = (y * times + dy) * wide + x * times;
        for (let dx = 0; dx < times; dx++) sum += fine[row + dx] ?? 255;
      }
      gray[y * width + x] = Math.round(sum / (times * times));
    }
  return { width, height, gray };
};

/** Eight grays are enough to compare, and pack well. */
const LEVELS = 7;

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const chunk = (name: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crcOf(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** Writes a picture as a small PNG: eight grays, two pixels a byte, with a palette. pngjs writes whole bytes only. */
export const smallPng = ({ width, height, gray }: Picture): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  const palette = Buffer.from(
    Array.from({ length: LEVELS + 1 }, (_, level) => Math.round((level * 255) / LEVELS)).flatMap((g) => [g, g, g]),
  );
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = Math.round(((gray[y * width + x] ?? 255) * LEVELS) / 255);
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? level << 4 : level);
    }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
