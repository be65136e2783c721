import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { satisfies } from './support/version-range.ts';

type Manifest = {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
};

type LockEntry = {
  readonly version: string;
  readonly engines?: { readonly node?: string };
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
};

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

const manifest = read('package.json') as Manifest;
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, LockEntry>> };
const installed = Object.entries(packages).filter(([name]) => name !== '');

/** The oldest Node that we promise to run on. */
const OLDEST_NODE = '20.19.0';

describe('what we depend on', () => {
  test.each(Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides }))(
    '%s is pinned exactly',
    (_, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    },
  );

  test('the lock holds the versions that are pinned', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  test('every package of the lock runs on the oldest Node we promise', () => {
    expect(satisfies(OLDEST_NODE, manifest.engines.node)).toBe(true);
    const tooNew = installed.filter(
      ([, { engines, optional }]) => optional !== true && !satisfies(OLDEST_NODE, engines?.node ?? '*'),
    );
    expect(tooNew.map(([name]) => name)).toEqual([]);
  });

  test('nothing that is needed runs a script when it is installed', () => {
    const scripted = installed.filter(([, { hasInstallScript, optional }]) => hasInstallScript === true && optional !== true);
    expect(scripted.map(([name]) => name)).toEqual([]);
  });

  test('everything comes from the registry', () => {
    const elsewhere = installed.filter(
      ([, { resolved }]) => resolved !== undefined && !/^https:\/\/registry\.npmjs\.org\//.test(resolved),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
  });

  test('what is installed with the product has a permissive licence', () => {
    const PERMISSIVE = /\b(MIT|ISC|Apache-2\.0|BSD|0BSD|BlueOak|OFL|Unlicense|CC0|Python-2\.0)\b/;
    // Its manifest names none; its LICENSE file is MIT's.
    const UNDECLARED = new Set(['node_modules/png-js']);
    const others = installed.filter(
      ([name, { dev, license }]) => dev !== true && !UNDECLARED.has(name) && !PERMISSIVE.test(license ?? ''),
    );
    expect(others.map(([name, { license }]) => `${name}: ${license ?? 'none given'}`)).toEqual([]);
  });
});

describe('the range reader that these tests rest on', () => {
  test.each([
    ['20.19.0', '>=20.19.0', true],
    ['20.19.0', '>= 18', true],
    ['20.19.0', '^20.19.0 || ^22.13.0 || >=24', true],
    ['20.19.0', '^20.12||^22||>=24', true],
    ['20.19.0', '>=20.16.0 <21 || >=22.3.0', true],
    ['20.19.0', '20 || >=22', true],
    ['20.19.0', '20.x', true],
    ['20.19.0', '*', true],
    ['20.19.0', '~20.19', true],
    ['20.19.0', '18 - 20', true],
    ['20.19.0', '>=20.19.1', false],
    ['20.19.0', '^22.13.0 || >=24', false],
    ['20.19.0', '>20', false],
    ['20.19.0', '<=20.18', false],
    ['20.19.0', '18 || 22', false],
    ['0.4.2', '^0.4.0', true],
    ['0.5.0', '^0.4.0', false],
  ])('%s in %s: %s', (version, range, expected) => {
    expect(satisfies(version, range)).toBe(expected);
  });
});
