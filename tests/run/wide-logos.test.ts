// A logo that is too wide for its places is told once, at the brand's own line, with a height that then fits everywhere.
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { curriculumOf, overlaid, print, shippedHost } from '../support/print.ts';

const LOGO = (width: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 100"><rect x="1" y="1" width="${width - 2}" height="98" fill="#333333"/></svg>`;

const BRAND = 'templates/brands/northwind/brand.yaml';

const told = async (width: number, height: number): Promise<readonly Diagnostic[]> => {
  const brand = await shippedHost.readText(BRAND);
  if (typeof brand !== 'string') throw new Error('no brand');
  const host = overlaid(shippedHost, {
    [BRAND]: brand.replace('height: 52', `height: ${height}`),
    'templates/brands/northwind/logo.svg': LOGO(width),
  });
  const kinds = ['agenda', 'certificate', 'role-chart', 'participant-workbook'];
  const { diagnostics } = await print(host, await curriculumOf(host), {
    workshop: 'ninety-minutes',
    brands: ['northwind'],
    kinds,
  });
  return diagnostics.filter(({ code }) => code === 'press/too-wide');
};

test.each([
  [250, 40],
  [250, 80],
  [400, 40],
])('%i to 100, asked for %i points tall', async (width, height) => {
  const found = await told(width, height);
  const own = found.filter(({ at }) => at?.source.file === BRAND);
  expect(own).toHaveLength(1);
  expect(own[0]?.at && formatPlace(placeOf(own[0].at))).toMatch(/^templates\/brands\/northwind\/brand\.yaml:13:/);
  const most = Number(/at most (\d+)/.exec(own[0]?.hint ?? '')?.[1]);
  expect(most).toBeGreaterThan(7);
  expect((await told(width, most)).filter(({ at }) => at?.source.file === BRAND)).toEqual([]);
});

test('one that fits is no matter', async () => {
  expect(await told(100, 52)).toEqual([]);
});
