import type { SourceText, Spot } from '../../source/text.ts';
import { offsetOf } from '../../source/text.ts';

/**
 * The parts of a Handlebars syntax tree that we touch. Handlebars' own types leave statements open,
 * and we change trees in place, which its compiler allows.
 */
export type Node = {
  type: string;
  loc: { start: { line: number; column: number }; end: { line: number; column: number } };
  value?: unknown;
  original?: unknown;
  escaped?: boolean;
  path?: Node & { original: string; parts?: string[]; depth?: number };
  name?: Node & { original: string };
  params?: Node[];
  hash?: { type: 'Hash'; pairs: { type: 'HashPair'; key: string; value: Node; loc: Node['loc'] }[]; loc: Node['loc'] };
  program?: Program;
  inverse?: Program;
  strip?: object;
};

/** A list of statements. */
export type Program = Node & { type: 'Program'; body: Node[]; blockParams?: string[] };

/** Template texts, numbered from 1, so that a line of the syntax tree tells its file too. */
export type Sources = SourceText[];

/** Lines of the n-th source are numbered from here on: Handlebars' errors carry a line and no file. */
const LINES_PER_SOURCE = 1_000_000;

/** Visits every node of a program, statements and expressions alike; `false` keeps the visit out of a node. */
export const visit = (node: Node, enter: (node: Node) => boolean): void => {
  if (!enter(node)) return;
  const children: (Node | undefined)[] = [
    ...(node.type === 'Program' ? (node as Program).body : []),
    ...(node.params ?? []),
    ...(node.hash?.pairs.map((pair) => pair.value) ?? []),
    node.program,
    node.inverse,
  ];
  for (const child of children) if (child) visit(child, enter);
};

/** Every path that climbs higher (`../`) than there are blocks around it. */
export const tooHigh = (node: Node, blocks = 0): readonly Node[] => {
  if (node.type === 'PathExpression') return ((node as { depth?: number }).depth ?? 0) > blocks ? [node] : [];
  const beside = [
    ...(node.path ? [node.path] : []),
    ...(node.name ? [node.name] : []),
    ...(node.params ?? []),
    ...(node.hash?.pairs.map((pair) => pair.value) ?? []),
    ...(node.type === 'Program' ? (node as Program).body : []),
  ];
  const within = [node.program, node.inverse].filter((program) => program !== undefined && program !== null);
  return [...beside.flatMap((child) => tooHigh(child, blocks)), ...within.flatMap((child) => tooHigh(child, blocks + 1))];
};

/** Numbers the lines of a parsed template so that they name its source, which is counted from 1. */
export const numberLines = (program: Program, source: number): void => {
  const seen = new Set<object>();
  const shift = (loc: Node['loc'] | undefined): void => {
    if (loc === undefined || seen.has(loc)) return;
    seen.add(loc);
    loc.start.line += source * LINES_PER_SOURCE;
    loc.end.line += source * LINES_PER_SOURCE;
  };
  visit(program, (node) => {
    shift(node.loc);
    shift(node.path?.loc);
    return true;
  });
};

/** The spot of a numbered line and a column (from 0); undefined for a line of a template without a number. */
export const spotOfLine = (sources: Sources, line: number, column: number): Spot | undefined => {
  const source = sources[Math.floor(line / LINES_PER_SOURCE) - 1];
  if (source === undefined) return undefined;
  const start = offsetOf(source, line % LINES_PER_SOURCE, column + 1);
  return { source, start, end: start + 1 };
};
