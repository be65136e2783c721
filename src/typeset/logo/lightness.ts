/** How light paper is. */
export const PAPER = 100;

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** How light a color looks, from 0 to 100 (the L* of CIE 1976), by its red, green and blue from 0 to 1. */
export const lightness = (red: number, green: number, blue: number): number => {
  const y = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
};

/**
 * Where light begins: in the middle of the widest gap between a picture's own lightnesses and that of paper, so that what
 * differed most still differs.
 */
export const borderOf = (own: readonly number[]): number => {
  const steps = [...new Set([...own, PAPER])].sort((a, b) => a - b);
  let best = { from: 0, to: 0 };
  steps.forEach((to, at) => {
    const from = steps[at - 1];
    if (from !== undefined && to - from > best.to - best.from) best = { from, to };
  });
  return (best.from + best.to) / 2;
};
