import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { allInlines, inlinesOf, nodesIn, referencesIn } from '../../model/leaves.ts';
import type { Inline, ManuscriptNode } from '../../model/manuscript.ts';

/** The attribute by which a tag points at an id. */
const POINTER = 'to';

const targetOf = (inline: Inline): readonly string[] => {
  if (inline.kind === 'folio') return typeof inline.of === 'string' || inline.of.document !== undefined ? [] : [inline.of.leaf];
  return inline.kind === 'link' && inline.href.startsWith('#') ? [inline.href.slice(1)] : [];
};

const targetsOf = (node: ManuscriptNode): readonly string[] => {
  const pointer = node.kind === 'element' ? node.attributes[POINTER] : undefined;
  return [...(typeof pointer === 'string' ? [pointer.replace(/^#/, '')] : []), ...allInlines(inlinesOf(node)).flatMap(targetOf)];
};

/** Page numbers and links within the document point at something that is there. */
export const checkTargets = (nodes: readonly ManuscriptNode[], report: Report): void => {
  const all = nodesIn(nodes);
  const ids = new Set(all.map(({ id }) => id));
  for (const node of all)
    for (const target of targetsOf(node)) {
      if (ids.has(target)) continue;
      const message = `Nothing in this document has the id "${target}".`;
      report(diagnose('compose/unknown-id', { message, at: node.origin.placed, hint: suggest(target, ids) }));
    }
};

/** A kind says whose pages it names, so that these are set before it. */
export const checkDocuments = (nodes: readonly ManuscriptNode[], refers: readonly string[], report: Report): void => {
  for (const node of nodesIn(nodes))
    for (const { document } of referencesIn(inlinesOf(node))) {
      if (refers.includes(document)) continue;
      const message = `A page of “${document}” is named here, and \`refers\` in kind.yaml does not have it.`;
      report(diagnose('compose/unknown-document', { message, at: node.origin.placed, hint: suggest(document, refers) }));
    }
};
