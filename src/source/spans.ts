import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Pair } from 'yaml';

/** A way into YAML data: keys and indexes from the top. */
export type Path = readonly (string | number)[];

/** Where a piece of data begins and ends in its text. */
export type Range = readonly [start: number, end: number];

/** The range of a key and, where it leads to something, the places of that. */
type Entry = readonly [start: number, end: number, value: Spans | null];

/**
 * Where data stands in its text, in the shape of the data: a range and, in a list or a map, the places of what is in it.
 * Plain lists and numbers throughout, so that places can be kept beside data.
 */
export type Spans = readonly [start: number, end: number, inside?: readonly (Spans | null)[] | Readonly<Record<string, Entry>>];

const rangeOf = ({ range }: Node): Range => [range?.[0] ?? 0, range?.[1] ?? 0];

/** The places of a document. What an alias repeats is in it as it is where it was marked. */
export const spansOf = (document: Document.Parsed): Spans | null => {
  const known = new Map<Node, Spans | null>();
  const spans = (node: Node | null): Spans | null => {
    if (node === null) return null;
    const made = known.get(node) ?? make(node);
    known.set(node, made);
    return made;
  };
  const make = (node: Node): Spans => {
    const range = rangeOf(node);
    const inside = insideOf(isAlias(node) ? targetOf(node) : node);
    return inside === undefined ? range : [...range, inside];
  };
  const targetOf = (alias: Alias): Node | null => alias.resolve(document) ?? null;
  const insideOf = (node: Node | null): Spans[2] => {
    if (isSeq(node)) return node.items.map((item) => spans(item as Node | null));
    if (!isMap(node)) return undefined;
    const entries = new Map<string, Entry>();
    for (const { key, value } of node.items as Pair<Node, Node | null>[]) {
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name !== undefined && !entries.has(name)) entries.set(name, [...rangeOf(key), spans(value)]);
    }
    return Object.fromEntries(entries);
  };
  return spans(document.contents);
};

const isList = (inside: Spans[2]): inside is readonly (Spans | null)[] => Array.isArray(inside);

const entryAt = ([, , inside]: Spans, step: string | number): Entry | undefined => {
  const name = String(step);
  return inside === undefined || isList(inside) || !Object.hasOwn(inside, name) ? undefined : inside[name];
};

const keyOf = (spans: Spans, step: string | number): Range | undefined => {
  const entry = entryAt(spans, step);
  return entry && [entry[0], entry[1]];
};

const childOf = (spans: Spans, step: string | number): Spans | null => {
  const [, , inside] = spans;
  if (isList(inside)) return (typeof step === 'number' ? inside[step] : undefined) ?? null;
  return entryAt(spans, step)?.[2] ?? null;
};

/** Where the value at a path stands, or the last one on the way to it. */
export const valueAt = (spans: Spans | null, path: Path): Spans | null => {
  let here = spans;
  for (const step of path) {
    const child: Spans | null = here && childOf(here, step);
    if (!here || !child) return here;
    // An empty value has no text to point at: its key stands for it.
    here = child[1] > child[0] ? child : (keyOf(here, step) ?? here);
  }
  return here;
};

/** Where the key stands that leads to a path; the item itself where it is in a list. */
export const keyAt = (spans: Spans | null, path: Path): Spans | null => {
  const last = path.at(-1);
  const above = valueAt(spans, path.slice(0, -1));
  if (last === undefined || !above) return above;
  return keyOf(above, last) ?? childOf(above, last) ?? above;
};
