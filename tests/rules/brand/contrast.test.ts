import { converter, differenceCiede2000 } from 'culori';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOnPaper, nearestShade } from '../../../src/rules/brand/contrast.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const needed = fc.constantFrom(3, 4.5, 7, 12);

describe('the contrast of a color on white paper', () => {
  it.each([['#ffffff', 1], ['#000000', 21], ['#767676', 4.54], ['#ff0000', 4], ['#0000ff', 8.59]] as const)('of %s is %f', (given, ratio) => {
    expect(contrastOnPaper(given)).toBeCloseTo(ratio, 1);
  }); // prettier-ignore
});

describe('the nearest shade that passes', () => {
  it('is the color itself where it passes', () => {
    expect(nearestShade('#0b5563', 4.5)).toBe('#0b5563');
  });

  it('passes, whatever the color', () => {
    fc.assert(
      fc.property(color, needed, (given, ratio) => {
        const shade = nearestShade(given, ratio);
        expect(shade).toMatch(/^#[0-9a-f]{6}$/);
        expect(contrastOnPaper(shade)).toBeGreaterThanOrEqual(ratio);
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  it('is no darker than it has to be', () => {
    fc.assert(
      fc.property(color, needed, (given, ratio) => {
        fc.pre(contrastOnPaper(given) < ratio);
        expect(contrastOnPaper(nearestShade(given, ratio))).toBeLessThan(ratio * 1.05);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('keeps the hue, and what nearly passes hardly changes', () => {
    const oklch = converter('oklch');
    const differ = differenceCiede2000();
    fc.assert(
      fc.property(color, (given) => {
        const before = oklch(given);
        const after = oklch(nearestShade(given, 4.5));
        fc.pre((before?.c ?? 0) > 0.05 && (after?.c ?? 0) > 0.03);
        const turn = Math.abs((((after?.h ?? 0) - (before?.h ?? 0) + 540) % 360) - 180);
        expect(turn).toBeLessThan(4);
        if (contrastOnPaper(given) > 4) expect(differ(given, nearestShade(given, 4.5))).toBeLessThan(8);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it.each([
    ['#7fd1de', 4.5, '#2b818e'],
    ['#f2b632', 4.5, '#9a6f00'],
    ['#ffff00', 4.5, '#7a7a00'],
    ['#cccccc', 3, '#949494'],
    ['#ffffff', 7, '#595959'],
  ] as const)('of %s for %f is %s', (given, ratio, shade) => {
    expect(nearestShade(given, ratio)).toBe(shade);
  });
});
