import type { Picture } from '../../model/definition.ts';
import { readGrey, type Grey } from './grey.ts';
import { borderOf, PAPER } from './lightness.ts';
import { outlinesOf } from './outline.ts';

/** A picture of pixels. */
export type PixelLogo = Extract<Picture, { readonly format: 'png' }>;

/** Pixels to the inch that an outline needs: more say nothing that is seen. */
const FINE = 400;

/** The most pixels that are followed: a logo that is 200 points high and three times as wide has fewer. */
const MOST_FOLLOWED = 4_000_000;

/** The least part of a picture, without its paper, that a lightness of its own takes: the rest are soft edges. */
const OWN = 0.02;
/** Lightnesses nearer than this to paper are paper. */
const NEAR = 3;

/** The lightnesses that a picture is made of. */
const lightnessesOf = ({ light }: Grey): readonly number[] => {
  const counts = new Uint32Array(PAPER + 1);
  let drawn = 0;
  for (const each of light) {
    if (each > PAPER - NEAR) continue;
    const step = Math.round(each);
    counts[step] = (counts[step] ?? 0) + 1;
    drawn++;
  }
  const own = [...counts.keys()].filter((step) => (counts[step] ?? 0) > drawn * OWN);
  // Where nothing stands out, as in a photograph, every lightness counts.
  return own.length > 0 ? own : [...counts.keys()].filter((step) => (counts[step] ?? 0) > 0);
};

/** A picture so many times as coarse: each pixel is the mean of those that it stands for. */
const coarser = (grey: Grey, times: number): Grey => {
  if (times <= 1) return grey;
  const [width, height] = [Math.max(1, Math.floor(grey.width / times)), Math.max(1, Math.floor(grey.height / times))];
  const light = new Float32Array(width * height);
  for (let at = 0; at < light.length; at++) {
    const [left, top] = [(at % width) * times, Math.floor(at / width) * times];
    const [right, bottom] = [Math.min(left + times, grey.width), Math.min(top + times, grey.height)];
    let sum = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += grey.light[y * grey.width + x] ?? PAPER;
    light[at] = sum / ((right - left) * (bottom - top));
  }
  return { width, height, light };
};

/** How many times as coarse a picture is followed: as fine as is seen, and no more pixels than can be. */
const coarseness = ({ width, height }: Grey, printed: number): number =>
  Math.max(Math.floor(height / Math.max(1, (printed / 72) * FINE)), Math.ceil(Math.sqrt((width * height) / MOST_FOLLOWED)));

type Outlined = { readonly grey: Grey; readonly path: string };

/** The outlines of a picture, or of a coarser one where they are too many to be followed. */
const outlined = (grey: Grey): Outlined => {
  const path = outlinesOf(grey, borderOf(lightnessesOf(grey)));
  return path === undefined ? outlined(coarser(grey, 2)) : { grey, path };
};

/**
 * A picture of pixels as shapes in pure black, fine enough for the height it is printed at, in points. Shapes, not pixels: a
 * screen or a copier makes dots of the softest grey, and pixels have some wherever they are drawn in another size.
 */
export const pixelsInBlack = (picture: PixelLogo, printed: number): Picture => {
  const whole = readGrey(picture.bytes);
  if (whole === undefined) return picture;
  const { grey, path } = outlined(coarser(whole, coarseness(whole, printed)));
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(grey.width)} ${String(grey.height)}">` +
    `<path fill="#000000" fill-rule="evenodd" d="${path === '' ? 'M 0 0' : path}"/></svg>`;
  return { format: 'svg', text, size: picture.size };
};
