import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { LeafId } from '../model/definition.ts';
import { inlinesOf, nodesIn, referencesIn } from '../model/leaves.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** Ids of what a document holds: a page map, or a set. */
export type HeldLeaves = { readonly has: (id: LeafId) => boolean; readonly keys: () => Iterable<LeafId> };

/** The ids of everything in a manuscript. */
export const idsIn = ({ body }: Manuscript): ReadonlySet<LeafId> => new Set(nodesIn(body).map(({ id }) => id));

/** Pages of other documents that a manuscript names although what it means is not there; documents that are not known are left out. */
export const danglingReferences = (
  { body }: Manuscript,
  idsOf: (document: string) => HeldLeaves | undefined,
): readonly Diagnostic[] =>
  nodesIn(body).flatMap((node) =>
    referencesIn(inlinesOf(node)).flatMap(({ document, leaf }) => {
      const ids = idsOf(document);
      if (ids === undefined || ids.has(leaf)) return [];
      const message = `Nothing in “${document}” has the id “${leaf}”.`;
      return [diagnose('compose/unknown-id', { message, at: node.origin.placed, hint: suggest(leaf, ids.keys()) })];
    }),
  );
