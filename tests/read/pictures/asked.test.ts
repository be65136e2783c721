// Logos are read when something is printed in the name of their brand, and each file once.
import { describe, expect, test } from 'vitest';
import { readCurriculum } from '../../../src/read/read-curriculum.ts';
import { bakery } from '../../support/bakery.ts';
import { memoryHost, type Files } from '../../support/memory-host.ts';

const MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle r="2"/></svg>';

const brand = (id: string, from = 'plain', logo = 'logo: { file: mark.svg, alt: A loaf, height: 30 }\n'): Files => ({
  [`templates/brands/${id}/brand.yaml`]: `id: ${id}\nextends: ${from}\n${logo}`,
});

const files: Files = {
  ...bakery(),
  ...brand('rye'),
  'templates/brands/rye/mark.svg': MARK,
  ...brand('rye-north', 'rye', ''),
  ...brand('rye-south', 'rye', ''),
  ...brand('spelt'),
  'templates/brands/spelt/mark.svg': 'no picture',
};

const read = async (brands?: readonly string[]) => {
  const host = memoryHost(files);
  const asked: string[] = [];
  const readBytes: typeof host.readBytes = (file) => {
    if (file.endsWith('.svg')) asked.push(file);
    return host.readBytes(file);
  };
  const outcome = await readCurriculum(
    { ...host, readBytes },
    brands === undefined ? { language: 'en' } : { language: 'en', brands },
  );
  return { ...outcome, asked, codes: outcome.diagnostics.map(({ code }) => code) };
};

describe('logos', () => {
  test('of brands that nobody asked for are not read, and no mistake in one is told', async () => {
    const { asked, codes, value } = await read(['rye']);
    expect([asked, codes]).toEqual([['templates/brands/rye/mark.svg'], []]);
    expect(value?.brands.get('rye')?.logo?.format).toBe('svg');
    expect(value?.brands.get('spelt')).toMatchObject({ isUnasked: true, logo: null });
  });

  test('are read once where several brands inherit one', async () => {
    const { asked, value } = await read(['rye', 'rye-north', 'rye-south']);
    expect(asked).toEqual(['templates/brands/rye/mark.svg']);
    expect(value?.brands.get('rye-south')?.logo?.format).toBe('svg');
  });

  test('of all brands are read where nobody says whose, and each mistake stops its brand', async () => {
    const { asked, codes, sound } = await read();
    expect(asked).toEqual(['templates/brands/rye/mark.svg', 'templates/brands/spelt/mark.svg']);
    expect(codes).toEqual(['brand/logo-format']);
    expect([...(sound()?.curriculum.brands.keys() ?? [])]).toEqual(['plain', 'rye', 'rye-north', 'rye-south']);
  });

  test('with a mistake stop the brand that is asked for', async () => {
    const { codes, sound } = await read(['spelt', 'plain']);
    expect(codes).toEqual(['brand/logo-format']);
    expect(sound()?.curriculum.brands.has('spelt')).toBe(false);
    expect(sound()?.curriculum.broken?.has('brands/spelt')).toBe(true);
  });
});
