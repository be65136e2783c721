import { describe, expect, test } from 'vitest';
import { presetsIn } from '../../src/model/edition.ts';
import { SPACE_NAMES, STROKE_NAMES, STYLE_NAMES } from '../../src/model/theme.ts';
import { themeFor } from '../../src/typeset/edition.ts';
import { curriculumOf, overlaid, shippedHost } from '../support/print.ts';

const curriculum = await curriculumOf(shippedHost);
const themeOf = (edition: string, from = curriculum, own = 'standard') => {
  const theme = themeFor(from, own, edition);
  if (theme === undefined) throw new Error(`no theme for ${edition}`);
  return theme;
};

describe('each preset is a theme of its own', () => {
  test.each(presetsIn(curriculum.themes).map(({ id }) => id))('%s', (preset) => {
    expect(themeOf(preset).id).toBe('standard');
    expect(curriculum.themes.get(preset)?.value.id).toBe(preset);
  });

  test('large print has no type below 18 points, headings of 26, 22 and 20, one column of at most six inches, no italics', () => {
    const theme = themeOf('large-print');
    const sizes = STYLE_NAMES.map((name) => theme.styles[name].size);
    expect(Math.min(...sizes)).toBe(18);
    expect([theme.styles.h1, theme.styles.h2, theme.styles.h3].map(({ size, weight }) => [size, weight])).toEqual([
      [26, 'bold'],
      [22, 'bold'],
      [20, 'bold'],
    ]);
    // Nothing shrinks where everything else grows.
    for (const name of STYLE_NAMES)
      expect(theme.styles[name].size, name).toBeGreaterThanOrEqual(themeOf('standard').styles[name].size);
    for (const name of STYLE_NAMES)
      expect(theme.styles[name].leading, name).toBeGreaterThanOrEqual(theme.styles[name].size * 1.15);
    expect([theme.layout, theme.emphasis, theme.limits]).toEqual(['single', 'bold', 'lifted']);
    expect(theme.page.width).toBeLessThanOrEqual(432);
    expect(theme.measure).toBeLessThanOrEqual(432);
  });

  test('there is more room to write and to check where type is large', () => {
    const [standard, large] = [themeOf('standard'), themeOf('large-print')];
    for (const name of ['writeLine', 'checkSize'] as const) {
      const growth = large.space[name] / standard.space[name];
      expect(growth, name).toBeGreaterThanOrEqual(large.styles.body.size / standard.styles.body.size);
    }
  });

  test('the ink saver has no line below three quarters of a point', () => {
    const { ink, strokes } = themeOf('ink-saver');
    expect(ink).toBe('black');
    for (const name of STROKE_NAMES) expect(strokes[name], name).toBeGreaterThanOrEqual(0.75);
  });

  test('presets combine: what each says is there', () => {
    const theme = themeOf('large-print+ink-saver+fillable');
    expect([theme.layout, theme.ink, theme.form, theme.styles.body.size]).toEqual(['single', 'black', 'fillable', 18]);
    for (const name of SPACE_NAMES) expect(theme.space[name]).toBe(themeOf('large-print').space[name]);
  });
});

describe('a brand with a theme of its own', () => {
  const garden =
    'id: garden\nextends: standard\nstyles:\n  body: { size: 13, leading: 19, slant: italic }\n  subtitle: { size: 16 }\nmeasure: 380\n';
  const host = {
    ...overlaid(shippedHost, { 'templates/themes/garden.yaml': garden }),
    list: async (folder: string) => {
      const entries = await shippedHost.list(folder);
      if ('failure' in entries || folder !== 'templates/themes') return entries;
      return [...entries, { name: 'garden.yaml', kind: 'file' as const }];
    },
  };

  test('keeps it in the standard edition and under the ink saver', async () => {
    const themes = await curriculumOf(host);
    expect(themeOf('standard', themes, 'garden').styles.body).toMatchObject({ size: 13, leading: 19 });
    expect(themeOf('ink-saver', themes, 'garden')).toMatchObject({ ink: 'black', measure: 380, styles: { body: { size: 13 } } });
  });

  test('gives way to large print, also where that says what the standard theme says', async () => {
    const theme = themeOf('large-print', await curriculumOf(host), 'garden');
    expect([theme.styles.body.size, theme.styles.subtitle.size, theme.measure]).toEqual([18, 22, 432]);
  });

  test('an edition whose theme is not there is none', () => {
    const without = { themes: new Map([...curriculum.themes].filter(([id]) => id !== 'large-print')) };
    expect(themeFor(without, 'standard', 'large-print')).toBeUndefined();
  });
});
