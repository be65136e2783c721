import { Composer, isMap, type CST, type Document, type Node, type ParsedNode, YAMLParseError } from 'yaml';
import { aliasProblem, checkAliases } from './yaml-aliases.ts';
import { nodeOn, openedBefore, pairOn } from './yaml-nodes.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { scanYaml } from './yaml-scan.ts';
import { inPlainWords } from './yaml-words.ts';
import type { SourceText, Spot } from './text.ts';

/** A way into YAML data: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** YAML data that remembers where each piece of it stands. */
export type YamlDocument = {
  readonly source: SourceText;
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  readonly data: unknown;
  /** Where the value at a path stands; the nearest enclosing piece where there is none. */
  readonly spotAt: (path: Path) => Spot;
  /** Where the key that leads to a path stands. */
  readonly keySpotAt: (path: Path) => Spot;
};

export type { YamlProblem, YamlProblemKind } from './yaml-problem.ts';

/** What came out of a YAML text: a document unless a problem forbids it. */
export type ParsedYaml = { readonly document?: YamlDocument; readonly problems: readonly YamlProblem[] };

const OPTIONS = {
  strict: true,
  uniqueKeys: true,
  stringKeys: true,
  resolveKnownTags: false,
  merge: false,
  schema: 'core',
  version: '1.2',
  prettyErrors: false,
} as const;

/** One slip makes the parser stumble several times; the first few stumbles are the ones that help. */
const MOST_PROBLEMS = 3;
const MOST_ALIASES = 50;

/**
 * Reads YAML 1.2 (core schema) into plain data with positions.
 * Texts over 1 MB or nested deeper than 64 are refused before a document is composed, which they could bring down.
 */
export const parseYaml = (source: SourceText): ParsedYaml => {
  const scanned = scanYaml(source.text);
  if (scanned.refused) return { problems: [scanned.refused] };
  const parsed = composed(scanned.pieces, source.text.length);
  const problems = problemsOf(source, parsed);
  if (problems.length > 0) return { problems };
  const { data, problem } = plainData(parsed);
  if (problem) return { problems: [problem] };
  return { document: documentOf(source, parsed, data), problems: scanned.comments };
};

/** The first document of a text, with what is wrong with it; that there is a second one is a mistake of its own. */
const composed = (pieces: readonly CST.Token[], length: number): Document.Parsed => {
  // Even nothing makes a document when one is asked for.
  const [first, second] = new Composer<ParsedNode>(OPTIONS).compose(pieces, true, length) as Iterable<Document.Parsed>;
  if (first === undefined) throw new Error('A YAML text makes a document.');
  if (second) first.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'There are several'));
  return first;
};

const problemsOf = (source: SourceText, parsed: Document.Parsed): readonly YamlProblem[] => {
  const found = [...parsed.errors, ...parsed.warnings].map((error): YamlProblem => {
    const kind = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'syntax';
    const [start, end] = error.code === 'MISSING_CHAR' ? openedBefore(parsed, error.pos) : error.pos;
    return { kind, message: inPlainWords(error.code, error.message), start, end };
  });
  const syntax = firstOfLines(
    source.text,
    found.filter((problem) => problem.kind === 'syntax'),
  ).slice(0, MOST_PROBLEMS);
  return [...syntax, ...found.filter((problem) => problem.kind !== 'syntax'), ...reservedKeys(parsed.contents)];
};

/** What else the parser finds in a line follows from the first. */
const firstOfLines = (text: string, problems: readonly YamlProblem[]): readonly YamlProblem[] => {
  const lineOf = ({ start }: YamlProblem): number => text.lastIndexOf('\n', start - 1);
  return problems.filter((problem, index) => problems.findIndex((other) => lineOf(other) === lineOf(problem)) === index);
};

/** Keys that mean something to JavaScript objects: looked up in data that lacks them, they find a function. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const reservedKeys = (node: unknown): readonly YamlProblem[] => {
  const items = (node as { readonly items?: readonly unknown[] } | null)?.items ?? [];
  if (!isMap<ParsedNode, ParsedNode>(node)) return items.flatMap(reservedKeys);
  return node.items.flatMap((pair) => {
    const key = (pair.key as { readonly value?: unknown }).value;
    const [start, end] = pair.key.range;
    const message = `The key "${String(key)}" has a meaning of its own in JavaScript and cannot be used here.`;
    const own: readonly YamlProblem[] =
      typeof key === 'string' && RESERVED.has(key) ? [{ kind: 'reserved-key', message, start, end }] : [];
    return [...own, ...reservedKeys(pair.value)];
  });
};

const plainData = (parsed: Document.Parsed): { readonly data?: unknown; readonly problem?: YamlProblem } => {
  const { problem, last } = checkAliases(parsed);
  if (problem) return { problem };
  try {
    return { data: parsed.toJS({ maxAliasCount: MOST_ALIASES }) as unknown };
  } catch (error) {
    // Counting how often aliases multiply is left to this step, which throws nothing else.
    if (!(error instanceof ReferenceError)) throw error;
    return {
      problem: aliasProblem(last, `Aliases (\`*name\`) multiply this file to more than ${MOST_ALIASES} times what it says.`),
    };
  }
};

const documentOf = (source: SourceText, parsed: Document.Parsed, data: unknown): YamlDocument => {
  const spotOf = (node: Node | null): Spot => {
    const [start, end] = node?.range ?? [0, 0];
    return { source, start, end: Math.max(start, end) };
  };
  return {
    source,
    data,
    spotAt: (path) => spotOf(nodeOn(parsed, path)),
    keySpotAt: (path) => spotOf(pairOn(parsed, path)),
  };
};
