import type { TemplateMarks } from '../../model/precompiled-template.ts';
import { offsetOf, type SourceText } from '../../source/text.ts';
import { parse } from './parse.ts';
import type { Node, Program } from './program.ts';

/** A field that a template asks for: its name, and that of what it is asked of, where the template says it. */
export type FieldMention = { readonly name: string; readonly of: string | null };

/** What the names that blocks give stand for, and what surrounds a place. */
type Scope = { readonly given: ReadonlyMap<string, string | null>; readonly around: string | null };

/** What a path leads to; nothing is known of a path that climbs out of its block. */
const mentionOf = (
  { parts = [], depth = 0, data = false, original }: Node,
  { given, around }: Scope,
): FieldMention | undefined => {
  const [first] = parts;
  const name = parts.at(-1);
  if (name === undefined) return around === null || original !== 'this' ? undefined : { name: around, of: null };
  const before = parts.at(-2);
  if (before === undefined) return { name, of: depth === 0 && !data ? around : null };
  return { name, of: parts.length === 2 && given.has(before) && before === first ? (given.get(before) ?? null) : before };
};

const argumentsOf = (node: Node): readonly Node[] => [
  ...(node.params ?? []),
  ...(node.hash?.pairs ?? []).map(({ value }) => value),
];

/** All paths in a call, those in calls within it among them. */
const pathsIn = (node: Node): readonly Node[] => {
  if (node.type === 'PathExpression') return [node];
  const called = node.type === 'MustacheStatement' && node.path ? [node.path] : [];
  return [...called, ...argumentsOf(node).flatMap(pathsIn), ...(node.name?.type === 'SubExpression' ? pathsIn(node.name) : [])];
};

const scopeOf = ({ path, params = [], program }: Node, scope: Scope): Scope => {
  if (path?.original !== 'each' && path?.original !== 'with') return scope;
  const [about] = params;
  const around = about?.type === 'PathExpression' ? (mentionOf(about, scope)?.name ?? null) : null;
  const [item] = program?.blockParams ?? [];
  return { around, given: item === undefined ? scope.given : new Map([...scope.given, [item, around]]) };
};

type Visit = (path: Node, scope: Scope) => void;

const walk = (program: Program | undefined, scope: Scope, visit: Visit): void => {
  for (const node of program?.body ?? []) {
    for (const path of pathsIn(node)) visit(path, scope);
    if (node.type !== 'BlockStatement') continue;
    walk(node.program, scopeOf(node, scope), visit);
    walk(node.inverse, scope, visit);
  }
};

/** The fields that a template asks for at calls that a test picks by their numbers. */
export const mentionsIn = (
  source: SourceText,
  { calls }: TemplateMarks,
  isPicked: (number: number) => boolean,
): readonly FieldMention[] => {
  const picked = new Set(calls.flatMap(([name, start], number) => (isPicked(number) ? [`${name} ${start}`] : [])));
  const mentions: FieldMention[] = [];
  const program = picked.size === 0 ? null : parse(source, () => undefined);
  walk(program ?? undefined, { given: new Map(), around: null }, (path, scope) => {
    const { line, column } = path.loc.start;
    const mention = mentionOf(path, scope);
    if (mention && picked.has(`${String(path.original)} ${offsetOf(source, line, column + 1)}`)) mentions.push(mention);
  });
  return mentions;
};
