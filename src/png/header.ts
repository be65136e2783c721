import { uint32At, type PngChunk, type Damage } from './chunks.ts';

/** What the header of a PNG says of its pixels. */
export type PngHeader = {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly channels: number;
  /** Whether pixels are numbers of palette entries. */
  readonly indexed: boolean;
  /** How many colors the palette holds; 0 where there is none. */
  readonly colors: number;
  /** Bytes of one row without its filter byte. */
  readonly stride: number;
};

/** More than a poster at 600 pixels to the inch. */
export const MOST_PIXELS = 16_000_000;

const KINDS: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};

/** Reads the header, its palette and its transparency against each other. */
export const readHeader = (chunks: readonly PngChunk[]): PngHeader | Damage => {
  const data = chunks[0]?.data ?? new Uint8Array();
  if (data.length !== 13) return { damage: 'has a header of the wrong length' };
  const width = uint32At(data, 0);
  const height = uint32At(data, 4);
  const [depth = 0, type = 0, compression, filter, interlace] = data.subarray(8);
  const kind = KINDS[type];
  if (width === 0 || height === 0) return { damage: 'has no width or no height' };
  if (!kind?.depths.includes(depth))
    return { damage: `says its pixels are of type ${type} with ${depth} bits, which does not exist` };
  if (compression !== 0 || filter !== 0 || (interlace ?? 2) > 1) return { damage: 'has a header that no PNG has' };
  if (interlace === 1) return { damage: 'is interlaced; save it without "interlaced" or "progressive"' };
  const { channels } = kind;
  const damage = paletteDamage(chunks, type, depth);
  if (damage) return damage;
  const stride = Math.ceil((width * channels * depth) / 8);
  return { width, height, depth, channels, indexed: type === 3, colors: paletteSize(chunks), stride };
};

const paletteSize = (chunks: readonly PngChunk[]): number => (chunks.find(({ type }) => type === 'PLTE')?.data.length ?? 0) / 3;

const paletteDamage = (chunks: readonly PngChunk[], type: number, depth: number): Damage | undefined => {
  const entries = paletteSize(chunks);
  const hasPalette = chunks.some((chunk) => chunk.type === 'PLTE');
  if (type === 3 && !hasPalette) return { damage: 'has no palette, though its pixels need one' };
  if (hasPalette && (type === 0 || type === 4)) return { damage: 'has a palette, though it is gray' };
  if (hasPalette && (!Number.isInteger(entries) || entries < 1 || entries > (type === 3 ? 2 ** depth : 256))) {
    return { damage: 'has a palette of the wrong length' };
  }
  const transparency = chunks.find((chunk) => chunk.type === 'tRNS')?.data.length;
  if (transparency === undefined) return undefined;
  const fits =
    type === 3
      ? transparency >= 1 && transparency <= entries
      : (type === 0 && transparency === 2) || (type === 2 && transparency === 6);
  return fits ? undefined : { damage: 'has a transparency of the wrong length' };
};
