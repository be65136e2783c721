import { unzlibSync } from 'fflate';
import { isDamage, readChunks, type Chunk } from '../../model/png/chunks.ts';
import { readHeader, type PngHeader } from '../../model/png/header.ts';
import { unfilter } from '../../model/png/rows.ts';
import { lightness, PAPER } from './lightness.ts';

/** Pixels by how light they look on white paper, from 0 to 100, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly light: Float32Array };

/** How light each value of a pixel looks, however it is told: by numbers of colors, or by its channels. */
type LightOf = (sample: (channel: number) => number) => number;

const dataOf = (chunks: readonly Chunk[], name: string): Uint8Array =>
  chunks.find(({ type }) => type === name)?.data ?? new Uint8Array();

/** Paper shines through as far as a pixel is transparent. */
const onPaper = (light: number, alpha: number): number => light * alpha + PAPER * (1 - alpha);

const byPalette = (chunks: readonly Chunk[]): LightOf => {
  const [colours, alphas] = [dataOf(chunks, 'PLTE'), dataOf(chunks, 'tRNS')];
  const part = (at: number): number => (colours[at] ?? 0) / 255;
  const lights = Array.from({ length: colours.length / 3 }, (_, at) =>
    onPaper(lightness(part(at * 3), part(at * 3 + 1), part(at * 3 + 2)), (alphas[at] ?? 255) / 255),
  );
  return (sample) => lights[sample(0)] ?? PAPER;
};

const byChannels = (chunks: readonly Chunk[], { depth, channels }: PngHeader): LightOf => {
  const most = 2 ** depth - 1;
  const clear = dataOf(chunks, 'tRNS');
  const coloured = channels > 2 ? 3 : 1;
  const isClear = (sample: (channel: number) => number): boolean =>
    clear.length > 0 &&
    Array.from({ length: coloured }).every((_, at) => sample(at) === ((clear[at * 2] ?? 0) << 8) + (clear[at * 2 + 1] ?? 0));
  return (sample) => {
    if (isClear(sample)) return PAPER;
    const [red, green, blue] = coloured === 3 ? [sample(0), sample(1), sample(2)] : [sample(0), sample(0), sample(0)];
    const alpha = channels > coloured ? sample(coloured) / most : 1;
    return onPaper(lightness((red ?? 0) / most, (green ?? 0) / most, (blue ?? 0) / most), alpha);
  };
};

/** One number out of a row: of so many bits, so many bits on. */
const bitsAt = (line: Uint8Array, bit: number, depth: number): number => {
  const byte = line[bit >> 3] ?? 0;
  if (depth === 8) return byte;
  if (depth === 16) return (byte << 8) + (line[(bit >> 3) + 1] ?? 0);
  return (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
};

/** Reads a PNG that the gate has written; undefined for any other. */
export const readGrey = (bytes: Uint8Array): Grey | undefined => {
  const chunks = readChunks(bytes);
  const header = isDamage(chunks) ? chunks : readHeader(chunks);
  if (isDamage(chunks) || isDamage(header)) return undefined;
  const { width, height, depth, channels, indexed, stride } = header;
  const rows = unzlibSync(dataOf(chunks, 'IDAT'));
  const lightOf = indexed ? byPalette(chunks) : byChannels(chunks, header);
  const light = new Float32Array(width * height);
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    const line = unfilter(row, above, rows[start] ?? 0, Math.max(1, (channels * depth) >> 3));
    for (let x = 0; x < width; x++)
      light[y * width + x] = lightOf((channel) => bitsAt(line, (x * channels + channel) * depth, depth));
    above = line;
  }
  return { width, height, light };
};
