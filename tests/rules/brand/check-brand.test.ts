import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HostFailure } from '../../../src/host/host.ts';
import { brandSchema, type Brand } from '../../../src/model/brand.ts';
import type { Loaded } from '../../../src/model/curriculum.ts';
import { extend } from '../../../src/read/extend.ts';
import { load } from '../../../src/read/load.ts';
import { logoReader } from '../../../src/read/pictures/logo.ts';
import { checkBrand } from '../../../src/rules/brand/check-brand.ts';
import { placeOf } from '../../../src/source/text.ts';
import { parseYaml, type YamlDocument } from '../../../src/source/yaml.ts';

const ROOT = new URL('../../../', import.meta.url);
const SHIPPED = readdirSync(new URL('templates/brands', ROOT)).sort();

const documentOf = (id: string, change: (text: string) => string = (text) => text): YamlDocument => {
  const file = `templates/brands/${id}/brand.yaml`;
  const { document, problems } = parseYaml({ file, text: change(readFileSync(new URL(file, ROOT), 'utf8')) });
  expect(problems).toEqual([]);
  return document!;
};

const brandOf = (id: string, change?: (text: string) => string): Loaded<Brand> => {
  const documents = new Map(SHIPPED.map((name) => [name, documentOf(name, name === id ? change : undefined)]));
  const { value, diagnostics } = load(
    brandSchema,
    extend(id, documents, (found) => expect(found).toBeUndefined())!,
  );
  expect(diagnostics).toEqual([]);
  return value!;
};

const host = {
  readBytes: (file: string): Promise<Uint8Array | HostFailure> =>
    Promise.resolve(new Uint8Array(readFileSync(new URL(file, ROOT)))),
};

describe.each(SHIPPED)('the shipped brand %s', (id) => {
  it('obeys every rule', () => {
    expect(checkBrand(brandOf(id))).toEqual([]);
  });

  it('has a logo that passes the gate, or none', async () => {
    const { value, diagnostics } = await logoReader(host)(brandOf(id));
    expect(diagnostics).toEqual([]);
    expect(value).not.toBeUndefined();
  });

  it('can reach nobody real but the national lines', () => {
    const { contacts, crisis } = brandOf(id).value;
    const numbers = JSON.stringify([contacts, crisis]).match(/\(?\d{3}\)? ?\d{3}-\d{4}/g) ?? [];
    for (const number of numbers) expect(number).toMatch(/555-01\d\d$/);
    for (const { link } of contacts) expect(link ?? 'tel:711').toMatch(/\.example(\/|$)|^tel:(\+1\d{3}55501\d\d|711)$/);
  });

  it('names the 988 line, and 911 last of all with a word on the police', () => {
    const { crisis } = brandOf(id).value;
    expect(crisis.map(({ reach }) => reach).join(' ')).toMatch(/988.*988lifeline\.org/);
    expect(crisis.at(-1)?.reach).toContain('911');
    expect(crisis.at(-1)?.about).toMatch(/police/i);
  });
});

describe('agencies', () => {
  it('differ from each other in every way that shows', () => {
    const [one, other] = ['harbor-house', 'northwind'].map((id) => brandOf(id).value);
    expect(one?.palette.primary).not.toBe(other?.palette.primary);
    expect(one?.type).not.toEqual(other?.type);
    expect(one?.document.prefix).not.toBe(other?.document.prefix);
  });

  it.each(['harbor-house', 'northwind'])('like %s name a warmline of peers with its hours', (id) => {
    expect(brandOf(id).value.crisis.filter(({ peer, hours, about }) => peer && hours && about)).toHaveLength(1);
  });
});

const told = (from: string, to: string) => {
  const changed = brandOf('harbor-house', (text) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  });
  return checkBrand(changed).map(({ code, message, hint, at }) => ({ code, message, hint, line: at && placeOf(at) }));
};

describe('a brand color', () => {
  it.each([
    ['ink', "ink: '#14262b'", "ink: '#7f9398'", /smaller headings/, /3\.\d\d:1.*4\.5:1/],
    ['primary', "primary: '#0b5563'", "primary: '#7fd1de'", /headings/, /1\.73:1.*4\.5:1/],
    ['accent', "accent: '#a8480f'", "accent: '#f2b632'", /marks/, /1\.82:1.*4\.5:1/],
    ['line', "line: '#4f7d86'", "line: '#b8cfd3'", /frames and rules/, /1\.6\d:1.*3:1/],
  ])('%s that is too pale is named with what it is for, what it measures and what would pass', (color, from, to, use, ratios) => {
    const [found, ...others] = told(from, to);
    expect(others).toEqual([]);
    expect(found?.code).toBe('brand/color-too-pale');
    expect(found?.message).toMatch(use);
    expect(found?.message).toMatch(ratios);
    const shade = /#[0-9a-f]{6}/.exec(found?.hint ?? '')?.[0] ?? '';
    expect(told(from, `${color}: '${shade}'`)).toEqual([]);
    expect(found?.line?.file).toBe('templates/brands/harbor-house/brand.yaml');
    expect(found?.line?.column).toBe(color.length + 5);
  });
});

describe('a brand', () => {
  it('has a short name of at most 32 characters', () => {
    expect(told('short: Harbor House', `short: ${'é'.repeat(32)}`)).toEqual([]);
    const [found] = told('short: Harbor House', `short: ${'é'.repeat(33)}`);
    expect(found?.code).toBe('brand/name-too-long');
    expect(found?.message).toMatch(/33 characters/);
  });

  it('that lists nobody to call is warned', () => {
    const changed = brandOf('harbor-house', (text) => text.replace(/^crisis:\n(?: .*\n)+/m, 'crisis: []\n'));
    const [found] = checkBrand(changed);
    expect(found).toMatchObject({ code: 'brand/no-crisis-line', severity: 'warning' });
  });
});
