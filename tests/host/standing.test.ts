// What is kept of the YAML that ships says what reading it anew says, at every place, and nothing else is taken for it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { digestOf, standing } from '../../src/host/standing.ts';
import { decodeText } from '../../src/source/decode.ts';
import type { SourceText } from '../../src/source/text.ts';
import { documentFrom, parseYaml, standYaml, type Path, type StandingYaml, type YamlDocument } from '../../src/source/yaml.ts';

const shipped: readonly SourceText[] = ['curriculum', 'templates'].flatMap((folder) =>
  readdirSync(PACKAGE_ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => decodeText(`${folder}/${name}`, readFileSync(`${PACKAGE_ROOT}${folder}/${name}`)).source),
);

const pathsIn = (data: unknown, path: Path = []): readonly Path[] => {
  if (typeof data !== 'object' || data === null) return [path];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [path, ...steps.flatMap((step) => pathsIn((data as Record<string | number, unknown>)[step], [...path, step]))];
};

const placesIn = ({ data, spotAt, keySpotAt }: YamlDocument) =>
  [...pathsIn(data), ['no', 'such', 'path'], ['no', 0]].map((path) => {
    const [value, key] = [spotAt(path), keySpotAt(path)];
    return [path.join('.'), value.start, value.end, key.start, key.end].join(' ');
  });

/** What is kept, as it comes back from a file. */
const kept = (source: SourceText): StandingYaml => JSON.parse(JSON.stringify(standYaml(source))) as StandingYaml;

test.each(shipped.map((source) => [source.file, source] as const))('%s', (_, source) => {
  const { document } = parseYaml(source);
  const again = documentFrom(source, kept(source));
  expect(again.data).toEqual(document?.data);
  expect(placesIn(again)).toEqual(document && placesIn(document));
});

describe('what is not kept', () => {
  test.each([
    ['a text with a mistake', 'a: [1'],
    ['a text with a warning', 'title: Learn C #1'],
    ['a key that is there twice', 'a: 1\na: 2'],
  ])('%s', (_, text) => {
    expect(standYaml({ file: 'garden.yaml', text })).toBeUndefined();
  });

  test('an alias is kept as what it repeats, at its own place', () => {
    const source = { file: 'garden.yaml', text: 'peas: &water {each: day}\nbeans: *water\n' };
    const { data, spotAt } = documentFrom(source, kept(source));
    expect(data).toEqual({ peas: { each: 'day' }, beans: { each: 'day' } });
    expect(spotAt(['beans'])).toMatchObject({ start: 32, end: 38 });
    expect(spotAt(['beans', 'each'])).toMatchObject({ start: 20, end: 23 });
  });
});

describe.runIf(existsSync(`${PACKAGE_ROOT}dist/standing.json`))('the file that the build leaves', () => {
  const file = JSON.parse(readFileSync(`${PACKAGE_ROOT}dist/standing.json`, 'utf8')) as Record<string, StandingYaml>;

  test('holds everything that ships', () => {
    const missing = shipped.filter((source) => file[digestOf(source.text)] === undefined).map((source) => source.file);
    expect(missing).toEqual([]);
  });

  test('answers to no text with a letter changed', () => {
    for (const { text } of shipped) expect(file[digestOf(`${text} `)]).toBeUndefined();
  });
});

test('a program without such a file parses everything', async () => {
  expect(await standing(shipped[0]?.text ?? '')).toBeUndefined();
});
