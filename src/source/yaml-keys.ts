import { isMap, type ParsedNode } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';
import { inPlainWords } from './yaml-words.ts';

/** Keys that mean something to JavaScript objects: looked up in data that lacks them, they find a function. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys below a node that no file may have: reserved ones, and those that stand there twice. */
export const wrongKeys = (node: unknown): readonly YamlProblem[] => {
  if (!isMap<ParsedNode, ParsedNode>(node)) {
    const items = (node as { readonly items?: readonly unknown[] } | null)?.items ?? [];
    return items.flatMap(wrongKeys);
  }
  const seen = new Set<unknown>();
  return node.items.flatMap((pair) => {
    const key = (pair.key as { readonly value?: unknown }).value;
    const own = wrongKey(key, seen.has(key), pair.key.range);
    seen.add(key);
    return own ? [own, ...wrongKeys(pair.value)] : wrongKeys(pair.value);
  });
};

const wrongKey = (key: unknown, isSeen: boolean, [start, end]: readonly [number, number, number]): YamlProblem | undefined => {
  if (typeof key === 'string' && RESERVED.has(key)) {
    const message = `The key "${key}" has a meaning of its own in JavaScript and cannot be used here.`;
    return { kind: 'reserved-key', message, start, end };
  }
  return isSeen ? { kind: 'duplicate-key', message: inPlainWords('DUPLICATE_KEY', ''), start, end } : undefined;
};
