// Every printed word is curriculum, brand or language: templates, elements and code hold none.
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/host/node-host.ts';
import { brandSchema } from '../../src/model/brand.ts';
import { BANK_NAMES, BANK_SCHEMAS } from '../../src/model/bank/bank.ts';
import type { Banks, Curriculum, Loaded } from '../../src/model/curriculum.ts';
import { frameworkSchema } from '../../src/model/framework.ts';
import { languageSchema } from '../../src/model/language.ts';
import { moduleSchema } from '../../src/model/module.ts';
import { versionOf } from '../../src/model/review.ts';
import { sourcesSchema } from '../../src/model/source-record.ts';
import { workshopSchema } from '../../src/model/workshop.ts';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import type { Manuscript } from '../../src/model/manuscript.ts';
import { composePlan, type Shared } from '../../src/run/composed.ts';
import { folderFiles } from '../support/folder-files.ts';
import { curriculumOf, kindsAtAll, openRequest, shippedHost } from '../support/print.ts';
import { outline, setIn } from './setting.ts';

type Shape = {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly format?: string } } }[];
};

const shapeOf = (schema: z.ZodType): Shape => schema.def;

/** Words, and not an id, a reference, a color or a tag: those are held to a pattern. */
const isWords = ({ type, checks }: Shape): boolean =>
  type === 'string' && !(checks ?? []).some(({ _zod }) => _zod.def.format === 'regex');

/** An address is followed and "unknown" is asked for: they keep their letters, and count as no words. */
const KEPT = /https?:\/\/\S+|^unknown$/;

/** Letters become one letter that no source of ours holds; `{places}` of phrases stay. */
const disguised = (text: string): string =>
  KEPT.test(text) ? text : text.replace(/\{[a-z]+\}|\p{L}/giu, (found) => (found.startsWith('{') ? found : 'ж'));

const disguise = (schema: z.ZodType, value: unknown): unknown => {
  const shape = shapeOf(schema);
  if (value === null || value === undefined) return value;
  if (shape.innerType) return disguise(shape.innerType, value);
  if (shape.options) {
    const option = shape.options.find((candidate) => candidate.safeParse(value).success);
    return option ? disguise(option, value) : value;
  }
  if (typeof value === 'string') return isWords(shape) ? disguised(value) : value;
  if (Array.isArray(value)) return shape.element ? value.map((item) => disguise(shape.element as z.ZodType, item)) : value;
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      const field = shape.shape?.[name] ?? shape.valueType;
      return [name, field ? disguise(field, item) : item];
    }),
  );
};

const disguiseAll = <T, L extends Loaded<T>>(schema: z.ZodType, map: ReadonlyMap<string, L>): ReadonlyMap<string, L> =>
  new Map([...map].map(([id, loaded]) => [id, { ...loaded, value: disguise(schema, loaded.value) as T }]));

const disguisedBanks = (banks: Banks): Banks =>
  Object.fromEntries(
    BANK_NAMES.map((name) => {
      const bank = banks[name];
      return [name, bank && { ...bank, value: disguise(BANK_SCHEMAS[name], bank.value) }];
    }),
  ) as unknown as Banks;

const shipped = await curriculumOf(shippedHost);

const curriculum: Curriculum = {
  ...shipped,
  language: { ...shipped.language, value: disguise(languageSchema, shipped.language.value) as typeof shipped.language.value },
  sources: disguiseAll(sourcesSchema.shape.sources.element, shipped.sources),
  frameworks: disguiseAll(frameworkSchema, shipped.frameworks),
  modules: disguiseAll(moduleSchema, shipped.modules),
  workshops: disguiseAll(workshopSchema, shipped.workshops),
  banks: disguisedBanks(shipped.banks),
  brands: disguiseAll(brandSchema, shipped.brands),
};

