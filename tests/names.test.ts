// One name, one meaning: no exported type is called like another, and the glossary speaks of types that there are.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const FILES = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

const parse = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

const SOURCES = FILES.map((file) => parse(file, readFileSync(path.join(ROOT, 'src', file), 'utf8')));

/** `export type Plan = Index.Plan`: the same type under the same name. */
const isSameElsewhere = (node: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(node) &&
  ts.isTypeReferenceNode(node.type) &&
  ts.isQualifiedName(node.type.typeName) &&
  node.type.typeName.right.text === node.name.text;

/** The types that a file declares and exports. */
const typesIn = (source: ts.SourceFile): readonly string[] =>
  source.statements.flatMap((node) =>
    (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) &&
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true &&
    node.name !== undefined &&
    !isSameElsewhere(node)
      ? [node.name.text]
      : [],
  );

const twins = (sources: readonly ts.SourceFile[]): readonly string[] => {
  const files = new Map<string, string[]>();
  for (const source of sources)
    for (const name of typesIn(source)) files.set(name, [...(files.get(name) ?? []), source.fileName]);
  return [...files].flatMap(([name, where]) => (where.length > 1 ? [`${name}: ${where.join(', ')}`] : []));
};

/** The words of a name in camel case, small. */
const wordsOf = (name: string): readonly string[] => name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase());

/** Words of our own for what has a plain name: batch, worker, span, collection, color, precompiled. */
const PRIVATE = /^(lots?|aides?|spots?|shelf|shelves|colours?|standing)$/;

const privateNames = (source: ts.SourceFile): readonly string[] => {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && wordsOf(node.text).some((word) => PRIVATE.test(word)))
      found.push(`${source.fileName}: ${node.text}`);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};

describe('names', () => {
  test('no exported type name occurs twice', () => {
    expect(SOURCES.flatMap(typesIn).length).toBeGreaterThan(500);
    expect(twins(SOURCES)).toEqual([]);
  });

  test('two files with a type of one name are found, and one that hands the other on is none', () => {
    const files = ['export type Place = 1;', 'export type Place = 2;', 'export type Place = Index.Place;', 'type Place = 3;'];
    expect(twins(files.map((text, at) => parse(`${String(at)}.ts`, text)))).toEqual(['Place: 0.ts, 1.ts']);
  });

  test('what has a plain name is called by it', () => {
    expect(SOURCES.flatMap(privateNames)).toEqual([]);
    expect(privateNames(parse('a.ts', 'const spotAt = takeLot(aColour, slot);'))).toEqual([
      'a.ts: spotAt',
      'a.ts: takeLot',
      'a.ts: aColour',
    ]);
  });

  test('files and folders are called so, too', () => {
    const parts = FILES.flatMap((file) => file.split(/[/\\.-]/).flatMap(wordsOf));
    expect(parts.filter((part) => PRIVATE.test(part))).toEqual([]);
  });
});

describe('the glossary', () => {
  const rows = /## Glossary\n([\s\S]*?)\n## /
    .exec(readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8'))?.[1]
    ?.split('\n')
    .filter((line) => /^\| [a-z]/i.test(line) && !line.startsWith('| term'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const terms = rows?.map(([, term = '']) => term) ?? [];

  test('says each term once, in the order of the alphabet', () => {
    expect(terms.length).toBeGreaterThan(30);
    expect(terms).toEqual([...new Set(terms)].sort((one, other) => one.localeCompare(other, 'en')));
  });

  test('names types that are exported', () => {
    const types = new Set(SOURCES.flatMap(typesIn));
    const named = rows?.flatMap(([, , , code = '']) => [...code.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)) ?? [];
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((name) => !types.has(name))).toEqual([]);
  });
});
