import { plainText } from './leaves.ts';
import type { Manuscript, ManuscriptNode } from './manuscript.ts';
import type { PageMap } from './proof.ts';

/** A heading or an item, and its page in each edition; empty where an edition has it on no page. */
export type ConcordanceEntry = { readonly title: string; readonly pages: readonly string[] };

/** Which page of one edition is which page of the other. */
export type Concordance = {
  /** Names of editions, in the order of every entry's pages. */
  readonly editions: readonly string[];
  /** Documents that every edition has, by kind. */
  readonly documents: readonly { readonly kind: string; readonly entries: readonly ConcordanceEntry[] }[];
};

/** One document in one edition. */
export type EditionPages = {
  readonly kind: string;
  readonly edition: string;
  readonly manuscript: Manuscript;
  readonly pages: PageMap;
};

type Named = { readonly id: string; readonly title: string };

/** What a document's parts are called, in order: its headings, with the number that stands before one. */
const namedIn = (nodes: readonly ManuscriptNode[], numeral = ''): readonly Named[] =>
  nodes.flatMap((node): readonly Named[] => {
    if (node.kind === 'heading') {
      // People are sent to parts, and to what has a number of its own.
      if (node.quiet || (node.level > 1 && numeral === '')) return [];
      const words = plainText(node.inlines);
      return [{ id: node.id, title: numeral === '' ? words : `${numeral} ${words}` }];
    }
    if (node.kind !== 'element') return [];
    // The numeral is the words of an attribute, whichever element has it.
    const own = node.words.find(({ id }) => id.endsWith('.numeral'));
    return namedIn(node.children, own?.text ?? '');
  });

/** Puts the same documents in several editions beside each other; a document that only one edition has is left out. */
export const concordanceOf = (editions: readonly string[], documents: readonly EditionPages[]): Concordance => ({
  editions,
  documents: [...new Set(documents.map(({ kind }) => kind))].flatMap((kind) => {
    const found = editions.map((edition) => documents.find((each) => each.kind === kind && each.edition === edition));
    const [first] = found;
    if (first === undefined || found.includes(undefined)) return [];
    const entries = namedIn(first.manuscript.body).map(({ id, title }) => ({
      title,
      pages: found.map((each) => each?.pages.get(id)?.folio ?? ''),
    }));
    return [{ kind, entries }];
  }),
});
