import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ManuscriptNode, Origin } from '../../model/manuscript.ts';
import type { LedgerEntry } from '../words.ts';
import { segmentsOf } from './segments.ts';
import type { RawNode, RawTag } from './tree.ts';
import { TAGS } from './vocabulary.ts';

/** The ids of a document's leaves. */
export type LeafIds = {
  /** Those that its template gives, wherever they stand: no other leaf gets one of them. */
  readonly given: ReadonlySet<string>;
  /** Given ids whose leaf has not come yet. */
  readonly waiting: Set<string>;
  /** The last number of each name. */
  readonly numbers: Map<string, number>;
};

/** What building a manuscript carries along. */
export type BuildState = {
  readonly entries: readonly LedgerEntry[];
  readonly report: Report;
  readonly ids: LeafIds;
  /** Makes the blocks that a tag holds. */
  readonly blocks: (tag: RawTag) => readonly ManuscriptNode[];
};

/** The first words of each tag that was asked for; a tag belongs to one document. */
const FIRST = new WeakMap<RawTag, LedgerEntry | null>();

const lookFor = (nodes: readonly RawNode[], state: BuildState): LedgerEntry | null => {
  for (const node of nodes) {
    const found =
      node.kind === 'text'
        ? segmentsOf(node.text, state.entries).find((segment) => segment.entry !== null)?.entry
        : firstEntry(node, state);
    if (found) return found;
  }
  return null;
};

const firstEntry = (tag: RawTag, state: BuildState): LedgerEntry | null => {
  const known = FIRST.get(tag);
  if (known !== undefined) return known;
  const found = lookFor(tag.children, state);
  FIRST.set(tag, found);
  return found;
};

/** Where a tag's words come from, and where it was placed. */
export const originOf = (tag: RawTag, state: BuildState): Origin => ({
  words: firstEntry(tag, state)?.at ?? null,
  placed: tag.placed,
});

/** The key of the first words in a tag that have one. */
const firstKey = (tag: RawTag, state: BuildState): string | undefined => {
  const first = firstEntry(tag, state)?.key;
  return first === '' ? keysIn(tag, state).find((key) => key !== '') : first;
};

const keysIn = (tag: RawTag, state: BuildState): readonly string[] =>
  tag.children.flatMap((node) =>
    node.kind === 'text' ? segmentsOf(node.text, state.entries).flatMap(({ entry }) => entry?.key ?? []) : keysIn(node, state),
  );

const clean = (key: string): string => key.toLowerCase().replace(/[^a-z0-9.-]+/g, '-');

const holdsWords = (name: string): boolean => TAGS.get(name)?.holds === 'words';

const idsGiven = (tag: RawTag): readonly string[] => {
  const id = tag.attributes.get('id');
  const inside = tag.children.flatMap((child) => (child.kind === 'tag' ? idsGiven(child) : []));
  return id === undefined ? inside : [clean(id), ...inside];
};

/** The ids of a document that is about to be built. */
export const idsOf = (root: RawTag): LeafIds => {
  const given = idsGiven(root);
  return { given: new Set(given), waiting: new Set(given), numbers: new Map() };
};

const numbered = (name: string, { given, numbers }: LeafIds): string => {
  let number = numbers.get(name) ?? 0;
  let id: string;
  do {
    number++;
    id = number === 1 ? name : `${name}.${number}`;
  } while (given.has(id));
  numbers.set(name, number);
  return id;
};

/**
 * A leaf's stable id: the one the template gives it, else the key of its first words, else its tag's
 * name; a second leaf of the same name gets a number, and so does one whose name a template gives to another.
 */
export const leafIdOf = (tag: RawTag, state: BuildState): string => {
  const key = firstKey(tag, state);
  const given = tag.attributes.get('id');
  if (given !== undefined && state.ids.waiting.delete(clean(given))) return clean(given);
  const name = given ?? (key === undefined ? tag.name : holdsWords(tag.name) ? key : `${key}.${tag.name}`);
  return numbered(clean(name), state.ids);
};
