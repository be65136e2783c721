import { leavesOf, nodesIn } from './leaves.ts';
import type { LeafId } from './definition.ts';
import type { ElementNode, Manuscript, ManuscriptNode } from './manuscript.ts';

const isTearOut = (node: ManuscriptNode): node is ElementNode => node.kind === 'element' && node.attributes['start'] === 'leaf';

/** What leaves a document: for each sheet of it, the leaves that are on it, in the order of the template. */
export const tearOutsIn = (manuscript: Manuscript): readonly (readonly LeafId[])[] =>
  nodesIn(manuscript.body)
    .filter(isTearOut)
    .map((node) => leavesOf({ ...manuscript, body: [node] }).map(({ id }) => id));
