import { describe, expect, it } from 'vitest';
import type { HostFailure } from '../../../src/host/host.ts';
import { brandSchema, type Brand } from '../../../src/model/brand.ts';
import type { Loaded } from '../../../src/model/curriculum.ts';
import { logoReader } from '../../../src/read/pictures/logo.ts';
import { sunflower, ASKED } from './samples.ts';

const FOLDER = 'templates/brands/garden-club';
const MARK = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><circle r="2"/></svg>');

const brandWith = (logo: { file: string; height: number } | null): Loaded<Brand> => ({
  value: brandSchema.parse({
    id: 'garden-club',
    names: { legal: 'The Garden Club', short: 'Garden Club' },
    logo: logo && { ...logo, alt: 'A sunflower' },
    palette: { ink: '#111111', primary: '#0b5563', accent: '#a8480f', line: '#555555' },
    type: { text: 'lexend', headings: 'lexend', hand: 'kalam' },
    document: { prefix: 'GC', version: '1' },
  }),
  file: `${FOLDER}/brand.yaml`,
  spanAt: () => ASKED,
});

const read = async (file: string, answer: Uint8Array | HostFailure['failure'], height = 20) => {
  const asked: string[] = [];
  const readBytes = (path: string): Promise<Uint8Array | HostFailure> => {
    asked.push(path);
    return Promise.resolve(typeof answer === 'string' ? { failure: answer, message: 'so it is' } : answer);
  };
  const { value, diagnostics } = await logoReader({ readBytes })(brandWith({ file, height }));
  return { value, asked, codes: diagnostics.map(({ code }) => code), diagnostics };
};

describe('the logo of a brand', () => {
  it('is read from beside brand.yaml', async () => {
    const { asked, value, codes } = await read('logo.svg', MARK);
    expect(asked).toEqual([`${FOLDER}/logo.svg`]);
    expect([value?.format, codes]).toEqual(['svg', []]);
  });

  it('may be none', async () => {
    expect(await logoReader({ readBytes: () => Promise.reject(new Error('asked')) })(brandWith(null))).toEqual({
      value: null,
      diagnostics: [],
    });
  });

  it.each([
    '../northwind/logo.svg',
    'art/logo.svg',
    '/etc/passwd',
    'C:logo.png',
    '..\\logo.png',
    'https://a.example/logo.svg',
    '..',
    '.hidden',
  ])('is not read as %s', async (file) => {
    expect(await read(file, MARK)).toMatchObject({ value: undefined, asked: [], codes: ['brand/logo-outside'] });
  });

  it.each([
    ['absent', 'brand/logo-missing'],
    ['outside', 'brand/logo-outside'],
    ['too-large', 'brand/logo-too-large'],
    ['denied', 'read/unreadable-file'],
  ] as const)('that is %s is told as %s', async (failure, code) => {
    expect(await read('logo.png', failure)).toMatchObject({ value: undefined, codes: [code] });
  });

  it('in pixels is warned about where it has too few for its size on paper', async () => {
    expect((await read('logo.png', sunflower(6), 8)).codes).toEqual([]);
    const { value, codes, diagnostics } = await read('logo.png', sunflower(6), 36);
    expect([value?.format, codes]).toEqual(['png', ['brand/logo-coarse']]);
    expect(diagnostics[0]?.message).toMatch(/17 pixels high.*34 to the inch/);
  });
});
