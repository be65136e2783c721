// All of the library in one file: it has 150 modules, and each would be looked for when a command begins.
import culori from 'culori/require';

const { clampChroma, converter, formatHex, wcagContrast } = culori;

const PAPER = '#ffffff';
const toOklch = converter('oklch');

/** The contrast of a color against white paper as WCAG 2.1 measures it: from 1 (white) to 21 (black). */
export const contrastOnPaper = (color: string): number => wcagContrast(color, PAPER);

/** The same color, darker or lighter: its hue is kept, and of its chroma as much as printing can show. */
const shade = (color: string, lightness: number): string => {
  const { c, h } = toOklch(color) ?? { mode: 'oklch', l: 0, c: 0 };
  return formatHex(clampChroma({ mode: 'oklch', l: lightness, c, ...(h === undefined ? {} : { h }) }, 'oklch')) ?? '#000000';
};

/** Steps of lightness that are smaller than any difference between two colors of eight bits. */
const STEPS = 4096;

/** The lightest shade of a color, as `#rrggbb`, whose contrast on white paper is at least `needed` (at most 21). */
export const nearestShade = (color: string, needed: number): string => {
  if (contrastOnPaper(color) >= needed) return color;
  const passes = (step: number): boolean => contrastOnPaper(shade(color, step / STEPS)) >= needed;
  let dark = 0;
  let pale = STEPS;
  while (pale - dark > 1) {
    const middle = (dark + pale) >> 1;
    if (passes(middle)) dark = middle;
    else pale = middle;
  }
  return dark === 0 ? '#000000' : shade(color, dark / STEPS);
};
