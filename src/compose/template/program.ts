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
  parts?: string[];
  depth?: number;
  data?: boolean;
  path?: Node & { original: string };
  name?: Node & { original: string };
  params?: Node[];
  hash?: { type: 'Hash'; pairs: { type: 'HashPair'; key: string; value: Node; loc: Node['loc'] }[]; loc: Node['loc'] };
  program?: Program;
  inverse?: Program;
  strip?: object;
};

/** A list of statements. */
export type Program = Node & { type: 'Program'; body: Node[]; blockParams?: string[] };

/** A path that we put into a tree. */
export const pathOf = (
  parts: string[],
  loc: Node['loc'],
  { depth = 0, data = false }: { readonly depth?: number; readonly data?: boolean } = {},
): Node & { original: string } => ({ type: 'PathExpression', original: parts.join('.'), parts, depth, data, loc });

/** A text that we put into a tree. */
export const literal = (value: string, loc: Node['loc']): Node => ({ type: 'StringLiteral', value, original: value, loc });

const beside = (node: Node): readonly (Node | undefined)[] => [
  node.path,
  node.name,
  ...(node.params ?? []),
  ...(node.hash?.pairs.map((pair) => pair.value) ?? []),
];

/** The first node that stands deeper than so many levels; no level of the tree is a level of the stack here. */
export const tooDeep = (program: Program, most: number): Node | undefined => {
  const waiting: { readonly node: Node; readonly depth: number }[] = [{ node: program, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    const isLevel = node.type === 'BlockStatement' || node.type === 'SubExpression';
    const below = isLevel ? depth + 1 : depth;
    if (below > most) return node;
    const within = [...(node.type === 'Program' ? (node as Program).body : []), node.program, node.inverse];
    for (const child of [...beside(node), ...within]) if (child) waiting.push({ node: child, depth: below });
  }
  return undefined;
};

/** Every path that climbs higher (`../`) than there are blocks around it. */
export const tooHigh = (node: Node, blocks = 0): readonly Node[] => {
  if (node.type === 'PathExpression') return (node.depth ?? 0) > blocks ? [node] : [];
  const beside = [
    ...(node.path ? [node.path] : []),
    ...(node.name?.type === 'SubExpression' ? [node.name] : []),
    ...(node.params ?? []),
    ...(node.hash?.pairs.map((pair) => pair.value) ?? []),
    ...(node.type === 'Program' ? (node as Program).body : []),
  ];
  const within = [node.program, node.inverse].filter((program) => program !== undefined && program !== null);
  return [...beside.flatMap((child) => tooHigh(child, blocks)), ...within.flatMap((child) => tooHigh(child, blocks + 1))];
};
