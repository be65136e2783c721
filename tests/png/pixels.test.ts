// What a picture's pixels are is asked of a decoder of its own: pngjs makes red, green, blue and opacity of every kind of PNG.
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { cleanPng } from '../../src/png/gate.ts';
import { pixelsOf, type Pixels } from '../../src/png/pixels.ts';
import { chunk, END, header, pixels, png, seeded, sunflower, tile } from '../read/pictures/samples.ts';

type Rgba = readonly number[];

const through = (sample: Uint8Array): Pixels => {
  const found = cleanPng(sample);
  const read = 'bytes' in found ? pixelsOf(found.bytes) : undefined;
  if (read === undefined) throw new Error('the gate is shut');
  return read;
};

/** Every pixel as red, green, blue and opacity, from 0 to 255. */
const colorsOf = ({ width, height, channels, most, data, clear }: Pixels): readonly Rgba[] =>
  Array.from({ length: width * height }, (_, at) => {
    const values = Array.from({ length: channels }, (__, channel) => data[at * channels + channel] ?? 0);
    const alpha = clear?.every((value, channel) => values[channel] === value)
      ? 0
      : channels % 2 === 0
        ? (values.at(-1) ?? 0)
        : most;
    const color = channels > 2 ? values.slice(0, 3) : Array.from({ length: 3 }, () => values[0] ?? 0);
    return [...color, alpha].map((value) => Math.round((value * 255) / most));
  });

const expectedOf = (sample: Uint8Array): readonly Rgba[] => {
  const { data } = PNG.sync.read(Buffer.from(sample));
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
};

/** Rows of random bytes, each of another filter. */
const noise = (height: number, stride: number): readonly (readonly number[])[] => {
  const random = seeded(height * 100 + stride);
  return Array.from({ length: height }, (_, y) => [y % 5, ...Array.from({ length: stride }, () => Math.floor(random() * 256))]);
};

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const KINDS = [
  ...([1, 2, 4, 8, 16] as const).map((depth) => [0, depth] as const),
  ...([2, 4, 6] as const).flatMap((type) => ([8, 16] as const).map((depth) => [type, depth] as const)),
  ...([1, 2, 4, 8] as const).map((depth) => [3, depth] as const),
];

describe('pixels are what another decoder makes of them', () => {
  test.each(KINDS)('color type %i of %i bits, in every filter and in widths that fill no byte', (type, depth) => {
    for (const width of [1, 3, 7, 13]) {
      const stride = Math.ceil((width * CHANNELS[type] * depth) / 8);
      const palette = Array.from({ length: 3 * 2 ** depth }, (_, at) => (at * 37) % 256);
      const before = type === 3 ? [chunk('PLTE', palette), chunk('tRNS', [0, 128])] : [];
      const sample = png(header(width, 11, depth, type), ...before, pixels(noise(11, stride)), END);
      const [found, expected] = [colorsOf(through(sample)), expectedOf(sample)];
      // pngjs keeps the high byte of sixteen bits; the nearest of 256 shades may be the next one.
      const apart = found.map((color, at) =>
        Math.max(...color.map((value, channel) => Math.abs(value - (expected[at]?.[channel] ?? -9)))),
      );
      expect(Math.max(...apart), `width ${String(width)}`).toBeLessThanOrEqual(depth === 16 ? 1 : 0);
      expect(found).toHaveLength(expected.length);
    }
  });

  test.each([0, 2, 4, 6] as const)('a picture of color type %i', (type) => {
    expect(colorsOf(through(sunflower(type)))).toEqual(expectedOf(sunflower(type)));
  });

  test.each([[1, 2], [2, 4], [4, 4], [8, 4]] as const)('%i bits and a palette of %i colors', (depth, colors) => {
    expect(colorsOf(through(tile(depth, colors)))).toEqual(expectedOf(tile(depth, colors)));
  }); // prettier-ignore

  test.each([
    ['gray of one bit', png(header(9, 1, 1, 0), chunk('tRNS', [0, 1]), pixels([[0, 0b10110011, 0x80]]), END)],
    ['gray of eight bits, in one pixel', png(header(1, 1, 8, 0), chunk('tRNS', [0, 9]), pixels([[0, 9]]), END)],
    ['red, green and blue, in two pixels', png(header(2, 1, 8, 2), chunk('tRNS', [0, 1, 0, 2, 0, 3]), pixels([[0, 1, 2, 3, 3, 2, 1]]), END)],
    ['with a palette it does not need', png(header(1, 1, 8, 2), chunk('PLTE', [1, 2, 3]), chunk('tRNS', [0, 1, 0, 2, 0, 3]), pixels([[0, 1, 2, 3]]), END)],
  ])('one color stands for nothing: %s', (_, sample) => {
    const opacity = (colors: readonly Rgba[]): readonly unknown[] => colors.map((color) => color[3]);
    expect(opacity(colorsOf(through(sample)))).toEqual(opacity(expectedOf(sample)));
    expect(opacity(colorsOf(through(sample)))).toContain(0);
  }); // prettier-ignore
});

test('what is no PNG, or asks for a color that is not there, has no pixels', () => {
  expect(pixelsOf(new Uint8Array([1, 2, 3]))).toBeUndefined();
  expect(pixelsOf(png(header(1, 1, 8, 3), chunk('PLTE', [1, 2, 3]), pixels([[0, 1]]), END))).toBeUndefined();
});
