import type { Picture } from '../../model/definition.ts';
import { borderOf, lightness } from './lightness.ts';

/** A picture of shapes. */
export type VectorLogo = Extract<Picture, { readonly format: 'svg' }>;

/** The gate writes every paint of a drawing like this. */
const PAINT = /\b(fill|stroke)="(#[0-9a-f]{6})"/g;

const lightnessOf = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  return lightness(red, green, blue);
};

/** A drawing in pure black and white: its paints by how light they are. */
export const drawnInBlack = (picture: VectorLogo): VectorLogo => {
  const paints = [...picture.text.matchAll(PAINT)].map(([, , color]) => color ?? '');
  const border = borderOf(paints.map(lightnessOf));
  const text = picture.text.replace(
    PAINT,
    (_, name: string, color: string) => `${name}="${lightnessOf(color) > border ? '#ffffff' : '#000000'}"`,
  );
  return { ...picture, text };
};