/** Addresses of sources as they stand on paper. */
const BARE = [...shipped.sources.values()].map(({ value }) => value.address.replace(/^https?:\/\//, ''));

/** What is followed and not read, taken out of a text. */
const withoutAddresses = (text: string): string =>
  BARE.reduce((left, address) => left.replaceAll(address, ''), text.replace(/https?:\/\/\S+|\bunknown\b/g, ''));

/** Letters that are counted, not written: the options of a scenario, the choices of a match, the version of a module. */
const isCounted = (word: string): boolean => /^[a-j]$/.test(word) || versions.has(word);

/** Versions are computed, and written in letters. */
const versions = new Set([...curriculum.modules.values()].map(({ value }) => versionOf(value)));

describe('with every word disguised, no other word is left in any document', () => {
  /** What every brand is looked at with; the other workshops take turns among the brands. */
  const WITH_ALL = 'half-day';

  /** Every brand is there with a day and without one. */
  const DAYS = [
    { date: null, start: null },
    { date: '2026-04-11', start: '13:30' },
  ];

  test.each([...curriculum.brands.keys()].map((brand, at) => ({ brand, at })))('$brand', ({ brand, at }) => {
    // What several workshops have alike, with a day or without one, is looked at once.
    const shared = DAYS.map((): Shared => new Map<string, Outcome<Manuscript>>());
    const seen = new Set<Outcome<Manuscript>>();
    for (const [turn, workshop] of [...curriculum.workshops.keys()].entries()) {
      if (workshop !== WITH_ALL && turn % curriculum.brands.size !== at) continue;
      const day = (at + turn) % DAYS.length;
      const request = { ...openRequest, kinds: kindsAtAll(curriculum), workshop, brands: [brand], ...DAYS[day] };
      const { composed } = composePlan(curriculum, request, shared[day] ?? new Map<string, Outcome<Manuscript>>());
      expect(composed.length).toBeGreaterThan(10);
      for (const { job, outcome } of composed.filter((each) => !seen.has(each.outcome))) {
        const { value, diagnostics } = outcome;
        seen.add(outcome);
        expect(diagnostics).toEqual([]);
        const { definition } = value ? setIn(curriculum, brand, value) : {};
        const said = [
          ...(definition?.page.furniture.header ?? []),
          ...(definition?.page.furniture.footer ?? []),
          ...(definition?.body ?? []),
        ]
          .flatMap(outline)
          .flatMap((line) => [...line.matchAll(/“(.*)”/gs)].map(([, words]) => words ?? ''));
        const words = [...said, definition?.record.title ?? '', definition?.record.subject ?? ''].flatMap(
          (text) => withoutAddresses(text).match(/\p{Script=Latin}+/gu) ?? [],
        );
        expect(said.join('')).toContain('ж');
        expect([...new Set(words.filter((word) => !isCounted(word)))], job.id).toEqual([]);
      }
    }
  });
});

describe('templates hold no words', () => {
  const files = Object.entries(folderFiles(`${PACKAGE_ROOT}/templates`, (path) => !path.endsWith('.hbs'))).map(
    ([file, bytes]) => [file, new TextDecoder().decode(bytes as Uint8Array)] as const,
  );

  /** Attributes whose value is read by somebody. */
  const READ = ['alt', 'label', 'summary', 'facts', 'low', 'high', 'hint', 'write-in', 'wrote', 'numeral', 'minutes', 'clock'];

  test.each(files)('%s', (_, text) => {
    const plain = text.replace(/\{\{!--.*?--\}\}|<!--.*?-->/gs, '').replace(/\{\{.*?\}\}/gs, '');
    const values = READ.flatMap((name) =>
      [...plain.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value ?? ''),
    );
    const outside = plain.replace(/<[^>]*>/g, '');
    expect([outside, ...values].flatMap((words) => words.match(/\p{L}+/gu) ?? [])).toEqual([]);
  });
});

describe('elements hold no words', () => {
  const files = Object.keys(folderFiles(`${PACKAGE_ROOT}/src/elements`));

  /** Calls whose words are printed: the argument that holds them. */
  const PRINTS: Readonly<Record<string, number>> = { label: 0, writingLines: 2 };

  const literalsIn = (node: ts.Node): readonly string[] => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
      return [node.text];
    // What is looked up by name is no word: context.phrase('…'), node.attributes['…'].
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'phrase')
      return [];
    if (ts.isElementAccessExpression(node)) return [];
    const found: string[] = [];
    node.forEachChild((child) => void found.push(...literalsIn(child)));
    return found;
  };

  const printedLiterals = (node: ts.Node): readonly string[] => {
    const found: string[] = [];
    if (ts.isCallExpression(node)) {
      const name = ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : ts.isIdentifier(node.expression)
          ? node.expression.text
          : '';
      const words = node.arguments[PRINTS[name] ?? -1];
      if (words) found.push(...literalsIn(words));
    }
    node.forEachChild((child) => void found.push(...printedLiterals(child)));
    return found;
  };

  test.each(files)('%s', (file) => {
    const source = ts.createSourceFile(
      file,
      readFileSync(`${PACKAGE_ROOT}/src/elements/${file}`, 'utf8'),
      ts.ScriptTarget.ES2023,
      true,
    );
    expect(printedLiterals(source).filter((literal) => /\p{L}/u.test(literal))).toEqual([]);
  });
});
