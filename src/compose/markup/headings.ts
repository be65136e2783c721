import { diagnose, type Report } from '../../diagnostics/diagnostic.ts';
import type { Heading, ManuscriptNode } from '../../model/manuscript.ts';
import { childrenOf, plainText } from '../../model/leaves.ts';

const headingsOf = (nodes: readonly ManuscriptNode[]): readonly Heading[] =>
  nodes.flatMap((node) => (node.kind === 'heading' ? [node] : headingsOf(childrenOf(node))));

/** The words of the first heading: what the document calls itself. */
export const firstHeading = (nodes: readonly ManuscriptNode[]): string => {
  const [first] = headingsOf(nodes);
  return first === undefined ? '' : plainText(first.inlines);
};

/** Headings descend one level at a time, because people who hear a document find their way by them. */
export const checkHeadings = (nodes: readonly ManuscriptNode[], report: Report): void => {
  let level = 0;
  for (const heading of headingsOf(nodes)) {
    if (heading.level > level + 1)
      report(
        diagnose('compose/heading-skipped', {
          message: `A heading of level ${heading.level} follows one of level ${level}.`,
          at: heading.origin.placed,
        }),
      );
    level = heading.level;
  }
};
