import { describe, expect, test } from 'vitest';
import { inBlackAndWhite } from '../../src/typeset/logo/logo.ts';

const drawing = (...paints: readonly string[]) => ({
  format: 'svg' as const,
  text: `<svg viewBox="0 0 9 9">${paints.map((paint) => `<path fill="${paint}" d="M 0 0 L 9 9 Z"/>`).join('')}<path fill="none" stroke="${paints[0] ?? ''}"/></svg>`,
  size: { width: 9, height: 9 },
});

const paintsIn = (...paints: readonly string[]): readonly string[] => {
  const picture = inBlackAndWhite(drawing(...paints), 36);
  return picture.format === 'svg' ? [...picture.text.matchAll(/fill="(#[0-9a-f]{6})"/g)].map(([, paint]) => paint ?? '') : [];
};

describe('a logo in black and white keeps what tells its parts apart', () => {
  test.each([
    ['dark on white paper', ['#0b5563', '#ffffff', '#a8480f'], ['#000000', '#ffffff', '#000000']],
    ['a light part on a dark ground', ['#4a2a6b', '#ffffff', '#efb54a'], ['#000000', '#ffffff', '#ffffff']],
    ['a pale logo on paper', ['#efd9a0'], ['#000000']],
    ['one color', ['#777777'], ['#000000']],
  ])('%s', (_, paints, expected) => {
    expect(paintsIn(...paints)).toEqual(expected);
  });

  test('strokes too, and nothing that was not painted', () => {
    const picture = inBlackAndWhite(drawing('#0b5563'), 36);
    expect(picture.format === 'svg' && picture.text).toContain('fill="none" stroke="#000000"');
  });
});
