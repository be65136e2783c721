import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import { isDamage, readChunks, writeChunks, type PngChunk } from './chunks.ts';
import { readHeader, type PngHeader } from './header.ts';

/** The pixels of a PNG, however its file tells them. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  /** Numbers for each pixel: 1 gray, 2 gray and opacity, 3 red, green and blue, 4 these and opacity. */
  readonly channels: number;
  /** The largest of these numbers. */
  readonly most: number;
  /** Row by row, pixel by pixel. */
  readonly data: ArrayLike<number>;
  /** The one color that stands for nothing at all, where there is one. */
  readonly clear?: readonly number[];
};

/**
 * The pixels of a PNG that the gate has written; undefined where one has a color that its palette lacks. Nothing else may be
 * given: the library that decodes knows no bounds.
 */
export const pixelsOf = (bytes: Uint8Array): Pixels | undefined => {
  const chunks = readChunks(bytes);
  const header = isDamage(chunks) ? chunks : readHeader(chunks);
  if (isDamage(chunks) || isDamage(header)) return undefined;
  try {
    return decoded(chunks, header);
  } catch {
    // The library throws its findings; after the gate, only a color that is not there is left to be found.
    return undefined;
  }
};

const decoded = (chunks: readonly PngChunk[], { indexed }: PngHeader): Pixels => {
  // A clear color is not given to the library: its numbers are too many for it in a picture of one or two pixels.
  const png = decode(writeChunks(chunks.filter(({ type }) => indexed || type !== 'tRNS')));
  if (indexed) return byPalette(png);
  const clear = clearOf(chunks, png);
  if (png.depth < 8) return byPalette({ ...png, palette: shades(png.depth, clear?.[0]) });
  const { width, height, channels, data } = png;
  return { width, height, channels, most: 2 ** png.depth - 1, data, ...(clear === undefined ? {} : { clear }) };
};

const byPalette = (png: DecodedPng): Pixels => ({
  width: png.width,
  height: png.height,
  channels: png.palette?.[0]?.length ?? 0,
  most: 255,
  data: convertIndexedToRgb(png),
});

/** The grays of one, two or four bits as a palette, so that the library takes them out of their bytes too. */
const shades = (depth: number, clear: number | undefined): number[][] =>
  Array.from({ length: 2 ** depth }, (_, at) => {
    const shade = (at * 255) / (2 ** depth - 1);
    return [shade, shade, shade, at === clear ? 0 : 255];
  });

const clearOf = (chunks: readonly PngChunk[], { channels }: DecodedPng): readonly number[] | undefined => {
  const data = chunks.find(({ type }) => type === 'tRNS')?.data;
  return data && Array.from({ length: channels }, (_, at) => ((data[at * 2] ?? 0) << 8) + (data[at * 2 + 1] ?? 0));
};
