// What is kept of the YAML that ships says what reading it anew says, at every place, and nothing else is taken for it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { precompiled, templateKey, yamlKey } from '../../src/host/precompiled.ts';
import type { PrecompiledTemplate } from '../../src/model/precompiled-template.ts';
import type { Precompiled } from '../../src/host/host.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import { planPrint } from '../../src/plan/plan.ts';
import { decodeText } from '../../src/source/decode.ts';
import type { SourceText } from '../../src/source/text.ts';
import { composeJob } from '../compose/composing.ts';
import { curriculumOf, openRequest, shippedHost } from '../support/print.ts';
import {
  documentFrom,
  parseYaml,
  precompileYaml,
  type Path,
  type PrecompiledYaml,
  type YamlDocument,
} from '../../src/source/yaml.ts';

const shippedAs = (ending: string): readonly SourceText[] =>
  ['curriculum', 'templates'].flatMap((folder) =>
    readdirSync(PACKAGE_ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => decodeText(`${folder}/${name}`, readFileSync(`${PACKAGE_ROOT}${folder}/${name}`)).source),
  );

const shipped = shippedAs('.yaml');
const templates = shippedAs('.hbs');

const pathsIn = (data: unknown, path: Path = []): readonly Path[] => {
  if (typeof data !== 'object' || data === null) return [path];
  const steps = Array.isArray(data) ? [...data.keys()] : Object.keys(data);
  return [path, ...steps.flatMap((step) => pathsIn((data as Record<string | number, unknown>)[step], [...path, step]))];
};

const placesIn = ({ data, spanAt, keySpanAt }: YamlDocument) =>
  [...pathsIn(data), ['no', 'such', 'path'], ['no', 0]].map((path) => {
    const [value, key] = [spanAt(path), keySpanAt(path)];
    return [path.join('.'), value.start, value.end, key.start, key.end].join(' ');
  });

/** What is kept, as it comes back from a file. */
const kept = (source: SourceText): PrecompiledYaml => JSON.parse(JSON.stringify(precompileYaml(source))) as PrecompiledYaml;

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
    expect(precompileYaml({ file: 'garden.yaml', text })).toBeUndefined();
  });

  test('an alias is kept as what it repeats, at its own place', () => {
    const source = { file: 'garden.yaml', text: 'peas: &water {each: day}\nbeans: *water\n' };
    const { data, spanAt } = documentFrom(source, kept(source));
    expect(data).toEqual({ peas: { each: 'day' }, beans: { each: 'day' } });
    expect(spanAt(['beans'])).toMatchObject({ start: 32, end: 38 });
    expect(spanAt(['beans', 'each'])).toMatchObject({ start: 20, end: 23 });
  });
});

const DIST = `${PACKAGE_ROOT}dist/`;

describe.runIf(existsSync(`${DIST}precompiled.json`))('what the build leaves', async () => {
  const yaml = JSON.parse(readFileSync(`${DIST}precompiled.json`, 'utf8')) as Record<string, PrecompiledYaml>;
  const read = (await import(`${DIST}precompiled-templates.js`)) as { readonly templates: Record<string, PrecompiledTemplate> };

  test('holds everything that ships', () => {
    expect(shipped.filter(({ text }) => yaml[yamlKey(text)] === undefined)).toEqual([]);
    expect(templates.filter((source) => read.templates[templateKey(source)] === undefined)).toEqual([]);
  });

  test('is found from the code that asks for it, bundled or not', () => {
    const code = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
    const asking = code.filter((file) => readFileSync(DIST + file, 'utf8').includes('../precompiled.json'));
    expect(asking.length).toBeGreaterThan(0);
    for (const file of asking) expect(existsSync(new URL('../precompiled.json', pathToFileURL(DIST + file))), file).toBe(true);
  });

  test('gives every template a name of its own', () => {
    const ids = Object.values(read.templates).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('makes the same documents as reading everything anew', async () => {
    const kept: Precompiled = {
      yaml: (text) => Promise.resolve(yaml[yamlKey(text)]),
      template: (source) => Promise.resolve(read.templates[templateKey(source)]),
    };
    const { precompiled: _before, ...parsing } = shippedHost;
    const [anew, again] = [await curriculumOf(parsing), await curriculumOf({ ...shippedHost, precompiled: kept })];
    const manuscripts = (curriculum: Curriculum) => {
      const plan = planPrint(curriculum, { ...openRequest, workshop: 'half-day' }).value;
      if (plan === undefined) throw new Error('the half day cannot be planned');
      // A place names its file; a whole text in every place would be too long to compare.
      const told = (key: string, value: unknown): unknown => (key === 'source' ? (value as SourceText).file : value);
      return plan.jobs.map((job) => {
        const manuscript = composeJob(curriculum, plan, job).value;
        // What points into a template has to go from thread to thread.
        structuredClone(manuscript?.body[0]?.origin);
        return JSON.stringify(manuscript, told);
      });
    };
    const [left, right] = [manuscripts(anew), manuscripts(again)];
    expect(right.length).toBeGreaterThan(20);
    expect(right).toEqual(left);
  });

  test('answers to no text with a letter changed, and to no template by another name', () => {
    for (const { text } of shipped) expect(yaml[yamlKey(`${text} `)]).toBeUndefined();
    for (const { file, text } of templates) {
      expect(read.templates[templateKey({ file, text: `${text} ` })]).toBeUndefined();
      expect(read.templates[templateKey({ file: `${file}.hbs`, text })]).toBeUndefined();
    }
  });
});

test('a program to which nothing was left parses everything', async () => {
  const [[source], [template]] = [shipped, templates];
  expect(await precompiled.yaml(source?.text ?? '')).toBeUndefined();
  expect(template && (await precompiled.template(template))).toBeUndefined();
});
