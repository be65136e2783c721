import type { Picture } from '../model/definition.ts';

/** The gate writes every paint of a drawing like this. */
const PAINT = /\b(fill|stroke)="(#[0-9a-f]{6})"/g;

/** How light paper is, and the darkest that may ever count as paper: a pale logo is still drawn. */
const PAPER = 100;

const channel = (colour: string, at: number): number => {
  const value = parseInt(colour.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** How light a color looks, from 0 to 100 (the L* of CIE 1976). */
const lightness = (colour: string): number => {
  const y = 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

/**
 * Where light begins: in the middle of the widest gap between the drawing's own lightnesses and that of paper, so that
 * what differed most still differs.
 */
const borderOf = (paints: readonly string[]): number => {
  const steps = [...new Set([...paints.map(lightness), PAPER])].sort((a, b) => a - b);
  let best = { from: 0, to: 0 };
  steps.forEach((to, at) => {
    const from = steps[at - 1];
    if (from !== undefined && to - from > best.to - best.from) best = { from, to };
  });
  return (best.from + best.to) / 2;
};

/** What was turned to black and white before: a logo stands in every document, and the press remembers it by what it is. */
const turned = new WeakMap<Picture, Picture>();

/** A drawing in pure black and white: its paints by how light they are. What survives a copier is what the eye tells apart. */
export const inBlackAndWhite = (picture: Extract<Picture, { readonly format: 'svg' }>): Picture => {
  const known = turned.get(picture);
  if (known) return known;
  const paints = [...picture.text.matchAll(PAINT)].map(([, , colour]) => colour ?? '');
  const border = borderOf(paints);
  const text = picture.text.replace(
    PAINT,
    (_, name: string, colour: string) => `${name}="${lightness(colour) > border ? '#ffffff' : '#000000'}"`,
  );
  const result: Picture = { ...picture, text };
  turned.set(picture, result);
  return result;
};
