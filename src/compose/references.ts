import { diagnose, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { suggest } from '../diagnostics/nearest.ts';
import type { LeafId } from '../model/definition.ts';
import { childrenOf, referencesIn } from '../model/leaves.ts';
import type { Manuscript, ManuscriptNode } from '../model/manuscript.ts';

/** Ids of what a document holds; undefined for a document that is not known. */
export type IdsOf = (document: string) => Iterable<LeafId> | undefined;

const nodesIn = (nodes: readonly ManuscriptNode[]): readonly ManuscriptNode[] =>
  nodes.flatMap((node) => [node, ...nodesIn(childrenOf(node))]);

/** The ids of everything in a manuscript. */
export const idsIn = ({ body }: Manuscript): ReadonlySet<LeafId> => new Set(nodesIn(body).map(({ id }) => id));

/** Pages of other documents that a manuscript names although what it means is not there. */
export const danglingReferences = (manuscript: Manuscript, idsOf: IdsOf): readonly Diagnostic[] =>
  nodesIn(manuscript.body).flatMap((node) =>
    ('inlines' in node ? referencesIn(node.inlines) : []).flatMap(({ document, leaf }) => {
      const known = idsOf(document);
      const ids = known === undefined ? undefined : new Set(known);
      if (ids === undefined || ids.has(leaf)) return [];
      const message = `Nothing in “${document}” has the id “${leaf}”.`;
      return [diagnose('compose/unknown-id', { message, at: node.origin.placed, hint: suggest(leaf, ids) })];
    }),
  );
