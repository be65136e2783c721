import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import { suggest } from '../../diagnostics/nearest.ts';
import { childrenOf } from '../../model/leaves.ts';
import type { Inline, ManuscriptNode } from '../../model/manuscript.ts';

/** The attribute by which a tag points at an id. */
const POINTER = 'to';

const inlinesIn = (node: ManuscriptNode): readonly Inline[] => ('inlines' in node ? node.inlines : []);

const targetsAmong = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline): readonly string[] => {
    if (inline.kind === 'text') return [];
    if (inline.kind === 'folio') return typeof inline.of === 'string' || inline.of.document !== undefined ? [] : [inline.of.leaf];
    const own = inline.kind === 'link' && inline.href.startsWith('#') ? [inline.href.slice(1)] : [];
    return [...own, ...targetsAmong(inline.children)];
  });

const targetsOf = (node: ManuscriptNode): readonly string[] => {
  const pointer = node.kind === 'element' ? node.attributes[POINTER] : undefined;
  return [...(pointer === undefined ? [] : [pointer.replace(/^#/, '')]), ...targetsAmong(inlinesIn(node))];
};

const allOf = (nodes: readonly ManuscriptNode[]): readonly ManuscriptNode[] =>
  nodes.flatMap((node) => [node, ...allOf(childrenOf(node))]);

/** Page numbers and links within the document point at something that is there. */
export const checkTargets = (nodes: readonly ManuscriptNode[], report: Report): void => {
  const all = allOf(nodes);
  const ids = new Set(all.map(({ id }) => id));
  for (const node of all)
    for (const target of targetsOf(node)) {
      if (ids.has(target)) continue;
      const message = `Nothing in this document has the id "${target}".`;
      report(diagnose('compose/unknown-id', { message, at: node.origin.placed, hint: suggest(target, ids) }));
    }
};

const documentsAmong = (inlines: readonly Inline[]): readonly string[] =>
  inlines.flatMap((inline): readonly string[] => {
    if (inline.kind === 'text') return [];
    if (inline.kind !== 'folio') return documentsAmong(inline.children);
    return typeof inline.of === 'object' && inline.of.document !== undefined ? [inline.of.document] : [];
  });

/** A kind says whose pages it names, so that these are set before it. */
export const checkDocuments = (nodes: readonly ManuscriptNode[], refers: readonly string[], report: Report): void => {
  for (const node of allOf(nodes))
    for (const document of documentsAmong(inlinesIn(node))) {
      if (refers.includes(document)) continue;
      const message = `A page of “${document}” is named here, and \`refers\` in kind.yaml does not have it.`;
      report(diagnose('compose/unknown-document', { message, at: node.origin.placed, hint: suggest(document, refers) }));
    }
};
