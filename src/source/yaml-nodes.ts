import { isAlias, isCollection, isMap, isScalar, isSeq, visit, type Document, type Node, type Pair, type YAMLMap } from 'yaml';

type Step = string | number;

const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The pairs of a map by their keys; places are asked for again and again. */
const indexOf = (map: YAMLMap): ReadonlyMap<string, Pair> => {
  const known = indexes.get(map);
  if (known) return known;
  const index = new Map<string, Pair>();
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (name !== undefined && !index.has(name)) index.set(name, pair);
  }
  indexes.set(map, index);
  return index;
};

const pairFor = (node: Node, step: Step): Pair | undefined => (isMap(node) ? indexOf(node).get(String(step)) : undefined);

const childOf = (node: Node, step: Step): Node | null => {
  const child = isSeq(node) && typeof step === 'number' ? node.items[step] : pairFor(node, step)?.value;
  return (child as Node | null | undefined) ?? null;
};

const resolved = (document: Document.Parsed, node: Node): Node => (isAlias(node) ? (node.resolve(document) ?? node) : node);

const hasText = (node: Node): boolean => !node.range || node.range[1] > node.range[0];

/** The node at a path, or the last one on the way to it. */
export const nodeOn = (document: Document.Parsed, path: readonly Step[]): Node | null => {
  let node: Node | null = document.contents;
  for (const step of path) {
    if (!node) return null;
    const inside = resolved(document, node);
    const child = childOf(inside, step);
    if (!child) return inside;
    // An empty value has no text to point at: its key stands for it.
    node = hasText(child) ? child : ((pairFor(inside, step)?.key as Node | undefined) ?? inside);
  }
  return node;
};

/** The key that leads to a path; the item itself where it is in a list. */
export const pairOn = (document: Document.Parsed, path: readonly Step[]): Node | null => {
  const last = path.at(-1);
  const above = nodeOn(document, path.slice(0, -1));
  if (last === undefined || !above) return above;
  const parent = resolved(document, above);
  const pair = pairFor(parent, last);
  return pair ? (pair.key as Node) : (childOf(parent, last) ?? parent);
};

/**
 * Where the quotation mark, bracket or brace stands whose end is missed at a position: the parser notices
 * at the end of the file, the author looks for the beginning.
 */
export const openedBefore = (document: Document.Parsed, position: readonly [number, number]): readonly [number, number] => {
  let opened = position;
  visit(document, {
    Node: (_, node) => {
      const isOpened = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      const [start, , end] = node.range ?? [0, 0, -1];
      if (isOpened && start < position[0] && end >= position[0]) opened = [start, start + 1];
    },
  });
  return opened;
};
