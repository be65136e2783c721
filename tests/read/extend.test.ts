import { describe, expect, it } from 'vitest';
import { readCurriculum } from '../../src/read/read-curriculum.ts';
import { formatPlace, placeOf } from '../../src/source/text.ts';
import { bakery } from '../support/bakery.ts';
import { memoryHost } from '../support/memory-host.ts';

const brands = (files: Readonly<Record<string, string>>) => {
  const paths = Object.entries(files).map(([id, text]) => [`templates/brands/${id}/brand.yaml`, text] as const);
  return readCurriculum(memoryHost({ ...bakery(), ...Object.fromEntries(paths) }), { language: 'en' });
};

const MARKET = `id: market
extends: plain
names:
  short: The market stall
palette:
  primary: '#003355'
crisis: []
`;

describe('a brand that extends another', () => {
  it('takes over what it does not say, key by key, and replaces lists whole', async () => {
    const { value, diagnostics } = await brands({ market: MARKET });
    expect(diagnostics).toEqual([]);
    expect(value?.brands.get('market')?.value).toMatchObject({
      id: 'market',
      names: { legal: 'The bakers of Mill Lane', short: 'The market stall' },
      palette: { ink: '#1a1a1a', primary: '#003355' },
      crisis: [],
      document: { prefix: 'ML' },
    });
  });

  it('may be extended in its turn', async () => {
    const { value } = await brands({ market: MARKET, winter: 'id: winter\nextends: market\nfunding: The town pays.\n' });
    expect(value?.brands.get('winter')?.value).toMatchObject({ funding: 'The town pays.', palette: { primary: '#003355' } });
  });

  it('finds each piece in the file that says it', async () => {
    const { value } = await brands({ market: MARKET });
    const place = (...path: string[]) => {
      const span = value?.brands.get('market')?.spanAt(path);
      return span && formatPlace(placeOf(span)).replace('templates/brands/', '');
    };
    expect(place('palette', 'primary')).toBe('market/brand.yaml:6:12');
    expect(place('palette', 'ink')).toBe('plain/brand.yaml:6:8');
    expect(place('names', 'program')).toBe('market/brand.yaml:4:3');
    expect(place('funding')).toBe('market/brand.yaml:1:1');
  });

  it('may take something away', async () => {
    const parent = MARKET + 'funding: The town pays.\n';
    const { value } = await brands({ market: parent, winter: 'id: winter\nextends: market\nfunding: null\n' });
    expect(value?.brands.get('winter')?.value.funding).toBeNull();
  });

  it('has an id of its own', async () => {
    const { diagnostics } = await brands({ market: MARKET.replace('id: market\n', '') });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'read/missing-key `id` is missing from this file.',
    ]);
  });

  it('names one that exists', async () => {
    const { diagnostics } = await brands({ market: MARKET.replace('plain', 'plian') });
    expect(diagnostics).toMatchObject([{ code: 'read/unknown-reference', hint: 'Did you mean "plain"?' }]);
  });

  it('never extends itself, over however many others; who extends such a one is not told again', async () => {
    const { diagnostics } = await brands({
      market: 'id: market\nextends: winter\n',
      winter: 'id: winter\nextends: market\n',
      stall: 'id: stall\nextends: market\n',
      self: 'id: self\nextends: self\n',
    });
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'read/circular-extends This makes a circle: market extends winter extends market.',
      'read/circular-extends This makes a circle: self extends self.',
      'read/circular-extends This makes a circle: winter extends market extends winter.',
    ]);
  });

  it('shares a mistake of its parent without telling it twice', async () => {
    const { diagnostics } = await brands({ market: MARKET.replace('#003355', 'blue'), winter: 'id: winter\nextends: market\n' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['read/invalid-value']);
  });
});

describe('a theme that extends another', () => {
  it('gives only what differs', async () => {
    const large = 'id: large\nextends: standard\nstyles:\n  body: { size: 18 }\n';
    const files = { ...bakery(), 'templates/themes/large.yaml': large };
    const { value } = await readCurriculum(memoryHost(files), { language: 'en' });
    expect(value?.themes.get('large')?.value.styles.body).toMatchObject({ face: 'text', size: 18, leading: 16 });
    expect(value?.themes.get('standard')?.value.styles.body.size).toBe(12);
  });
});
