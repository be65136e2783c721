import { pixelsOf, type Pixels } from '../../png/pixels.ts';
import { lightness, PAPER } from './lightness.ts';

/** Pixels by how light they look on white paper, from 0 to 100, row by row. */
export type Grey = { readonly width: number; readonly height: number; readonly light: Float32Array };

/** How light the pixel at an offset looks. */
type LightAt = (offset: number) => number;

/** Paper shines through as far as a pixel is transparent. */
const onPaper = (light: number, alpha: number): number => light * alpha + PAPER * (1 - alpha);

const lightIn = ({ channels, most, data, clear }: Pixels): LightAt => {
  const colored = channels > 2 ? 3 : 1;
  const part = (offset: number): number => (data[offset] ?? 0) / most;
  return (offset) => {
    if (clear?.every((value, at) => data[offset + at] === value)) return PAPER;
    const light =
      colored === 3
        ? lightness(part(offset), part(offset + 1), part(offset + 2))
        : lightness(part(offset), part(offset), part(offset));
    return channels > colored ? onPaper(light, part(offset + colored)) : light;
  };
};

/** Whether the pixel at an offset is of the color of the one before it, as most are. */
const isAsBefore = ({ channels, data }: Pixels, offset: number): boolean => {
  if (offset === 0) return false;
  for (let at = offset; at < offset + channels; at++) if (data[at] !== data[at - channels]) return false;
  return true;
};

/** The lightness of a PNG that the gate has written; undefined for any other. */
export const readGrey = (bytes: Uint8Array): Grey | undefined => {
  const pixels = pixelsOf(bytes);
  if (pixels === undefined) return undefined;
  const { width, height, channels } = pixels;
  const lightAt = lightIn(pixels);
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at++)
    light[at] = isAsBefore(pixels, at * channels) ? (light[at - 1] ?? PAPER) : lightAt(at * channels);
  return { width, height, light };
};
