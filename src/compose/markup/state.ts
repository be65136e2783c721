import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ManuscriptNode, Origin } from '../../model/manuscript.ts';
import type { LedgerEntry } from '../words.ts';
import { segmentsOf } from './segments.ts';
import type { RawNode, RawTag } from './tree.ts';
import { TAGS } from './vocabulary.ts';

/** What building a manuscript carries along. */
export type BuildState = {
  readonly entries: readonly LedgerEntry[];
  readonly report: Report;
  readonly taken: Map<string, number>;
  /** Makes the blocks that a tag holds. */
  readonly blocks: (tag: RawTag) => readonly ManuscriptNode[];
};

const firstEntry = (nodes: readonly RawNode[], state: BuildState): LedgerEntry | null => {
  for (const node of nodes) {
    const found =
      node.kind === 'text'
        ? segmentsOf(node.text, state.entries).find((segment) => segment.entry !== null)?.entry
        : firstEntry(node.children, state);
    if (found) return found;
  }
  return null;
};

/** Where a tag's words come from, and where it was placed. */
export const originOf = (tag: RawTag, state: BuildState): Origin => ({
  words: firstEntry(tag.children, state)?.at ?? null,
  placed: tag.placed,
});

const clean = (key: string): string => key.toLowerCase().replace(/[^a-z0-9.-]+/g, '-');

const holdsWords = (name: string): boolean => TAGS.get(name)?.holds === 'words';

/**
 * A leaf's stable id: the one the template gives it, else the key of its first words, else its tag's
 * name; a second leaf of the same name gets a number.
 */
export const leafIdOf = (tag: RawTag, state: BuildState): string => {
  const key = firstEntry(tag.children, state)?.key;
  const wanted = clean(
    tag.attributes.get('id') ?? (key === undefined ? tag.name : holdsWords(tag.name) ? key : `${key}.${tag.name}`),
  );
  const count = (state.taken.get(wanted) ?? 0) + 1;
  state.taken.set(wanted, count);
  return count === 1 ? wanted : `${wanted}.${count}`;
};
