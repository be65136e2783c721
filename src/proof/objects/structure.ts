import type { PdfObjects } from './objects.ts';
import { dictOf, isList, isRef, nameOf, NO_ENTRIES, textOf, type PdfDict, type PdfValue } from './value.ts';

/** What a structure element holds: another one, marked content of a page, or an annotation. */
export type StructChild =
  | { readonly kind: 'node'; readonly node: StructNode }
  | { readonly kind: 'mark'; readonly page: number; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly object: number };

/** A structure element: what a screen reader is told. */
export type StructNode = {
  /** PDF's own name of what it is, behind whatever name the file gave it. */
  readonly role: string;
  readonly object: number;
  /** The page that its first content stands on, from 1; null where it has none. */
  readonly page: number | null;
  readonly alt: string | undefined;
  /** What is read in place of its content. */
  readonly actual: string | undefined;
  readonly language: string | undefined;
  /** Attributes of all owners in one: `Scope`, `ColSpan`, `ListNumbering` … */
  readonly attributes: ReadonlyMap<string, PdfValue>;
  readonly children: readonly StructChild[];
};

type Reading = {
  readonly objects: PdfObjects;
  readonly roles: PdfDict;
  readonly pageOf: ReadonlyMap<number, number>;
  readonly seen: Set<number>;
};

const DEEPEST = 200;
const MAPPED = 5;

const roleOf = (node: PdfDict, { objects, roles }: Reading): string => {
  let role = nameOf(objects.get(node, 'S')) ?? '';
  for (let steps = 0; steps < MAPPED; steps++) {
    const mapped = nameOf(objects.get(roles, role));
    if (mapped === undefined || mapped === role) break;
    role = mapped;
  }
  return role;
};

const attributesOf = (node: PdfDict, { objects }: Reading): ReadonlyMap<string, PdfValue> => {
  const found = objects.get(node, 'A');
  const owners = isList(found) ? found.map((each) => objects.resolve(each)) : [found];
  return new Map(
    owners.flatMap((owner) => [...dictOf(owner).entries].map(([key, value]) => [key, objects.resolve(value)] as const)),
  );
};

const refNumber = (value: PdfValue | undefined): number => (value !== undefined && isRef(value) ? value.number : 0);

const childrenOf = (node: PdfDict, page: number | undefined, reading: Reading, depth: number): readonly StructChild[] => {
  const { objects, pageOf } = reading;
  const kids = objects.get(node, 'K');
  const listed = isList(kids) ? kids : [node.entries.get('K') ?? null];
  return listed.flatMap((value): readonly StructChild[] => {
    const kid = objects.resolve(value);
    if (typeof kid === 'number') return page === undefined ? [] : [{ kind: 'mark', page, mcid: kid }];
    const dict = dictOf(kid);
    if (dict === NO_ENTRIES) return [];
    const on = pageOf.get(refNumber(dict.entries.get('Pg'))) ?? page;
    const type = nameOf(objects.get(dict, 'Type'));
    const mcid = objects.get(dict, 'MCID');
    if (type === 'OBJR') return [{ kind: 'annotation', object: refNumber(dict.entries.get('Obj')) }];
    if (type === 'MCR') return typeof mcid === 'number' && on !== undefined ? [{ kind: 'mark', page: on, mcid }] : [];
    const read = nodeOf(value, on, reading, depth + 1);
    return read ? [{ kind: 'node', node: read }] : [];
  });
};

const firstPage = (children: readonly StructChild[]): number | null => {
  for (const child of children) {
    const page = child.kind === 'mark' ? child.page : child.kind === 'node' ? child.node.page : null;
    if (page !== null) return page;
  }
  return null;
};

const nodeOf = (value: PdfValue, page: number | undefined, reading: Reading, depth: number): StructNode | undefined => {
  const object = refNumber(value);
  if (depth > DEEPEST || reading.seen.has(object)) return undefined;
  if (object !== 0) reading.seen.add(object);
  const { objects, pageOf } = reading;
  const dict = dictOf(objects.resolve(value));
  const on = pageOf.get(refNumber(dict.entries.get('Pg'))) ?? page;
  const children = childrenOf(dict, on, reading, depth);
  return {
    role: roleOf(dict, reading),
    object,
    page: firstPage(children) ?? on ?? null,
    alt: textOf(objects.get(dict, 'Alt')),
    actual: textOf(objects.get(dict, 'ActualText')),
    language: textOf(objects.get(dict, 'Lang')),
    attributes: attributesOf(dict, reading),
    children,
  };
};

/** The structure tree: its elements in reading order. Undefined where there is none; pages are object numbers with their places. */
export const readStructure = (
  catalog: PdfDict,
  objects: PdfObjects,
  pageOf: ReadonlyMap<number, number>,
): readonly StructNode[] | undefined => {
  const root = dictOf(objects.get(catalog, 'StructTreeRoot'));
  if (root === NO_ENTRIES) return undefined;
  const reading: Reading = { objects, pageOf, roles: dictOf(objects.get(root, 'RoleMap')), seen: new Set() };
  return childrenOf(root, undefined, reading, 0).flatMap((child) => (child.kind === 'node' ? [child.node] : []));
};

/** Leaves of a number tree by their numbers. */
export const readNumbers = (tree: PdfValue, objects: PdfObjects, depth = 0): ReadonlyMap<number, PdfValue> => {
  const found = new Map<number, PdfValue>();
  const nums = objects.get(tree, 'Nums');
  const kids = objects.get(tree, 'Kids');
  if (isList(nums))
    for (let at = 0; at + 1 < nums.length; at += 2) {
      const key = objects.resolve(nums[at]);
      if (typeof key === 'number') found.set(key, nums[at + 1] ?? null);
    }
  if (isList(kids) && depth < 20)
    for (const kid of kids) for (const [key, value] of readNumbers(kid, objects, depth + 1)) found.set(key, value);
  return found;
};

/** Every element of a tree, parents before children, with its parent's role. */
export const walkStructure = (
  nodes: readonly StructNode[],
  visit: (node: StructNode, parent: StructNode | null) => void,
  parent: StructNode | null = null,
): void => {
  for (const node of nodes) {
    visit(node, parent);
    walkStructure(
      node.children.flatMap((child) => (child.kind === 'node' ? [child.node] : [])),
      visit,
      node,
    );
  }
};
